using Markdig.Syntax.Inlines;

namespace CitationGraph.Documents.Markdown;

/// <summary>Marks inside a line: emphasis, links, images, code, escapes, entities, tags.</summary>
internal static class InlineMarkup
{
    public static void Mark(MarkupEdits edits, Inline inline)
    {
        var start = inline.Span.Start;
        var end = inline.Span.End + 1;
        switch (inline)
        {
            case EmphasisInline emphasis:
                MarkEmphasis(edits, emphasis, start, end);
                break;
            case LinkInline link:
                MarkLink(edits, link, start, end);
                break;
            case LiteralInline { IsFirstCharacterEscaped: true } when edits.At(start) == '\\':
                edits.Drop(start, start + 1);
                break;
            case LineBreakInline { IsBackslash: true } when edits.At(start) == '\\':
                edits.Drop(start, start + 1);
                break;
            case HtmlEntityInline entity when edits.At(start) == '&' && edits.At(end - 1) == ';':
                edits.Replace(start, end, entity.Transcoded.ToString());
                break;
            case CodeInline code:
                edits.DropRun(start, start + code.DelimiterCount, code.Delimiter);
                edits.DropRun(end - code.DelimiterCount, end, code.Delimiter);
                break;
            case AutolinkInline when edits.At(start) == '<' && edits.At(end - 1) == '>':
                edits.Drop(start, start + 1);
                edits.Drop(end - 1, end);
                break;
            case HtmlInline:
                HtmlTags.Mark(edits, start, end);
                break;
        }
    }

    private static void MarkEmphasis(MarkupEdits edits, EmphasisInline emphasis, int start, int end)
    {
        // "__/__/2022" is a date left blank, not a slash in bold.
        var count = emphasis.DelimiterCount;
        if (HasWord(edits.Slice(start + count, end - count)))
        {
            edits.DropRun(start, start + count, emphasis.DelimiterChar);
            edits.DropRun(end - count, end, emphasis.DelimiterChar);
        }
    }

    private static void MarkLink(MarkupEdits edits, LinkInline link, int start, int end)
    {
        if (link.FirstChild is null || link.LastChild is null)
        {
            return;
        }

        var open = link.IsImage ? 2 : 1;
        var textEnd = link.LastChild.Span.End + 1;
        var closes = edits.At(textEnd) == ']' && edits.At(end - 1) is ')' or ']';
        if (closes && edits.At(start + open - 1) == '[' && start + open <= textEnd && textEnd < end)
        {
            edits.Drop(start, start + open);
            edits.Drop(textEnd, end);
        }
    }

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var unit in text)
        {
            if (char.IsLetterOrDigit(unit))
            {
                return true;
            }
        }

        return false;
    }
}
