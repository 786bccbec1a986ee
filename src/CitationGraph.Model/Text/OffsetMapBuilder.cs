using System.Collections.Immutable;
using System.Text;

namespace CitationGraph.Model;

/// <summary>Writes a text as it is read, and the way back to the original, side by side. The original is taken from front to back.</summary>
public sealed class OffsetMapBuilder(string original)
{
    private readonly StringBuilder _text = new(original.Length);
    private readonly ImmutableArray<OffsetMap.Segment>.Builder _segments =
        ImmutableArray.CreateBuilder<OffsetMap.Segment>();

    public int Length => _text.Length;

    /// <summary>Where the original has been taken up to.</summary>
    public int OriginalEnd { get; private set; }

    /// <summary>The last character written; NUL when there is none.</summary>
    public char Last => _text.Length == 0 ? '\0' : _text[^1];

    /// <summary>Takes a stretch of the original as it is. What was taken before is not taken again.</summary>
    public void Copy(int start, int end)
    {
        start = Math.Max(start, OriginalEnd);
        if (start >= end)
        {
            return;
        }

        Add(original.AsSpan(start, end - start), start, end - start);
    }

    /// <summary>Writes other words for a stretch of the original. What was taken before is not taken again.</summary>
    public void Replace(int start, int end, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || start < OriginalEnd)
        {
            return;
        }

        Add(text, start, end - start);
    }

    /// <summary>Writes what the original does not hold.</summary>
    public void Insert(char unit) => _text.Append(unit);

    public SourceText Build()
    {
        var isWhole =
            _segments is [var only] && only.IsInStep && only.ReadLength == original.Length && Length == original.Length;
        return isWhole || Length == 0
            ? new(original, _text.ToString(), OffsetMap.Identity)
            : new(original, _text.ToString(), OffsetMap.Of(_segments.ToImmutable()));
    }

    private void Add(ReadOnlySpan<char> text, int start, int length)
    {
        var isInStep = text.Length == length && text.SequenceEqual(original.AsSpan(start, length));
        if (isInStep && _segments.Count > 0)
        {
            var last = _segments[^1];
            if (last.IsInStep && last.ReadEnd == Length && last.OriginalEnd == start)
            {
                _segments[^1] = last with
                {
                    ReadLength = last.ReadLength + length,
                    OriginalLength = last.OriginalLength + length,
                };
                _text.Append(text);
                OriginalEnd = start + length;
                return;
            }
        }

        _segments.Add(new(Length, text.Length, start, length));
        _text.Append(text);
        OriginalEnd = start + length;
    }
}
