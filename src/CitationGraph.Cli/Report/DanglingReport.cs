using System.CommandLine;
using CitationGraph.Graph;

namespace CitationGraph.Cli;

/// <summary><c>citegraph report dangling</c>: cited and not held, the most cited first.</summary>
internal sealed class DanglingReport
{
    private readonly StoreQuestion _question = new();
    private readonly PageOptions _page = new();

    public static Command Build(Terminal terminal) => new DanglingReport().Of(terminal);

    private Command Of(Terminal terminal)
    {
        var command = new Command(
            "dangling",
            "Instruments that are cited and not held here, the most cited first. Văn bản được dẫn chiếu mà chưa có toàn văn."
        );
        _question.AddTo(command);
        _page.AddTo(command);
        command.SetAction(parsed => _question.Ask(parsed, asked => Answer(terminal, parsed, asked)));
        return command;
    }

    private int Answer(Terminal terminal, ParseResult parsed, AskedStore asked)
    {
        var page = _page.Of(parsed);
        var answer = DanglingQuestion.Ask(asked.Store, asked.Vocabulary, asked.AsOf, page);
        PageOptions.Write(
            terminal,
            asked.Format,
            answer,
            answer with
            {
                Items = [],
            },
            answer.Items,
            output =>
            {
                var name = asked.Language.Term("Được dẫn chiếu, chưa có toàn văn", "cited and not held");
                PageOptions.WriteHead(output, name, page, answer.Items.Length, answer.Total, asked.Language);
                foreach (var item in answer.Items)
                {
                    output.WriteLine($"{item.CitedBy, 5} {InstrumentText.Line(item.Instrument, asked.Vocabulary)}");
                    foreach (var relation in item.Places.Take(1).Where(r => r.Evidence.Length > 0))
                    {
                        output.WriteLine(
                            $"      {InstrumentText.Evidence(relation.Evidence[0], item.Instrument.Symbol)}"
                        );
                    }
                }

                PageOptions.WriteHoldings(output, answer.Holdings, asked.Language);
            }
        );
        return ExitCode.Done;
    }
}
