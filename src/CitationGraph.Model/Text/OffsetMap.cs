using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>
/// Leads from positions in a text as it is read (normalised, its markup removed) back to positions in the text as given.
/// </summary>
/// <remarks>
/// A list of segments in order; between segments the original holds what was left out. The identity map has no segments
/// and costs nothing.
/// </remarks>
public sealed class OffsetMap
{
    private readonly ImmutableArray<Segment> _segments;

    private OffsetMap(ImmutableArray<Segment> segments) => _segments = segments;

    public static OffsetMap Identity { get; } = new([]);

    public bool IsIdentity => _segments.IsEmpty;

    /// <param name="segments">
    /// In order, together covering the read text from 0 without gap or overlap, their originals in rising order.
    /// </param>
    /// <exception cref="ArgumentException">The segments leave a gap or go back.</exception>
    public static OffsetMap Of(ImmutableArray<Segment> segments)
    {
        var read = 0;
        var original = 0;
        foreach (var segment in segments)
        {
            if (
                segment.Read != read
                || segment.ReadLength <= 0
                || segment.Original < original
                || segment.OriginalLength < 0
            )
            {
                throw new ArgumentException(
                    $"Segment {segment} does not follow read {read}, original {original}.",
                    nameof(segments)
                );
            }

            read += segment.ReadLength;
            original = segment.Original + segment.OriginalLength;
        }

        return segments.IsEmpty ? Identity : new(segments);
    }

    /// <summary>
    /// The smallest span in the text as given that covers all the span of the read text came from: what stands before
    /// its first unit or after its last and was left out is not in it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the read text.</exception>
    public TextSpan ToOriginal(TextSpan read)
    {
        if (IsIdentity)
        {
            return read;
        }

        var last = _segments[^1];
        var length = last.Read + last.ReadLength;
        if (read.Start < 0 || read.End < read.Start || read.End > length)
        {
            throw new ArgumentOutOfRangeException(nameof(read), read, $"The read text has {length} units.");
        }

        var start = StartOf(read.Start);
        return new(start, read.Length == 0 ? start : Math.Max(start, EndOf(read.End)));
    }

    private int StartOf(int position)
    {
        var segment = _segments[IndexAt(position)];
        var inside = position - segment.Read;
        return inside >= segment.ReadLength ? segment.Original + segment.OriginalLength
            : segment.IsInStep ? segment.Original + inside
            : segment.Original;
    }

    private int EndOf(int position)
    {
        // An end is exclusive: it belongs to the segment of the unit before it.
        var segment = _segments[IndexAt(position - 1)];
        return segment.Original + (segment.IsInStep ? position - segment.Read : segment.OriginalLength);
    }

    /// <summary>Index of the last segment that begins at the position or before it.</summary>
    private int IndexAt(int position)
    {
        var low = 0;
        var high = _segments.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_segments[middle].Read <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>
    /// A stretch of the read text and the stretch of the original it came from. Of one length, both run in step; else they
    /// belong together as wholes: units composed into one, an entity and its letter, a line break put in for a table's bar.
    /// </summary>
    public readonly record struct Segment(int Read, int ReadLength, int Original, int OriginalLength)
    {
        internal bool IsInStep => ReadLength == OriginalLength;
    }
}
