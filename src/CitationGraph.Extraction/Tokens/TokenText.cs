using System.Text;

namespace CitationGraph.Extraction;

/// <summary>A text and its tokens: what recognisers read. Indexes past the end give the end token.</summary>
internal sealed class TokenText(string text, Token[] tokens)
{
    public string Text { get; } = text;

    public int Count { get; } = tokens.Length;

    public ref readonly Token this[int index] => ref tokens[Math.Clamp(index, 0, tokens.Length - 1)];

    public ReadOnlySpan<char> Slice(int from, int to) =>
        to <= from ? [] : Text.AsSpan(this[from].Start, this[to - 1].End - this[from].Start);

    public ReadOnlySpan<char> Spelling(int index) =>
        Text.AsSpan(this[index].Start, this[index].End - this[index].Start);

    /// <summary>The token's spelling without emphasis marks.</summary>
    public string Clean(int index)
    {
        var spelling = Spelling(index);
        return this[index].Is(TokenTraits.Emphasised)
            ? new string(spelling).Replace("*", string.Empty, StringComparison.Ordinal)
            : new string(spelling);
    }

    /// <summary>The words from one token to before another, joined to one line: runs of blanks and emphasis become a space.</summary>
    public string Line(int from, int to)
    {
        var builder = new StringBuilder();
        for (var i = from; i < to && i < Count; i++)
        {
            if (builder.Length > 0 && this[i].Is(TokenTraits.Spaced))
            {
                builder.Append(' ');
            }

            builder.Append(Clean(i));
        }

        return builder.ToString();
    }

    /// <summary>
    /// The first tokens as one run in which no line begins a paragraph: letterheads break names over short lines.
    /// </summary>
    public TokenText WithoutParagraphs(int count)
    {
        var copy = new Token[count + 1];
        for (var i = 0; i < count; i++)
        {
            copy[i] = tokens[i] with { Traits = tokens[i].Traits & ~TokenTraits.Paragraph };
        }

        var end = tokens[Math.Min(count, tokens.Length - 1)];
        copy[count] = new Token(
            end.Start,
            end.Start,
            0,
            TokenKind.End,
            TokenTraits.NewLine | TokenTraits.BlankLine | TokenTraits.Paragraph
        );
        return new TokenText(Text, copy);
    }

    /// <summary>The first token that starts at or after the offset.</summary>
    public int IndexAt(int offset)
    {
        var low = 0;
        var high = Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (this[middle].Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether a sentence ends with this token.</summary>
    public bool EndsSentence(int index)
    {
        ref readonly var token = ref this[index];
        ref readonly var next = ref this[index + 1];
        if (next.Is(TokenTraits.Paragraph) || next.Kind == TokenKind.End)
        {
            return true;
        }

        if (token.Kind != TokenKind.Mark || token.Word is not ('.' or '!' or '?') || !next.Is(TokenTraits.Spaced))
        {
            return false;
        }

        // "TP. Hồ Chí Minh", "K. Marx": a short capital word before the point is an abbreviation.
        ref readonly var before = ref this[index - 1];
        var isAbbreviation =
            before.Kind == TokenKind.Word && before.Is(TokenTraits.Capital) && before.End - before.Start <= 2;
        return !isAbbreviation && (next.Is(TokenTraits.Capital) || next.Kind != TokenKind.Word);
    }

    /// <summary>The first token of the sentence that contains the token.</summary>
    public int SentenceStart(int index)
    {
        while (index > 0 && !EndsSentence(index - 1))
        {
            index--;
        }

        return index;
    }

    /// <summary>The token after the last one of the sentence that contains the token.</summary>
    public int SentenceEnd(int index)
    {
        while (index < Count - 1 && !EndsSentence(index))
        {
            index++;
        }

        return Math.Min(index + 1, Count - 1);
    }
}
