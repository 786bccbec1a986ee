using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>
/// Leads from positions in a text as it is read (normalised, its markup removed) back to positions in the text as given.
/// </summary>
/// <remarks>
/// A list of segments in order. Read positions between segments were put in (a line break between two cells), original positions between
/// segments were left out (markup). The identity map has no segments and costs nothing.
/// </remarks>
public sealed class OffsetMap
{
    private readonly ImmutableArray<Segment> _segments;

    private OffsetMap(ImmutableArray<Segment> segments) => _segments = segments;

    public static OffsetMap Identity { get; } = new([]);

    public bool IsIdentity => _segments.IsEmpty;

    /// <summary>In order; empty for the identity.</summary>
    public ImmutableArray<Segment> Segments => _segments;

    /// <param name="segments">In order and without overlap in both texts, none with an empty read side.</param>
    /// <exception cref="ArgumentException">They are not.</exception>
    public static OffsetMap Of(ImmutableArray<Segment> segments)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            var isInOrder =
                i == 0
                || (segments[i].Read >= segments[i - 1].ReadEnd && segments[i].Original >= segments[i - 1].OriginalEnd);
            if (segments[i].ReadLength <= 0 || segments[i].OriginalLength < 0 || !isInOrder)
            {
                throw new ArgumentException($"Segment {i} is empty or not after the one before it.", nameof(segments));
            }
        }

        return segments.IsEmpty ? Identity : new(segments);
    }

    /// <summary>
    /// The span in the text as given that the span of the read text came from. A start among characters that were put in leads to what
    /// follows them, an end to what precedes them; a span of nothing else leads to the stretch left out there.
    /// </summary>
    public TextSpan ToOriginal(TextSpan read)
    {
        if (IsIdentity)
        {
            return read;
        }

        var start = StartInOriginal(read.Start);
        if (read.Length == 0)
        {
            return new(start, start);
        }

        var end = EndInOriginal(read.End);
        return start <= end ? new(start, end) : new(end, start);
    }

    /// <summary>This map, where what it takes for the original was itself read through another map.</summary>
    /// <param name="inner">From this map's original to the text as given.</param>
    public OffsetMap After(OffsetMap inner)
    {
        if (IsIdentity || inner.IsIdentity)
        {
            return IsIdentity ? inner : this;
        }

        var joined = ImmutableArray.CreateBuilder<Segment>(_segments.Length + inner._segments.Length);
        var first = 0;
        foreach (var segment in _segments)
        {
            if (!segment.IsInStep)
            {
                var whole = inner.ToOriginal(new TextSpan(segment.Original, segment.OriginalEnd));
                joined.Add(new(segment.Read, segment.ReadLength, whole.Start, whole.Length));
                continue;
            }

            while (first < inner._segments.Length && inner._segments[first].ReadEnd <= segment.Original)
            {
                first++;
            }

            for (var i = first; i < inner._segments.Length && inner._segments[i].Read < segment.OriginalEnd; i++)
            {
                joined.Add(Cut(inner._segments[i], segment));
            }
        }

        return Of(joined.ToImmutable());
    }

    /// <summary>The part of an inner segment that an outer segment in step lies on.</summary>
    private static Segment Cut(Segment inner, Segment outer)
    {
        var start = Math.Max(inner.Read, outer.Original);
        var end = Math.Min(inner.ReadEnd, outer.OriginalEnd);
        var read = outer.Read + (start - outer.Original);
        return inner.IsInStep
            ? new(read, end - start, inner.Original + (start - inner.Read), end - start)
            : new(read, end - start, inner.Original, inner.OriginalLength);
    }

    private int StartInOriginal(int position)
    {
        var index = LastAtOrBefore(position);
        if (index >= 0 && position < _segments[index].ReadEnd)
        {
            var segment = _segments[index];
            return segment.Original + (segment.IsInStep ? position - segment.Read : 0);
        }

        return index + 1 < _segments.Length ? _segments[index + 1].Original : _segments[index].OriginalEnd;
    }

    private int EndInOriginal(int position)
    {
        // An end is exclusive: it belongs to the segment of the character before it.
        var index = LastAtOrBefore(position - 1);
        if (index < 0)
        {
            return _segments[0].Original;
        }

        var segment = _segments[index];
        return position < segment.ReadEnd && segment.IsInStep
            ? segment.Original + (position - segment.Read)
            : segment.OriginalEnd;
    }

    /// <summary>Index of the last segment that begins at or before the read position; −1 when none does.</summary>
    private int LastAtOrBefore(int position)
    {
        var low = -1;
        var high = _segments.Length - 1;
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
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
    /// <paramref name="ReadLength"/> units from <paramref name="Read"/> on in the read text, which come from
    /// <paramref name="OriginalLength"/> units from <paramref name="Original"/> on in the original. Where the lengths differ (a letter
    /// composed from three units, an entity) the segment is one piece: whatever touches it leads to the whole of it.
    /// </summary>
    public readonly record struct Segment(int Read, int ReadLength, int Original, int OriginalLength)
    {
        public int ReadEnd => Read + ReadLength;

        public int OriginalEnd => Original + OriginalLength;

        /// <summary>Whether both texts run in step, unit by unit.</summary>
        public bool IsInStep => ReadLength == OriginalLength;
    }
}
