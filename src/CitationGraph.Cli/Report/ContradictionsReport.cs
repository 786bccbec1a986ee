using System.CommandLine;
using CitationGraph.Graph;

namespace CitationGraph.Cli;

/// <summary><c>citegraph report contradictions</c>: what the graph says twice and differently.</summary>
internal sealed class ContradictionsReport
{
    private readonly StoreQuestion _question = new();
    private readonly PageOptions _page = new();
    private readonly Option<string[]> _kinds = new("--kind")
    {
        Description = $"Only of these kinds: {string.Join(", ", ContradictionKinds.All)}; repeatable",
        HelpName = "KIND",
    };

    public static Command Build(Terminal terminal) => new ContradictionsReport().Of(terminal);

    private Command Of(Terminal terminal)
    {
        _kinds.AcceptOnlyFromAmong([.. ContradictionKinds.All]);
        var command = new Command(
            "contradictions",
            "Dates, issuers, titles given differently, days out of order, edges one side does not know, labels that are not what follows. Mâu thuẫn."
        )
        {
            _kinds,
        };
        _question.AddTo(command);
        _page.AddTo(command);
        command.SetAction(parsed => _question.Ask(parsed, asked => Answer(terminal, parsed, asked)));
        return command;
    }

    private int Answer(Terminal terminal, ParseResult parsed, AskedStore asked)
    {
        var page = _page.Of(parsed);
        var kinds = parsed.GetValue(_kinds) is { Length: > 0 } given
            ? [.. given]
            : default(System.Collections.Immutable.ImmutableArray<string>);
        var answer = ContradictionsQuestion.Ask(
            asked.Store,
            asked.Vocabulary,
            new ContradictionsOptions(asked.AsOf, kinds, Page: page)
        );
        PageOptions.Write(
            terminal,
            asked.Format,
            answer,
            answer with
            {
                Items = [],
            },
            answer.Items,
            output => Write(output, answer, page, asked)
        );
        return ExitCode.Done;
    }

    private static void Write(TextWriter output, ContradictionsAnswer answer, ReportPage page, AskedStore asked)
    {
        var name = asked.Language.Term("Mâu thuẫn", "contradictions");
        PageOptions.WriteHead(output, name, page, answer.Items.Length, answer.Total, asked.Language);
        foreach (var count in answer.Counts)
        {
            output.WriteLine($"  {count.Kind}: {count.Count}");
        }

        foreach (var item in answer.Items)
        {
            output.WriteLine(InstrumentText.Line(item.Instrument, asked.Vocabulary));
            foreach (var sentence in asked.Language.Sentences(item.Text, item.TextEn))
            {
                output.WriteLine($"  {sentence}");
            }

            foreach (var value in item.Contradiction.Values)
            {
                output.WriteLine($"    {value.Value} ({value.Places.Length})");
                if (value.Places is [var first, ..])
                {
                    output.WriteLine($"      {InstrumentText.Evidence(first, item.Instrument.Symbol)}");
                }
            }
        }

        PageOptions.WriteHoldings(output, answer.Holdings, asked.Language);
    }
}
