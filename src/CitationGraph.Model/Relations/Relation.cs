using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>Where an edge comes from.</summary>
public enum RelationOrigin
{
    /// <summary>Read from a text.</summary>
    Stated,

    /// <summary>Known only from the catalogue.</summary>
    Catalogue,

    /// <summary>Follows from stated edges by a rule; never counted as stated.</summary>
    Inferred,

    /// <summary>Said by a person; no text and no list here says so.</summary>
    Person,
}

/// <summary>Proof of an edge: a stretch of a held text, or an entry of the catalogue.</summary>
/// <param name="DocumentId">The source text; null for a catalogue entry.</param>
/// <param name="DocumentName">The source's file name, or the catalogue's.</param>
/// <param name="CitationIndex">Index of the citation in that document, −1 for a catalogue entry.</param>
/// <param name="Span">The citation's head, in UTF-16 units of the text as given.</param>
/// <param name="Words">The sentence, or the catalogue's words.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Source">For a catalogue entry: where the fact comes from ("memory" means unverified).</param>
/// <param name="Provision">The part of the cited instrument that is meant: <c>điểm a khoản 2 Điều 5</c>; null when all of it is.</param>
public sealed record Evidence(
    string? DocumentId,
    string DocumentName,
    int CitationIndex,
    TextSpan Span,
    string Words,
    double Confidence,
    string? Source,
    string? Provision = null
);

/// <summary>An edge without its evidence: enough to walk the graph. Source, target and type together name one relation.</summary>
/// <param name="SourceId">The citing instrument.</param>
/// <param name="TargetId">The cited instrument.</param>
/// <param name="Type">Id of the relation, always in the active direction.</param>
public readonly record struct Edge(string SourceId, string TargetId, string Type, RelationOrigin Origin);

/// <summary>An edge instrument → instrument (quan hệ).</summary>
/// <param name="SourceId">The citing instrument.</param>
/// <param name="TargetId">The cited instrument.</param>
/// <param name="Type">Id of the relation, always in the active direction.</param>
/// <param name="Detail">Finer relation, when known.</param>
/// <param name="EffectiveFrom">The day it takes effect; null when nobody recorded it.</param>
/// <param name="Confidence">The best of its evidence.</param>
/// <param name="Reason">Why it stands, for people.</param>
/// <param name="Evidence">At least one, in a fixed order.</param>
public sealed record Relation(
    string SourceId,
    string TargetId,
    string Type,
    string? Detail,
    RelationOrigin Origin,
    PartialDate? EffectiveFrom,
    double Confidence,
    string Reason,
    ImmutableArray<Evidence> Evidence
);

/// <summary>One instrument said to be two things.</summary>
/// <param name="Kind"><c>date</c>, <c>issuer</c> or <c>title</c>.</param>
/// <param name="Values">Each value with the places that give it, the best supported first.</param>
public sealed record Contradiction(string InstrumentId, string Kind, ImmutableArray<ContradictionValue> Values);

public sealed record ContradictionValue(string Value, ImmutableArray<Evidence> Places);
