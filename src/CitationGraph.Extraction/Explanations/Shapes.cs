using System.Text;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>The shape of words: what they have in common with others like them.</summary>
internal sealed class Shapes(ExtractionGrammar grammar)
{
    /// <summary>The shape of the words, of a plural in front, and of what follows directly.</summary>
    public string Of(TokenText text, int from, int to)
    {
        var plural = grammar.PluralWord.MatchBefore(text, from);
        var start = plural >= 0 && text[from].Kind == TokenKind.Word ? plural : from;
        var isSymbol = text[to - 1].Kind == TokenKind.Number || text[to - 2].Kind == TokenKind.Mark;
        var next = to;
        if (!isSymbol && text[to].Kind != TokenKind.End && !text[to].Is(TokenTraits.Paragraph))
        {
            next = Math.Max(Little(text, to), to + 1);
        }

        var builder = new StringBuilder();
        for (var i = start; i < next; )
        {
            if (builder.Length > 0 && text[i].Is(TokenTraits.Spaced))
            {
                builder.Append(' ');
            }

            i = Append(builder, text, i, next);
        }

        return builder.ToString();
    }

    private int Append(StringBuilder builder, TokenText text, int index, int end)
    {
        ref readonly var token = ref text[index];
        if (token.Kind == TokenKind.Number)
        {
            builder.Append('n');
            return index + 1;
        }

        if (token.Kind == TokenKind.Mark)
        {
            builder.Append((char)token.Word);
            return index + 1;
        }

        if (IsJoined(text, index))
        {
            builder.Append(Segment(text.Clean(index), token));
            return index + 1;
        }

        if (grammar.Genres.Match(text, index, out var genres) is > 0 and var afterGenre && afterGenre <= end)
        {
            builder.Append(token.Is(TokenTraits.Capital) ? genres[0].NameVi : genres[0].NameVi.ToLowerInvariant());
            return afterGenre;
        }

        if (Little(text, index) is > 0 and var little && little <= end)
        {
            builder.Append(text.Line(index, little).ToLowerInvariant());
            return little;
        }

        builder.Append(
            char.IsAsciiDigit(text.Text[token.Start]) ? "na"
            : token.Is(TokenTraits.Capital) ? "Word"
            : "word"
        );
        return index + 1;
    }

    private string Segment(string segment, Token token) =>
        char.IsAsciiDigit(segment[0]) ? "na"
        : grammar.Codes.Code(segment) is not null ? "CODE"
        : grammar.Codes.IsKnownOrgan(segment) ? "ORGAN"
        : token.Is(TokenTraits.AllCapitals) ? "ABC"
        : token.Is(TokenTraits.Capital) ? "Abc"
        : "abc";

    private static bool IsJoined(TokenText text, int index) =>
        IsJoint(text[index + 1]) || (IsJoint(text[index - 1]) && !text[index].Is(TokenTraits.Spaced));

    private static bool IsJoint(Token token) =>
        token.Kind == TokenKind.Mark
        && (token.Word == '/' || VietnameseFolding.IsDash((char)token.Word))
        && !token.Is(TokenTraits.Spaced);

    /// <summary>The token after a little word that tells shapes apart, or −1.</summary>
    private int Little(TokenText text, int index)
    {
        foreach (
            var set in (ReadOnlySpan<PhraseSet>)
                [
                    grammar.PluralWord,
                    grammar.NumberWord,
                    grammar.ThisWord,
                    grammar.AboveWord,
                    grammar.OfWord,
                    grammar.AboutWord,
                    grammar.DateWord,
                    grammar.YearWord,
                    grammar.AndWord,
                    grammar.ArticleWord,
                    grammar.ClauseWord,
                    grammar.PointWord,
                    grammar.SessionWord,
                    grammar.PlenumWord,
                    grammar.CongressWord,
                    grammar.AnnexLink,
                ]
        )
        {
            if (set.Match(text, index) is > 0 and var end)
            {
                return end;
            }
        }

        return -1;
    }
}
