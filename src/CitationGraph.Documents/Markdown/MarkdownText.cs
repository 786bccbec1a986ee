using CitationGraph.Model;
using Markdig;
using Markdig.Syntax;

namespace CitationGraph.Documents.Markdown;

/// <summary>
/// Markdown → the words a reader sees. Markup is cut out of the source and all else stays, so that no text is ever lost: what the parser
/// takes for a list or for code (a numbered paragraph, an indented letterhead) keeps its number and its words.
/// </summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UsePreciseSourceLocation()
        .Build();

    public static SourceText Read(string original)
    {
        var builder = new SourceTextBuilder(original);
        var position = 0;
        foreach (var cut in Cuts(original))
        {
            // Marks found twice (nested quotes, emphasis across a link) are cut once.
            if (cut.Start < position)
            {
                continue;
            }

            builder.Keep(position, cut.Start);
            builder.Replace(cut.Start, cut.End, cut.Replacement);
            position = cut.End;
        }

        builder.Keep(position, original.Length);
        return builder.Build();
    }

    private static IEnumerable<Cut> Cuts(string original)
    {
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(original, s_pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses nesting beyond 128 levels, which no document means: such marks are its text.
            return [];
        }

        var cuts = new List<Cut>();
        foreach (var node in document.Descendants())
        {
            BlockMarks.Add(node, original, cuts);
            InlineMarks.Add(node, original, cuts);
        }

        StrayMarks.Add(original, cuts);
        return cuts.Where(cut => cut.Start < cut.End).OrderBy(cut => cut.Start).ThenByDescending(cut => cut.End);
    }
}
