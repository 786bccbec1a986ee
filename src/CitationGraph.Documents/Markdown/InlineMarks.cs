using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CitationGraph.Documents.Markdown;

/// <summary>Marks inside a paragraph. Each is cut only where the source really holds it: positions in nested syntax are not always exact.</summary>
internal static class InlineMarks
{
    public static void Add(MarkdownObject node, string source, List<Cut> cuts)
    {
        if (node is not Inline || node.Span.IsEmpty || node.Span.End >= source.Length)
        {
            return;
        }

        var start = node.Span.Start;
        var end = node.Span.End + 1;
        switch (node)
        {
            case EmphasisInline emphasis:
                AddPair(start, end, emphasis.DelimiterChar, emphasis.DelimiterCount, source, cuts);
                break;
            case CodeInline code:
                AddPair(start, end, code.Delimiter, code.DelimiterCount, source, cuts);
                break;
            case LinkInline link:
                AddLink(link, source, cuts);
                break;
            case AutolinkInline when source[start] == '<' && source[end - 1] == '>':
                cuts.Add(new(start, start + 1));
                cuts.Add(new(end - 1, end));
                break;
            case HtmlInline:
                HtmlTags.Add(start, end, source, cuts);
                break;
            case HtmlEntityInline entity when source[start] == '&' && source[end - 1] == ';':
                cuts.Add(new(start, end, entity.Transcoded.ToString()));
                break;
            case LiteralInline { IsFirstCharacterEscaped: true }:
            case LineBreakInline { IsBackslash: true }:
                AddBackslash(start, source, cuts);
                break;
        }
    }

    private static void AddPair(int start, int end, char mark, int count, string source, List<Cut> cuts)
    {
        var isThere =
            end - start >= 2 * count
            && source.AsSpan(start, count).IndexOfAnyExcept(mark) < 0
            && source.AsSpan(end - count, count).IndexOfAnyExcept(mark) < 0;
        if (isThere)
        {
            cuts.Add(new(start, start + count));
            cuts.Add(new(end - count, end));
        }
    }

    private static void AddLink(LinkInline link, string source, List<Cut> cuts)
    {
        var start = link.Span.Start;
        var end = link.Span.End + 1;
        var opening = link.IsImage ? "![" : "[";
        if (!source.AsSpan(start, end - start).StartsWith(opening, StringComparison.Ordinal))
        {
            return;
        }

        // What is seen ends where its last part ends; all behind it is bracket and target.
        var textEnd = link.LastChild is { Span.IsEmpty: false } last ? last.Span.End + 1 : start + opening.Length;
        var bracket = textEnd < end ? source.IndexOf(']', textEnd, end - textEnd) : -1;
        if (bracket >= 0)
        {
            cuts.Add(new(start, start + opening.Length));
            cuts.Add(new(bracket, end));
        }
    }

    private static void AddBackslash(int start, string source, List<Cut> cuts)
    {
        var at =
            source[start] == '\\' ? start
            : start > 0 && source[start - 1] == '\\' ? start - 1
            : -1;
        if (at >= 0)
        {
            cuts.Add(new(at, at + 1));
        }
    }
}
