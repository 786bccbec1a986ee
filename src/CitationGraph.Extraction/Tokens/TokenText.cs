using System.Buffers;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>A text and its tokens: what recognisers read. Indexes past the end give the end token.</summary>
/// <param name="text">The whole text.</param>
/// <param name="buffer">Tokens of the text or of a stretch of it; not to be changed while this is read.</param>
/// <param name="mentions">Where new mentions come from.</param>
internal sealed class TokenText(string text, TokenBuffer buffer, MentionPool mentions)
{
    private const int ShortLine = 256;

    private readonly Token[] _tokens = buffer.Memory;

    public string Text { get; } = text;

    public int Count { get; } = buffer.Count;

    public ref readonly Token this[int index]
    {
        get
        {
            var last = Count - 1;
            return ref (uint)index <= (uint)last ? ref _tokens[index] : ref _tokens[index < 0 ? 0 : last];
        }
    }

    /// <summary>A mention of which only the head is known.</summary>
    public Mention NewMention(int head, int headEnd, CitationKind kind, Genre? genre) =>
        mentions.Take(head, headEnd, kind, genre);

    public ReadOnlySpan<char> Slice(int from, int to) =>
        to <= from ? [] : Text.AsSpan(this[from].Start, this[to - 1].End - this[from].Start);

    public ReadOnlySpan<char> Spelling(int index)
    {
        ref readonly var token = ref this[index];
        return Text.AsSpan(token.Start, token.Length);
    }

    /// <summary>The token's spelling without emphasis marks.</summary>
    public string Clean(int index)
    {
        var spelling = Spelling(index);
        return this[index].Is(TokenTraits.Emphasised)
            ? new string(spelling).Replace("*", string.Empty, StringComparison.Ordinal)
            : new string(spelling);
    }

    /// <summary>The value of a number with so many digits at most; −1 when the token is no such number.</summary>
    /// <param name="digits">How many digits it has, zeros in front counted.</param>
    public int NumberAt(int index, int mostDigits, out int digits)
    {
        digits = 0;
        ref readonly var token = ref this[index];
        if (token.Kind != TokenKind.Number || token.Length > mostDigits * 8)
        {
            return -1;
        }

        var value = 0;
        foreach (var unit in Text.AsSpan(token.Start, token.Length))
        {
            if (!char.IsAsciiDigit(unit))
            {
                continue;
            }

            if (++digits > mostDigits)
            {
                return -1;
            }

            value = (value * 10) + unit - '0';
        }

        return value;
    }

    /// <summary>The words from one token to before another, joined to one line: runs of blanks and emphasis become a space.</summary>
    public string Line(int from, int to)
    {
        to = Math.Min(to, Count);
        if (to <= from)
        {
            return string.Empty;
        }

        // Joining only ever shortens.
        var longest = this[to - 1].End - this[from].Start;
        var rented = longest > ShortLine ? ArrayPool<char>.Shared.Rent(longest) : null;
        var line = rented ?? stackalloc char[ShortLine];
        var length = 0;
        for (var i = from; i < to; i++)
        {
            ref readonly var token = ref this[i];
            if (length > 0 && token.Is(TokenTraits.Spaced))
            {
                line[length++] = ' ';
            }

            length += Copy(token, line[length..]);
        }

        var joined = new string(line[..length]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return joined;
    }

    /// <summary>Whether a sentence ends with this token.</summary>
    public bool EndsSentence(int index) => index >= Count - 1 || this[index].Sentence != this[index + 1].Sentence;

    /// <summary>The first token of the sentence that contains the token.</summary>
    public int SentenceStart(int index) => buffer.Sentences[this[index].Sentence];

    /// <summary>The token after the last one of the sentence that contains the token.</summary>
    public int SentenceEnd(int index)
    {
        var next = this[index].Sentence + 1;
        return next < buffer.Sentences.Length ? buffer.Sentences[next] : Count - 1;
    }

    private int Copy(in Token token, Span<char> target)
    {
        var spelling = Text.AsSpan(token.Start, token.Length);
        if (!token.Is(TokenTraits.Emphasised))
        {
            spelling.CopyTo(target);
            return spelling.Length;
        }

        var length = 0;
        foreach (var unit in spelling)
        {
            if (unit != '*')
            {
                target[length++] = unit;
            }
        }

        return length;
    }
}
