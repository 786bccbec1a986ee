using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>
/// Leads from positions in a text as it is read (normalised, its markup removed) back to positions in the text as given.
/// </summary>
/// <remarks>
/// A list of segments in order; inside a segment both texts run in step, between segments the original holds what was
/// left out or written otherwise. The identity map has no segments and costs nothing.
/// </remarks>
public sealed class OffsetMap
{
    private readonly ImmutableArray<Segment> _segments;

    private OffsetMap(ImmutableArray<Segment> segments) => _segments = segments;

    public static OffsetMap Identity { get; } = new([]);

    public bool IsIdentity => _segments.IsEmpty;

    /// <param name="segments">In order of <see cref="Segment.Read"/>; the first begins at 0.</param>
    public static OffsetMap Of(ImmutableArray<Segment> segments) => segments.IsEmpty ? Identity : new(segments);

    /// <summary>The span in the text as given that the span of the read text came from.</summary>
    public TextSpan ToOriginal(TextSpan read) =>
        IsIdentity ? read : new(ToOriginal(read.Start, isEnd: false), ToOriginal(read.End, isEnd: true));

    private int ToOriginal(int position, bool isEnd)
    {
        // An end is exclusive: it belongs to the segment of the character before it.
        var probe = isEnd && position > 0 ? position - 1 : position;
        var low = 0;
        var high = _segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_segments[middle].Read <= probe)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        var segment = _segments[low];
        var inside = probe - segment.Read;
        var original =
            inside < segment.OriginalLength ? segment.Original + inside : segment.Original + segment.OriginalLength - 1;
        if (!isEnd || position == 0)
        {
            return Math.Max(original, segment.Original);
        }

        // The last read character of a segment ends where the segment's original ends (it may be several units long).
        var isLast =
            low + 1 < _segments.Length ? probe + 1 == _segments[low + 1].Read : inside + 1 >= segment.OriginalLength;
        return isLast ? segment.Original + segment.OriginalLength : original + 1;
    }

    /// <summary>
    /// A stretch that begins at <paramref name="Read"/> in the read text and at <paramref name="Original"/> in the
    /// original, where it is <paramref name="OriginalLength"/> units long (longer than its read form where several
    /// units became one, as in composing NFD).
    /// </summary>
    public readonly record struct Segment(int Read, int Original, int OriginalLength);
}
