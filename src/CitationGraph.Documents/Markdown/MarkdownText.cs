using CitationGraph.Model;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CitationGraph.Documents.Markdown;

/// <summary>
/// Takes the markup out of Markdown. The text is the original less what the parser says is markup, so that whatever the parser makes of a
/// text that was never meant as Markdown, no word of it is lost. List numbers and dashes are words of a legal text and stay.
/// </summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline s_pipeline = Pipeline();

    public static SourceText Read(string original)
    {
        var builder = new OffsetMapBuilder(original);
        foreach (var piece in MarkdownPieces.Of(original))
        {
            var edits = new MarkupEdits(original, piece.Start);
            TableLines.Mark(edits, piece);
            Mark(edits, piece.Of(original));
            LooseStars.Mark(edits, piece);
            edits.Write(builder, piece);
        }

        return builder.Build();
    }

    private static void Mark(MarkupEdits edits, string piece)
    {
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(piece, s_pipeline);
        }
        catch (ArgumentException)
        {
            // The parser refuses markup nested too deep; such a stretch is read as it stands.
            return;
        }

        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case Inline inline:
                    InlineMarkup.Mark(edits, inline);
                    break;
                case Table table:
                    TableLines.Mark(edits, table);
                    break;
                case Block block:
                    BlockMarkup.Mark(edits, block);
                    break;
            }
        }
    }

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables();

        // In these texts an indented line is a paragraph, never program code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }
}
