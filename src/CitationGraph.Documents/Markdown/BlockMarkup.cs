using Markdig.Syntax;

namespace CitationGraph.Documents.Markdown;

/// <summary>Marks of blocks: headings, rules, quotes, fences, stars of lists, tags.</summary>
internal static class BlockMarkup
{
    public static void Mark(MarkupEdits edits, Block block)
    {
        var start = block.Span.Start;
        var end = block.Span.End + 1;
        switch (block)
        {
            case HeadingBlock { IsSetext: true }:
                MarkUnderline(edits, start, end);
                break;
            case HeadingBlock heading:
                MarkHeading(edits, heading, start);
                break;
            case ThematicBreakBlock rule
                when edits.Slice(start, end).IndexOfAnyExcept(rule.ThematicChar, ' ', '\t') < 0:
                edits.Drop(start, end);
                break;
            case QuoteBlock:
                MarkQuote(edits, start, end);
                break;
            case FencedCodeBlock fence:
                MarkFences(edits, fence, start, end);
                break;
            case ListItemBlock { Parent: ListBlock { BulletType: '*' } } when edits.At(start) == '*':
                edits.Replace(start, start + 1, "-");
                break;
            case HtmlBlock:
                HtmlTags.Mark(edits, start, end);
                break;
        }
    }

    private static void MarkHeading(MarkupEdits edits, HeadingBlock heading, int start)
    {
        if (!edits.DropRun(start, start + heading.Level, '#'))
        {
            return;
        }

        // The block's span stops before closing marks.
        var lineEnd = start;
        while (edits.At(lineEnd) is not ('\0' or '\n' or '\r'))
        {
            lineEnd++;
        }

        var line = edits.Slice(start, lineEnd).TrimEnd();
        var text = line.TrimEnd('#');
        if (text.Length < line.Length && text.Length > heading.Level && char.IsWhiteSpace(text[^1]))
        {
            edits.Drop(start + text.Length, start + line.Length);
        }
    }

    private static void MarkUnderline(MarkupEdits edits, int start, int end)
    {
        var lineStart = end;
        while (lineStart > start && edits.At(lineStart - 1) is not ('\n' or '\r'))
        {
            lineStart--;
        }

        var line = edits.Slice(lineStart, end).Trim();
        if (!line.IsEmpty && line.IndexOfAnyExcept(line[0], '>') < 0 && line[^1] is '-' or '=')
        {
            edits.Drop(lineStart, end);
        }
    }

    private static void MarkQuote(MarkupEdits edits, int start, int end)
    {
        var isLineStart = true;
        for (var i = start; i < end; i++)
        {
            var unit = edits.At(i);
            if (isLineStart && unit == '>')
            {
                edits.Drop(i, i + 1);
            }

            isLineStart = unit == '\n' || (isLineStart && unit is '>' or ' ' or '\t' or '\r');
        }
    }

    private static void MarkFences(MarkupEdits edits, FencedCodeBlock fence, int start, int end)
    {
        edits.DropRun(start, start + fence.OpeningFencedCharCount, fence.FencedChar);
        if (fence.ClosingFencedCharCount > 0)
        {
            edits.DropRun(end - fence.ClosingFencedCharCount, end, fence.FencedChar);
        }
    }
}
