using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CitationGraph.Documents.Markdown;

/// <summary>Marks at the edges of lines: headings, quotes, fences, rules, and the bars of tables.</summary>
internal static class BlockMarks
{
    public static void Add(MarkdownObject node, string source, List<Cut> cuts)
    {
        if (node is not Block || node.Span.IsEmpty || node.Span.Start >= source.Length)
        {
            return;
        }

        var start = node.Span.Start;
        var end = Math.Min(node.Span.End + 1, source.Length);
        switch (node)
        {
            case HeadingBlock heading:
                AddHeading(heading, start, end, source, cuts);
                break;
            case ThematicBreakBlock when IsOnly(source.AsSpan(start, end - start), "*-_ \t"):
                cuts.Add(new(start, end));
                break;
            case FencedCodeBlock fence:
                AddFence(fence.FencedChar, start, end, source, cuts);
                break;
            case HtmlBlock:
                HtmlTags.Add(start, end, source, cuts);
                break;
            case QuoteBlock { Parent: not QuoteBlock }:
                AddQuote(start, end, source, cuts);
                break;
            case Table:
                AddTable(start, end, source, cuts);
                break;
        }
    }

    private static void AddHeading(HeadingBlock heading, int start, int end, string source, List<Cut> cuts)
    {
        var (lineStart, lineEnd) = Lines(source, start, end).Last();
        if (heading.IsSetext)
        {
            if (lineStart > start && IsOnly(source.AsSpan(lineStart, lineEnd - lineStart), "=- \t>"))
            {
                cuts.Add(new(lineStart, lineEnd));
            }

            return;
        }

        // The parser ends a heading before its closing marks.
        var rest = source.AsSpan(end).IndexOfAny('\r', '\n');
        end = rest < 0 ? source.Length : end + rest;
        var text = start;
        while (text < end && source[text] == '#')
        {
            text++;
        }

        cuts.Add(new(start, SkipBlanks(source, text, end)));
        var closing = end;
        while (closing > text && source[closing - 1] is '#' or ' ' or '\t')
        {
            closing--;
        }

        // "# C#" keeps its sign: closing marks stand apart from the words.
        if (closing < end && source[closing] is ' ' or '\t')
        {
            cuts.Add(new(closing, end));
        }
    }

    private static void AddFence(char mark, int start, int end, string source, List<Cut> cuts)
    {
        var lines = Lines(source, start, end);
        foreach (var (lineStart, lineEnd) in lines.Count > 1 ? [lines[0], lines[^1]] : lines)
        {
            var first = SkipBlanks(source, lineStart, lineEnd);
            var last = first;
            while (last < lineEnd && source[last] == mark)
            {
                last++;
            }

            if (last - first >= 3)
            {
                cuts.Add(new(first, last));
            }
        }
    }

    private static void AddQuote(int start, int end, string source, List<Cut> cuts)
    {
        foreach (var (lineStart, lineEnd) in Lines(source, start, end))
        {
            var last = -1;
            for (var i = lineStart; i < lineEnd && source[i] is '>' or ' ' or '\t'; i++)
            {
                last = source[i] == '>' ? i : last;
            }

            if (last >= 0)
            {
                cuts.Add(new(lineStart, SkipBlanks(source, last + 1, lineEnd)));
            }
        }
    }

    private static void AddTable(int start, int end, string source, List<Cut> cuts)
    {
        var lines = Lines(source, start, end);
        for (var i = 0; i < lines.Count; i++)
        {
            var (lineStart, lineEnd) = lines[i];
            if (i == 1 && IsOnly(source.AsSpan(lineStart, lineEnd - lineStart), "|:-+ \t>"))
            {
                cuts.Add(new(lineStart, lineEnd));
                continue;
            }

            AddBars(lineStart, lineEnd, source, cuts);
        }
    }

    /// <summary>A bar between two cells is a line break; at the edges of a row it is nothing.</summary>
    private static void AddBars(int lineStart, int lineEnd, string source, List<Cut> cuts)
    {
        for (var i = lineStart; i < lineEnd; i++)
        {
            if (source[i] != '|' || (i > lineStart && source[i - 1] == '\\'))
            {
                continue;
            }

            var first = i;
            while (first > lineStart && source[first - 1] is ' ' or '\t')
            {
                first--;
            }

            var last = SkipBlanks(source, i + 1, lineEnd);
            var isEdge = first == lineStart || last == lineEnd;
            cuts.Add(new(first, last, isEdge ? "" : "\n"));
            i = last - 1;
        }
    }

    private static List<(int Start, int End)> Lines(string source, int start, int end)
    {
        var lines = new List<(int, int)>();
        for (var lineStart = start; lineStart < end; )
        {
            var length = source.AsSpan(lineStart, end - lineStart).IndexOfAny('\r', '\n');
            var lineEnd = length < 0 ? end : lineStart + length;
            lines.Add((lineStart, lineEnd));
            lineStart = lineEnd + (source.AsSpan(lineEnd).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1);
        }

        return lines;
    }

    private static int SkipBlanks(string source, int position, int end)
    {
        while (position < end && source[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    private static bool IsOnly(ReadOnlySpan<char> text, string allowed) => text.IndexOfAnyExcept(allowed) < 0;
}
