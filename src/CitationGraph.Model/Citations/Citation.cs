using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>How a text names the document it mentions.</summary>
public enum CitationKind
{
    /// <summary>By symbol.</summary>
    Numbered,

    /// <summary>A law by its name, or a single instrument by issuer and title.</summary>
    Named,

    /// <summary>A Party resolution by congress or plenum.</summary>
    PartyResolution,

    /// <summary>"Nghị định này".</summary>
    Self,

    /// <summary>A short form that the text defined earlier.</summary>
    Alias,

    /// <summary>"Nghị định nêu trên".</summary>
    Anaphora,

    /// <summary>A scheme, programme or strategy by its own title.</summary>
    Scheme,
}

/// <summary>How an issuer was found.</summary>
public enum IssuerBasis
{
    /// <summary>Its full name or an unambiguous variant is written.</summary>
    Written,

    /// <summary>A relative name ("UBND thành phố") is written and the document's own place decides.</summary>
    Relative,

    /// <summary>The organ's code in the symbol decides.</summary>
    Symbol,

    /// <summary>The genre decides: laws come from the National Assembly.</summary>
    Genre,

    /// <summary>Another mention in the same text that names the same document decides.</summary>
    Context,
}

/// <summary>The issuing authority of a cited document, as resolved from the text.</summary>
/// <param name="Name">Full canonical name.</param>
/// <param name="AuthorityId">Its entry in the ontology, null when the ontology has none.</param>
/// <param name="Span">Its words after "của" (or before the head), where written.</param>
public sealed record Issuer(string Name, string? AuthorityId, TextSpan? Span, IssuerBasis Basis);

/// <summary>One mention of a document in a text (dẫn chiếu), as read.</summary>
/// <param name="Index">Position in the list of the document's citations, from 0, in text order.</param>
/// <param name="Span">The head, in UTF-16 units of the text as given.</param>
/// <param name="Text">The exact slice.</param>
/// <param name="Genre">Canonical kind word; null when a symbol tells none.</param>
/// <param name="Symbol">Repaired symbol, when it has one.</param>
/// <param name="Date">As given at this mention, or shared by its list.</param>
/// <param name="Session">For a Party resolution: congress or plenum and term, in a canonical spelling.</param>
/// <param name="Title">Title written after head and issuer, white space joined.</param>
/// <param name="Provision">Provision in front: <c>điểm a khoản 2 Điều 5</c>.</param>
/// <param name="Relation">What the citing side does to the cited document: an id of <c>ontology/relations.ttl</c>.</param>
/// <param name="RelationDetail">A finer relation of the ontology below <paramref name="Relation"/>, when the words say so.</param>
/// <param name="Subject">Index of the citation that is the citing side; null when the document itself is.</param>
/// <param name="Refers">For self, alias and anaphora: index of the citation it stands for; null when it is the document itself or unknown.</param>
/// <param name="Sentence">The sentence around it, for evidence.</param>
/// <param name="Part">Which instrument of the file it stands in: 0 the first, 1 the first attached …</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Reasons">Why it was taken and how its parts were found, most telling first.</param>
public sealed record Citation(
    int Index,
    TextSpan Span,
    string Text,
    CitationKind Kind,
    string? Genre,
    Symbol? Symbol,
    PartialDate? Date,
    Issuer? Issuer,
    string? Session,
    string? Title,
    TextSpan? TitleSpan,
    string? Provision,
    string Relation,
    string? RelationDetail,
    int? Subject,
    int? Refers,
    TextSpan Sentence,
    int Part,
    double Confidence,
    ImmutableArray<string> Reasons
);
