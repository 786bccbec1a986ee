namespace CitationGraph.Resolution;

/// <summary>Where a mention stands; the order in which equal things are weighed.</summary>
public enum MentionKind
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
public readonly record struct MentionKey(MentionKind Kind, string Source, int Index, string Row)
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

    public static MentionKey OfCitation(string documentId, int index) =>
        new(MentionKind.Citation, documentId, index, string.Empty);

    public static MentionKey OfRow(string catalogue, string key) => new(MentionKind.Catalogue, catalogue, 0, key);

    /// <param name="part">0 the first instrument of the file, 1 the first attached …</param>
    public static MentionKey OfPart(string documentId, int part) =>
        new(part == 0 ? MentionKind.Header : MentionKind.Attached, documentId, part, string.Empty);
}
