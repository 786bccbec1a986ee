using System.Collections.Immutable;
using System.Text;
using CitationGraph.Model;

namespace CitationGraph.Documents;

/// <summary>Builds the text as read out of stretches of the original, taken in order, and remembers where each came from.</summary>
internal sealed class SourceTextBuilder(string original)
{
    private readonly StringBuilder _text = new(original.Length);
    private readonly ImmutableArray<OffsetMap.Segment>.Builder _segments =
        ImmutableArray.CreateBuilder<OffsetMap.Segment>();
    private bool _isCopy = true;

    /// <summary>Takes <c>original[start..end]</c>, letters composed (NFC).</summary>
    public void Keep(int start, int end)
    {
        while (start < end)
        {
            var rest = original.AsSpan(start, end - start);
            var mark = FirstMark(rest);
            if (mark < 0)
            {
                Copy(start, end);
                return;
            }

            var letter = start + Math.Max(mark - 1, 0);
            Copy(start, letter);
            var length = LatinComposition.ClusterLength(original.AsSpan(letter, end - letter));
            Compose(letter, letter + length);
            start = letter + length;
        }
    }

    /// <summary>Puts a text in the place of <c>original[start..end]</c>.</summary>
    public void Replace(int start, int end, string text)
    {
        _isCopy = false;
        if (text.Length > 0)
        {
            _segments.Add(new(_text.Length, text.Length, start, end - start));
            _text.Append(text);
        }
    }

    public SourceText Build() =>
        _isCopy && _text.Length == original.Length
            ? SourceText.Plain(original)
            : new(original, _text.ToString(), OffsetMap.Of(_segments.ToImmutable()));

    private static int FirstMark(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\u0300', '\u036F');

    private void Compose(int start, int end)
    {
        var cluster = original.AsSpan(start, end - start);
        var composed = new StringBuilder(cluster.Length);
        LatinComposition.AppendComposed(cluster, composed);
        if (composed.Equals(cluster))
        {
            Copy(start, end);
            return;
        }

        Replace(start, end, composed.ToString());
    }

    private void Copy(int start, int end)
    {
        if (start == end)
        {
            return;
        }

        var length = end - start;
        var last = _segments.Count - 1;
        if (
            last >= 0
            && _segments[last] is var segment
            && segment.ReadLength == segment.OriginalLength
            && segment.Original + segment.OriginalLength == start
        )
        {
            _segments[last] = segment with
            {
                ReadLength = segment.ReadLength + length,
                OriginalLength = segment.OriginalLength + length,
            };
        }
        else
        {
            _segments.Add(new(_text.Length, length, start, length));
        }

        _text.Append(original, start, length);
    }
}
