using System.Buffers;
using CitationGraph.Model;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CitationGraph.Documents.Markdown;

/// <summary>Tables: every cell begins a line of its own, the line of dashes goes.</summary>
internal static class TableLines
{
    private static readonly SearchValues<char> s_rule = SearchValues.Create("|:-=+ \t\r\n");

    /// <summary>
    /// Lines that begin or end with a bar, which are rows of a table or pieces of one whether or not the parser sees a table: converters
    /// write tables without the line of dashes and break rows over lines, and a long table is cut.
    /// </summary>
    public static void Mark(MarkupEdits edits, TextSpan piece)
    {
        for (var start = 0; start < piece.Length; )
        {
            var end = start;
            while (end < piece.Length && edits.At(end) != '\n')
            {
                end++;
            }

            var line = edits.Slice(start, end).Trim();
            if (line.StartsWith('|') || line.EndsWith('|'))
            {
                MarkRow(edits, start, end);
            }

            start = end + 1;
        }
    }

    public static void Mark(MarkupEdits edits, Table table)
    {
        var previous = -1;
        foreach (var row in table.OfType<TableRow>())
        {
            if (previous >= 0)
            {
                MarkRule(edits, previous, row.Span.Start);
            }

            previous = row.Span.End + 1;
            for (var i = 1; i < row.Count; i++)
            {
                MarkBar(edits, row[i - 1], row[i]);
            }
        }

        if (previous >= 0)
        {
            MarkRule(edits, previous, table.Span.End + 1);
        }
    }

    private static void MarkRow(MarkupEdits edits, int start, int end)
    {
        if (edits.Slice(start, end).Trim().IndexOfAnyExcept(s_rule) < 0)
        {
            edits.Drop(start, end);
            return;
        }

        var line = edits.Slice(start, end);
        var first = start + line.Length - line.TrimStart().Length;
        var last = start + line.TrimEnd().Length - 1;
        for (var i = first; i <= last; i++)
        {
            if (edits.At(i) == '|' && !(i > start && edits.At(i - 1) == '\\'))
            {
                edits.Replace(i, i + 1, i == first || i == last ? string.Empty : "\n");
            }
        }
    }

    private static void MarkBar(MarkupEdits edits, Block left, Block right)
    {
        for (var i = left.Span.End + 1; i < right.Span.Start; i++)
        {
            if (edits.At(i) == '|')
            {
                edits.Replace(i, i + 1, "\n");
                return;
            }
        }
    }

    /// <summary>The line of dashes between two rows.</summary>
    private static void MarkRule(MarkupEdits edits, int start, int end)
    {
        var between = edits.Slice(start, end);
        if (between.IndexOfAny('-', '=') < 0 || between.IndexOfAnyExcept(s_rule) >= 0)
        {
            return;
        }

        for (var i = start; i < end; i++)
        {
            if (edits.At(i) is not ('\r' or '\n'))
            {
                edits.Drop(i, i + 1);
            }
        }
    }
}
