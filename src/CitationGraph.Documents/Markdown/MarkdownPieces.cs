using CitationGraph.Model;

namespace CitationGraph.Documents.Markdown;

/// <summary>
/// Cuts a text for the parser, whose time grows faster than the text inside one paragraph: with pieces of bounded length the whole takes
/// linear time. Markup that crosses a cut stays in the text.
/// </summary>
internal static class MarkdownPieces
{
    // A piece ends at the first blank line after the one, and at the latest at the other.
    private const int Enough = 8 * 1024;
    private const int Most = 16 * 1024;

    public static IEnumerable<TextSpan> Of(string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = EndOf(text, start);
            yield return new(start, end);
            start = end;
        }
    }

    private static int EndOf(string text, int start)
    {
        if (text.Length - start <= Most)
        {
            return text.Length;
        }

        var lineEnd = -1;
        var isBlank = true;
        for (var i = start; i < start + Most; i++)
        {
            if (text[i] == '\n')
            {
                if (isBlank && i - start >= Enough)
                {
                    return i + 1;
                }

                lineEnd = i + 1;
                isBlank = true;
            }
            else
            {
                isBlank = isBlank && char.IsWhiteSpace(text[i]);
            }
        }

        return lineEnd > 0 ? lineEnd : WordEnd(text, start);
    }

    private static int WordEnd(string text, int start)
    {
        var space = text.LastIndexOf(' ', start + Most - 1, Most);
        if (space > start)
        {
            return space + 1;
        }

        return char.IsHighSurrogate(text[start + Most - 1]) ? start + Most - 1 : start + Most;
    }
}
