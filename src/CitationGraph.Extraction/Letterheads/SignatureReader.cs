namespace CitationGraph.Extraction;

/// <summary>Reads the signature block at the end of a paper.</summary>
internal sealed class SignatureReader(ExtractionGrammar grammar)
{
    private const int LongestName = 5;
    private const int Reach = 60;

    /// <summary>The name below the last office or capacity of the text; null when none stands there.</summary>
    public string? SignerOf(TokenText text)
    {
        for (var i = text.Count - 2; i >= 0; i--)
        {
            if (!IsOfficeLine(text, i, out var after))
            {
                continue;
            }

            if (NameEnd(text, after, isInline: true) is var inline && inline > 0)
            {
                return text.Line(after, inline);
            }

            for (var at = after; at < after + Reach && text[at].Kind != TokenKind.End; at++)
            {
                var name = grammar.RankTitle.Skip(text, at);
                if (NameEnd(text, at, isInline: false) is var end && end > 0)
                {
                    return text.Line(at, end);
                }

                if (
                    name > at
                    && text[at].Is(TokenTraits.NewLine)
                    && NameEnd(text, name, isInline: true) is var ranked
                    && ranked > 0
                )
                {
                    return text.Line(name, ranked);
                }
            }
        }

        return null;
    }

    /// <summary>Whether the paper is signed in an officer's own right: "KT. CHỦ TỊCH" without "TM.".</summary>
    public bool SignsAlone(TokenText text)
    {
        var hasOffice = false;
        for (var i = text.Count - 2; i >= 0; i--)
        {
            if (!StartsLine(text, i) || !text[i].Is(TokenTraits.AllCapitals))
            {
                continue;
            }

            if (grammar.SigningFor.At(text, i) && IsCollective(text, i))
            {
                return false;
            }

            hasOffice |= IsOfficeLine(text, i, out _);
        }

        return hasOffice;
    }

    private bool IsCollective(TokenText text, int index) => grammar.Collective.At(text, index);

    private bool IsOfficeLine(TokenText text, int index, out int after)
    {
        after = grammar.SignerOffice.Match(text, index);
        return after > 0
            && text[index].Is(TokenTraits.AllCapitals)
            && (StartsLine(text, index) || grammar.SigningFor.MatchBefore(text, index) >= 0)
            && (
                text[after].Is(TokenTraits.NewLine)
                || text[after].IsMark('|')
                || text[after].Is(TokenTraits.Capital) && !text[after].Is(TokenTraits.AllCapitals)
            );
    }

    private static bool StartsLine(TokenText text, int index) =>
        text[index].Is(TokenTraits.NewLine) || text[index - 1].IsMark('|');

    /// <summary>"Lê⏎Hải Hòa", "Nguyễn Quỳnh⏎Thiện": a name too short to be whole goes on below.</summary>
    private static bool IsBroken(TokenText text, int start, int index) =>
        index - start <= 2
        && !text[index].Is(TokenTraits.BlankLine)
        && text[index].Is(TokenTraits.NewLine)
        && !text[index + 1].IsMark(':');

    /// <summary>Two to five words on a line, each with one capital: a person's name.</summary>
    private static int NameEnd(TokenText text, int index, bool isInline)
    {
        if (!isInline && !text[index].Is(TokenTraits.NewLine))
        {
            return -1;
        }

        var end = index;
        while (
            text[end].Kind == TokenKind.Word
            && text[end].Is(TokenTraits.Capital)
            && !text[end].Is(TokenTraits.AllCapitals)
            && end - index < LongestName + 1
            && (end == index || !text[end].Is(TokenTraits.NewLine) || IsBroken(text, index, end))
        )
        {
            end++;
        }

        return end - index is >= 2 and <= LongestName && (text[end].Is(TokenTraits.NewLine) || text[end].IsMark('|'))
            ? end
            : -1;
    }
}
