namespace CitationGraph.Extraction;

/// <summary>
/// Mends what pages do to sentences: running heads and page numbers inside them are taken out, and a line that ends in "của", "theo", "số" goes
/// on with the next one.
/// </summary>
internal sealed class BrokenLines(ExtractionGrammar grammar)
{
    private const int LongestRunningHead = 24;
    private const int MostPageDigits = 3;

    public void Mend(string text, ReadingSpace space)
    {
        var buffer = space.Tokens;
        var read = new TokenText(text, buffer, space.Pool);
        var tokens = buffer.Tokens;
        var kept = 0;
        for (var i = 0; i < tokens.Length; )
        {
            if (tokens[i].Is(TokenTraits.NewLine))
            {
                if (i > 0 && BreakEnd(read, i) is var end && end > i)
                {
                    i = end;
                    if (!tokens[i].Is(TokenTraits.Capital))
                    {
                        tokens[i] = Joined(tokens[i]);
                    }

                    continue;
                }

                if (tokens[i].Is(TokenTraits.Paragraph) && kept > 0 && GoesOn(read, i))
                {
                    tokens[i] = Joined(tokens[i]);
                }
            }

            tokens[kept++] = tokens[i++];
        }

        buffer.Truncate(kept);
    }

    private static Token Joined(Token token) => token.With(token.Traits & ~TokenTraits.Paragraph);

    /// <summary>Whether the line before ends in a word that must be followed, and this one opens nothing of its own.</summary>
    private bool GoesOn(TokenText text, int index) =>
        text[index].Kind == TokenKind.Word
        && (EndsInJoiner(text, index) || IsOfProvision(text, index))
        && !grammar.OpensPreamble(text, index);

    private bool EndsInJoiner(TokenText text, int index) =>
        text[index - 1].Kind == TokenKind.Word
        && !text[index - 1].Is(TokenTraits.AllCapitals)
        && grammar.LineJoiner.MatchBefore(text, index) >= 0;

    /// <summary>"theo quy định tại Điều 13⏎Nghị định số …"; a heading "Điều 13" begins its line.</summary>
    private bool IsOfProvision(TokenText text, int index) =>
        text[index - 1].Kind == TokenKind.Number
        && !text[index].Is(TokenTraits.BlankLine)
        && !text[index].Is(TokenTraits.AllCapitals)
        && grammar.ArticleWord.MatchBefore(text, index - 1) is > 0 and var article
        && !text[article].Is(TokenTraits.NewLine)
        && grammar.Genres.Match(text, index, out _) > 0;

    /// <summary>The token behind running heads and page numbers that begin at the line, the token itself where there are none.</summary>
    private int BreakEnd(TokenText text, int index)
    {
        var at = index;
        var hasHead = false;
        while (LineEnd(text, at, out var isHead) is var end && end > at)
        {
            hasHead |= isHead;
            at = end;
        }

        // A page number alone is one only where a sentence goes on behind it: lists and tables have numbers too.
        var goesOn =
            (text[index].Is(TokenTraits.BlankLine) || text[at].Is(TokenTraits.BlankLine))
            && text[at].Kind == TokenKind.Word
            && !text[at].Is(TokenTraits.Capital)
            && !(text[index - 1].Kind == TokenKind.Mark && text[index - 1].Word is '.' or ';' or ':' or '|');
        return at > index && (hasHead || goesOn) ? at : index;
    }

    private int LineEnd(TokenText text, int index, out bool isHead)
    {
        isHead = grammar.RunningHead.Match(text, index) is > 0;
        if (isHead)
        {
            var end = index + 1;
            while (!text[end].Is(TokenTraits.NewLine) && text[end].Kind != TokenKind.End)
            {
                end++;
            }

            return end - index <= LongestRunningHead ? end : index;
        }

        ref readonly var token = ref text[index];
        return
            token.Kind == TokenKind.Number
            && token.Is(TokenTraits.NewLine)
            && token.Length <= MostPageDigits
            && text[index + 1].Is(TokenTraits.NewLine)
            ? index + 1
            : index;
    }
}
