namespace CitationGraph.Extraction;

/// <summary>Where sentences end.</summary>
internal static class Sentence
{
    /// <summary>Numbers the sentences of all tokens; paragraphs must be marked before.</summary>
    public static void MarkAll(TokenBuffer buffer)
    {
        var tokens = buffer.Tokens;
        var sentence = buffer.AddSentence(0);
        for (var i = 1; i < tokens.Length; i++)
        {
            if (EndsBefore(tokens, i))
            {
                sentence = buffer.AddSentence(i);
            }

            tokens[i] = tokens[i].InSentence(sentence);
        }
    }

    private static bool EndsBefore(ReadOnlySpan<Token> tokens, int index)
    {
        ref readonly var next = ref tokens[index];
        if (next.Is(TokenTraits.Paragraph) || next.Kind == TokenKind.End)
        {
            return true;
        }

        ref readonly var token = ref tokens[index - 1];
        if (token.Kind != TokenKind.Mark || token.Word is not ('.' or '!' or '?') || !next.Is(TokenTraits.Spaced))
        {
            return false;
        }

        // "TP. Hồ Chí Minh", "K. Marx": a short capital word before the point is an abbreviation.
        ref readonly var before = ref tokens[Math.Max(index - 2, 0)];
        var isAbbreviation = before.Kind == TokenKind.Word && before.Is(TokenTraits.Capital) && before.Length <= 2;
        return !isAbbreviation && (next.Is(TokenTraits.Capital) || next.Kind != TokenKind.Word);
    }
}
