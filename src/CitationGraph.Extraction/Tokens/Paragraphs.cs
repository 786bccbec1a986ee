namespace CitationGraph.Extraction;

/// <summary>
/// Tells the lines that begin a paragraph from those that merely wrap: texts from PDF and Word break lines inside sentences, and page breaks
/// leave blank lines inside them.
/// </summary>
internal static class Paragraphs
{
    /// <summary>A line longer than this was not wrapped: in such a text each line is a paragraph.</summary>
    private const int LongestWrappedLine = 140;

    /// <summary>A wrapped line shorter than this part of the usual width ends its paragraph.</summary>
    private const double ShortLine = 0.62;

    public static void Mark(Span<Token> tokens, LineLayout layout)
    {
        var width = layout.Width;
        var isWrapped = width is > 0 and <= LongestWrappedLine;
        var lineStart = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            if (!token.Is(TokenTraits.NewLine))
            {
                continue;
            }

            var lineLength = i == 0 ? 0 : tokens[i - 1].End - lineStart;
            if (i == 0 || Begins(tokens, i, isWrapped, !layout.HasBlankLines && lineLength < width * ShortLine))
            {
                token = token.With(token.Traits | TokenTraits.Paragraph);
            }

            lineStart = token.Start;
        }
    }

    private static bool Begins(ReadOnlySpan<Token> tokens, int i, bool isWrapped, bool lineBeforeIsShort)
    {
        ref readonly var token = ref tokens[i];
        ref readonly var before = ref tokens[i - 1];
        if (token.Kind == TokenKind.End)
        {
            return true;
        }

        if (token.Kind == TokenKind.Mark)
        {
            if (IsPeriod(tokens, i))
            {
                return false;
            }

            return token.Word is '-' or '+' or '•' or '|' or '–' or '['
                || (token.Is(TokenTraits.BlankLine) && !EndsOpen(before))
                || (before.Kind == TokenKind.Mark && before.Word is '.' or ';' or ':');
        }

        if (before.Kind == TokenKind.Mark && before.Word is '.' or ';' or ':' or '!' or '?' or '|')
        {
            return true;
        }

        if (token.Kind == TokenKind.Number)
        {
            return IsListMark(tokens, i + 1);
        }

        if (!token.Is(TokenTraits.Capital))
        {
            return token.Length == 1 && tokens[i + 1].IsMark(')');
        }

        if (EndsOpen(before))
        {
            return false;
        }

        return token.Is(TokenTraits.BlankLine) || !isWrapped || lineBeforeIsShort;
    }

    /// <summary>"giai đoạn 2021⏎- 2030": a period broken over two lines.</summary>
    private static bool IsPeriod(ReadOnlySpan<Token> tokens, int i) =>
        tokens[i].IsDash
        && !tokens[i].Is(TokenTraits.BlankLine)
        && tokens[i - 1] is { Kind: TokenKind.Number, Length: 4 }
        && tokens[i + 1] is { Kind: TokenKind.Number, Length: 4 };

    /// <summary>A mark after which the sentence must go on.</summary>
    private static bool EndsOpen(in Token before) =>
        before.Kind == TokenKind.Mark && before.Word is ',' or '-' or '(' or '/' or '“';

    private static bool IsListMark(ReadOnlySpan<Token> tokens, int i) =>
        (tokens[i].IsMark('.') || tokens[i].IsMark(')')) && tokens[i + 1].Is(TokenTraits.Spaced);

    /// <summary>How the lines of a text are set.</summary>
    public static LineLayout LayoutOf(string text)
    {
        const int Longest = 400;
        const int LinesAParagraph = 4;
        Span<int> histogram = stackalloc int[Longest + 1];
        histogram.Clear();
        var lines = 0;
        var blanks = 0;
        var wasBlank = true;
        for (var rest = text.AsSpan(); !rest.IsEmpty; )
        {
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd('\r');
            rest = end < 0 ? [] : rest[(end + 1)..];
            var isBlank = line.Length == 0;
            blanks += isBlank && !wasBlank ? 1 : 0;
            wasBlank = isBlank;
            if (line.Length > 2)
            {
                histogram[Math.Min(line.Length, Longest)]++;
                lines++;
            }
        }

        return new LineLayout(UsualLength(histogram, lines), blanks * LinesAParagraph >= lines);
    }

    private static int UsualLength(ReadOnlySpan<int> histogram, int lines)
    {
        if (lines < 2)
        {
            return 0;
        }

        var seen = 0;
        for (var length = 0; length < histogram.Length; length++)
        {
            seen += histogram[length];
            if (seen * 10 >= lines * 9)
            {
                return length;
            }
        }

        return histogram.Length - 1;
    }
}

/// <summary>How the lines of a text are set.</summary>
/// <param name="Width">The 90th percentile of the lengths of lines that are not blank; 0 for a text of one line.</param>
/// <param name="HasBlankLines">Whether blank lines part the paragraphs: then a short line does not end one.</param>
internal readonly record struct LineLayout(int Width, bool HasBlankLines);
