using System.Collections.Frozen;
using System.Net;

namespace CitationGraph.Documents.Markdown;

/// <summary>
/// HTML inside Markdown. Only elements of HTML are markup: <c>&lt;tên cơ quan&gt;</c> is a blank to fill in, and part of the text.
/// </summary>
internal static class HtmlTags
{
    private static readonly FrozenSet<string> s_inWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "a",
            "abbr",
            "b",
            "cite",
            "code",
            "del",
            "em",
            "font",
            "i",
            "img",
            "ins",
            "mark",
            "q",
            "s",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "tt",
            "u",
        ]
    );

    private static readonly FrozenSet<string> s_betweenWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "caption",
            "center",
            "col",
            "colgroup",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "input",
            "label",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "title",
            "tr",
            "ul",
        ]
    );

    // No tag is longer; a bound keeps a run of unclosed ones linear.
    private const int LongestTag = 4096;

    /// <summary>Cuts the tags, comments and entities of <c>source[start..end]</c>; a tag that parts blocks or lines leaves a line break.</summary>
    public static void Add(int start, int end, string source, List<Cut> cuts)
    {
        var position = start;
        var lastComment = source.AsSpan(start, end - start).LastIndexOf("-->", StringComparison.Ordinal) + start;
        while (position < end)
        {
            var found = source.AsSpan(position, end - position).IndexOfAny('<', '&');
            if (found < 0)
            {
                return;
            }

            position += found;
            var rest = source.AsSpan(position, end - position);
            var cut =
                rest[0] == '&' ? Entity(rest, position)
                : rest.StartsWith("<!--", StringComparison.Ordinal) ? Comment(rest, position, lastComment)
                : Tag(rest, position);
            if (cut is { } markup)
            {
                cuts.Add(markup);
            }

            position = cut?.End ?? position + 1;
        }
    }

    private static Cut? Entity(ReadOnlySpan<char> rest, int position)
    {
        // The longest name in HTML has 31 letters.
        var length = rest[..Math.Min(rest.Length, 34)].IndexOf(';') + 1;
        if (length == 0)
        {
            return null;
        }

        var written = rest[..length].ToString();
        var decoded = WebUtility.HtmlDecode(written);
        return decoded == written ? null : new(position, position + length, decoded);
    }

    private static Cut? Comment(ReadOnlySpan<char> rest, int position, int lastComment) =>
        position < lastComment ? new Cut(position, position + rest.IndexOf("-->", StringComparison.Ordinal) + 3) : null;

    private static Cut? Tag(ReadOnlySpan<char> rest, int position)
    {
        var nameStart = rest.Length > 1 && rest[1] == '/' ? 2 : 1;
        var nameEnd = nameStart;
        while (nameEnd < rest.Length && char.IsAsciiLetterOrDigit(rest[nameEnd]))
        {
            nameEnd++;
        }

        var name = rest[nameStart..nameEnd].ToString();
        var replacement =
            s_inWords.Contains(name) ? ""
            : s_betweenWords.Contains(name) ? "\n"
            : null;
        if (replacement is null)
        {
            return null;
        }

        var close = CloseOf(rest, nameEnd);
        return close < 0 ? null : new Cut(position, position + close + 1, replacement);
    }

    /// <summary>Index of the tag's <c>&gt;</c>: the first outside quotes, before any other tag; −1 when there is none.</summary>
    private static int CloseOf(ReadOnlySpan<char> rest, int nameEnd)
    {
        var quote = '\0';
        for (var i = nameEnd; i < Math.Min(rest.Length, LongestTag); i++)
        {
            var unit = rest[i];
            if (quote != '\0')
            {
                quote = unit == quote ? '\0' : quote;
            }
            else if (unit == '>')
            {
                return i;
            }
            else if (unit == '<')
            {
                return -1;
            }
            else if (unit is '"' or '\'')
            {
                quote = unit;
            }
        }

        return -1;
    }
}
