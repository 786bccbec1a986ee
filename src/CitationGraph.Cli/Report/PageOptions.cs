using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>Which page of a report is wanted, and how it is written.</summary>
internal sealed class PageOptions
{
    private readonly Option<int> _page = WalkOptions.Number("--page", "Which page", 1, 1);
    private readonly Option<int> _size = WalkOptions.Number(
        "--size",
        $"Entries on a page, up to {ReportPage.MostTaken}",
        50,
        1
    );

    public void AddTo(Command command)
    {
        command.Add(_page);
        command.Add(_size);
    }

    public ReportPage Of(ParseResult parsed)
    {
        var size = Math.Min(parsed.GetValue(_size), ReportPage.MostTaken);
        return new ReportPage((int)Math.Min((parsed.GetValue(_page) - 1L) * size, int.MaxValue), size);
    }

    /// <summary>One object, or a first line with the answer and a line for each entry, or text.</summary>
    /// <param name="bare">The answer without its entries.</param>
    public static void Write<TAnswer, TItem>(
        Terminal terminal,
        OutputFormat format,
        TAnswer answer,
        TAnswer bare,
        IEnumerable<TItem> items,
        Action<TextWriter> text
    )
    {
        switch (format)
        {
            case OutputFormat.Json:
                AnswerJson.Write(terminal.Output, answer);
                break;
            case OutputFormat.Jsonl:
                AnswerJson.Write(terminal.Output, bare);
                foreach (var item in items)
                {
                    AnswerJson.Write(terminal.Output, item);
                }

                break;
            default:
                text(terminal.Text);
                break;
        }
    }

    /// <summary>How many there are and which are shown.</summary>
    public static void WriteHead(
        TextWriter output,
        string name,
        ReportPage page,
        int shown,
        int total,
        Language language
    ) =>
        output.WriteLine(
            shown == 0
                ? $"{name}: {total}"
                : $"{name}: {total}; {language.Term("đang xem", "shown")} {page.Skip + 1}–{page.Skip + shown}"
        );

    public static void WriteHoldings(TextWriter output, ReportHoldings holdings, Language language) =>
        InstrumentText.WriteDisclosures(output, [new Disclosure(holdings.Text, holdings.TextEn)], language);

    /// <summary>An edge with its first words, under an entry.</summary>
    public static void WriteEdge(
        TextWriter output,
        Relation relation,
        string? symbol,
        Vocabulary vocabulary,
        Language language
    )
    {
        output.WriteLine(
            $"    {InstrumentText.Label(relation, false, vocabulary, language)}{InstrumentText.Origin(relation.Origin, language)}"
        );
        if (relation.Evidence is [var first, ..])
        {
            output.WriteLine($"      {InstrumentText.Evidence(first, symbol)}");
        }
    }
}
