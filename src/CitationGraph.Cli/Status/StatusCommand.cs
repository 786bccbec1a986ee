using System.CommandLine;
using CitationGraph.Graph;

namespace CitationGraph.Cli;

/// <summary><c>citegraph status</c>: whether an instrument is in force on a day, and why.</summary>
internal static class StatusCommand
{
    public static (Command, string[]) Build(Terminal terminal)
    {
        var question = new GraphQuestion();
        var command = new Command(
            "status",
            "Tell whether an instrument is in force on a day, and why. Hiệu lực văn bản."
        );
        question.AddTo(command);
        command.SetAction(parsed => question.Ask(terminal, parsed, asked => Answer(terminal, asked)));
        return (
            command,
            [
                "citegraph status 77/2015/QH13 --as-of 2023-01-01",
                "citegraph status 22/KH-UBND --issuer \"Hà Nội\" --format json",
            ]
        );
    }

    private static void Answer(Terminal terminal, AskedQuestion asked)
    {
        var answer = StatusQuestion.Ask(asked.Store, asked.Vocabulary, asked.Instrument.Id, asked.AsOf)!;
        if (asked.Format == OutputFormat.Text)
        {
            StatusText.Write(terminal.Text, answer, asked.Vocabulary, asked.Language);
        }
        else
        {
            StatusJson.Write(terminal.Output, answer);
        }
    }
}
