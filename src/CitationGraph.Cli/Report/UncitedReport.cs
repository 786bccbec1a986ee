using System.CommandLine;
using CitationGraph.Graph;

namespace CitationGraph.Cli;

/// <summary><c>citegraph report uncited</c>: held and never cited.</summary>
internal sealed class UncitedReport
{
    private readonly StoreQuestion _question = new();
    private readonly PageOptions _page = new();

    public static Command Build(Terminal terminal) => new UncitedReport().Of(terminal);

    private Command Of(Terminal terminal)
    {
        var command = new Command("uncited", "Instruments held here that nothing cites. Văn bản không được dẫn chiếu.");
        _question.AddTo(command);
        _page.AddTo(command);
        command.SetAction(parsed => _question.Ask(parsed, asked => Answer(terminal, parsed, asked)));
        return command;
    }

    private int Answer(Terminal terminal, ParseResult parsed, AskedStore asked)
    {
        var page = _page.Of(parsed);
        var answer = UncitedQuestion.Ask(asked.Store, asked.Vocabulary, asked.AsOf, page);
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
                var name = asked.Language.Term("Có toàn văn, không được dẫn chiếu", "held and not cited");
                PageOptions.WriteHead(output, name, page, answer.Items.Length, answer.Total, asked.Language);
                foreach (var instrument in answer.Items)
                {
                    output.WriteLine($"  {InstrumentText.Line(instrument, asked.Vocabulary)}");
                }

                PageOptions.WriteHoldings(output, answer.Holdings, asked.Language);
            }
        );
        return ExitCode.Done;
    }
}
