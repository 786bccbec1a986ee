using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Where a mention stands; the order in which equal things are weighed.</summary>
internal enum MentionKind
{
    /// <summary>A held document's own letterhead.</summary>
    Header,

    /// <summary>The letterhead of an instrument attached to it.</summary>
    Attached,

    /// <summary>A citation in a text.</summary>
    Citation,

    /// <summary>A row of a catalogue.</summary>
    Catalogue,
}

/// <summary>Identity of a mention, independent of the order of arrival.</summary>
/// <param name="Source">Document id or catalogue name.</param>
/// <param name="Index">Citation index, or number of the attached part.</param>
/// <param name="Row">Key of a catalogue row, else empty.</param>
internal readonly record struct MentionKey(MentionKind Kind, string Source, int Index, string Row)
    : IComparable<MentionKey>
{
    public int CompareTo(MentionKey other)
    {
        var byKind = Kind.CompareTo(other.Kind);
        if (byKind != 0)
        {
            return byKind;
        }

        var bySource = string.CompareOrdinal(Source, other.Source);
        if (bySource != 0)
        {
            return bySource;
        }

        var byIndex = Index.CompareTo(other.Index);
        return byIndex != 0 ? byIndex : string.CompareOrdinal(Row, other.Row);
    }

    public static bool operator <(MentionKey left, MentionKey right) => left.CompareTo(right) < 0;

    public static bool operator >(MentionKey left, MentionKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(MentionKey left, MentionKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(MentionKey left, MentionKey right) => left.CompareTo(right) >= 0;

    public static MentionKey Of(ReadDocument document, Citation citation) =>
        new(MentionKind.Citation, document.Id, citation.Index, string.Empty);
}

/// <summary>One place that names an instrument, with all it says of it.</summary>
internal sealed record Mention(MentionKey Key)
{
    public Genre? Genre { get; init; }

    /// <summary>Only with its number.</summary>
    public Symbol? Symbol { get; init; }

    /// <summary>What stands when the number is blank: <c>/CT-UBND</c>.</summary>
    public string? BlankSymbol { get; init; }

    public PartialDate? Date { get; init; }

    public IssuerRef Issuer { get; init; }

    public string? Session { get; init; }

    public string? Title { get; init; }

    /// <summary>Folded title, empty when it has none.</summary>
    public string TitleKey { get; init; } = string.Empty;

    /// <summary>Names without a symbol that it gives, as written.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The day from which the mention speaks: an instrument issued later cannot be meant.</summary>
    public PartialDate? CitingDate { get; init; }

    public ReadDocument? Document { get; init; }

    public Citation? Citation { get; init; }

    public Letterhead? Header { get; init; }

    public CatalogueInstrument? Row { get; init; }

    /// <summary>The id the instrument would have if this mention were all that is known of it.</summary>
    public string? LoneId { get; init; }

    public bool IsHeld => Key.Kind is MentionKind.Header or MentionKind.Attached;

    public bool IsPublicCatalogue => Row is { Provenance.IsPublic: true };

    /// <summary>Scope for what cannot be shared between documents: the document's id or the catalogue's row.</summary>
    public string Locality => Document?.Id ?? Ids.Slug($"{Key.Source} {Key.Row}");

    public bool IsAfterCitingDate(PartialDate? date) =>
        CitingDate is { } citing && date is { } issued && issued.Earliest > citing.Latest;
}
