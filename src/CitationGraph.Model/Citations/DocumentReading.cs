using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>What a document says of itself at its head; each part null where absent or blank.</summary>
/// <param name="Genre">Canonical kind word; a letter without one is <c>Công văn</c>.</param>
/// <param name="Symbol">Only when it has its number. <paramref name="BlankSymbol"/> holds what stands when the number is blank: <c>/CT-UBND</c>.</param>
/// <param name="Date">As far as written: a blank day gives year and month.</param>
/// <param name="Issuer">From the letterhead only.</param>
/// <param name="Place">Place of issue on the date line.</param>
/// <param name="Title">Joined to one line.</param>
/// <param name="Signer">Name below the signature.</param>
/// <param name="Span">From the first to the last line of the letterhead.</param>
public sealed record Letterhead(
    string? Genre,
    Symbol? Symbol,
    string? BlankSymbol,
    PartialDate? Date,
    Issuer? Issuer,
    string? Place,
    string? Title,
    string? Signer,
    TextSpan Span
);

/// <summary>What kind of text it is.</summary>
public enum SourceKind
{
    /// <summary>The text of an instrument.</summary>
    Instrument,

    /// <summary>A page about an instrument (news, portal): a source, not the instrument.</summary>
    Report,

    /// <summary>Anything else: a sentence, a note.</summary>
    Fragment,
}

/// <summary>All that extraction reads in one text.</summary>
/// <param name="Kind">Instrument, report or fragment.</param>
/// <param name="Header">The letterhead.</param>
/// <param name="Attached">Further instruments in the same file, in order.</param>
/// <param name="ActingIssuer">Who issues it by letterhead or, failing that, by the text: signature, recipients, "UBND thành phố yêu cầu". Null when nobody could know.</param>
/// <param name="PlaceId">Jurisdiction the text speaks from, in which relative names are read.</param>
/// <param name="ReportedCitation">For a report: index of the citation it reports on.</param>
/// <param name="Citations">In text order.</param>
/// <param name="Days">The days it sets, in text order; none in readings kept from before they were read.</param>
public sealed record DocumentReading(
    SourceKind Kind,
    Letterhead Header,
    ImmutableArray<Letterhead> Attached,
    Issuer? ActingIssuer,
    string? PlaceId,
    int? ReportedCitation,
    ImmutableArray<Citation> Citations,
    ImmutableArray<StatedDay> Days = default
)
{
    /// <summary>The days it sets, in text order.</summary>
    public ImmutableArray<StatedDay> Days { get; init; } = Days.IsDefault ? [] : Days;
}
