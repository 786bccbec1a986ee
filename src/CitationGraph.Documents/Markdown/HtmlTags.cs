using System.Collections.Frozen;
using System.Net;

namespace CitationGraph.Documents.Markdown;

/// <summary>Tags in a stretch of HTML. A name in angle brackets that is no element of HTML is the author's own and stays.</summary>
internal static class HtmlTags
{
    private static readonly FrozenSet<string> s_lines = Names(
        "address article aside blockquote body br caption center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 head header "
            + "hr html li main nav ol p pre section table tbody td tfoot th thead title tr ul"
    );

    private static readonly FrozenSet<string> s_words = Names(
        "a abbr b big cite code col colgroup del em font i img ins kbd label link mark meta o q s script small span strike strong style "
            + "sub sup tt u wbr"
    );

    /// <summary>What stands between these is no text of the document.</summary>
    private static readonly FrozenSet<string> s_silent = Names("script style");

    public static void Mark(MarkupEdits edits, int start, int end)
    {
        for (var i = start; i < end; )
        {
            i = edits.At(i) switch
            {
                '<' => MarkTag(edits, i, end),
                '&' => MarkEntity(edits, i, end),
                _ => i + 1,
            };
        }
    }

    private static int MarkTag(MarkupEdits edits, int start, int end)
    {
        var text = edits.Slice(start, end);
        if (text.StartsWith("<!--", StringComparison.Ordinal))
        {
            return Drop(edits, start, text, "-->");
        }

        var isClosing = text.Length > 1 && text[1] == '/';
        var nameStart = isClosing ? 2 : 1;
        var nameEnd = nameStart;
        while (nameEnd < text.Length && char.IsAsciiLetterOrDigit(text[nameEnd]))
        {
            nameEnd++;
        }

        var name = text[nameStart..nameEnd].ToString();
        var close = text.IndexOf('>');
        if (close < 0 || !(s_lines.Contains(name) || s_words.Contains(name)))
        {
            return start + 1;
        }

        if (s_silent.Contains(name) && !isClosing)
        {
            return Drop(edits, start, text, "</" + name + ">");
        }

        edits.Replace(start, start + close + 1, s_lines.Contains(name) ? "\n" : string.Empty);
        return start + close + 1;
    }

    private static int Drop(MarkupEdits edits, int start, ReadOnlySpan<char> text, string closing)
    {
        var close = text.IndexOf(closing, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            return start + 1;
        }

        edits.Drop(start, start + close + closing.Length);
        return start + close + closing.Length;
    }

    private static int MarkEntity(MarkupEdits edits, int start, int end)
    {
        const int longestName = 32;
        var text = edits.Slice(start, Math.Min(end, start + longestName));
        var close = text.IndexOf(';');
        if (close < 2)
        {
            return start + 1;
        }

        var written = text[..(close + 1)].ToString();
        var meant = WebUtility.HtmlDecode(written);
        if (meant == written)
        {
            return start + 1;
        }

        edits.Replace(start, start + close + 1, meant);
        return start + close + 1;
    }

    private static FrozenSet<string> Names(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
