using System.CommandLine;
using CitationGraph.Graph;

namespace CitationGraph.Cli;

/// <summary><c>citegraph status</c>: whether an instrument is in force on a day, and why.</summary>
internal static class StatusCommand
{
    public static (Command, string[]) Build(Terminal terminal)
    {
        var question = new GraphQuestion();
        var provision = new Option<string?>("--provision")
        {
            Description = "A part of it, to be told what was done to that part: \"khoản 2 Điều 5\"",
            HelpName = "WORDS",
        };
        var command = new Command(
            "status",
            "Tell whether an instrument is in force on a day, and why. Hiệu lực văn bản."
        );
        question.AddTo(command);
        command.Add(provision);
        command.SetAction(parsed =>
            question.Ask(terminal, parsed, asked => Answer(terminal, asked, parsed.GetValue(provision)))
        );
        return (
            command,
            [
                "citegraph status 77/2015/QH13 --as-of 2023-01-01",
                "citegraph status 71/2020/NĐ-CP --provision \"Điều 5\"",
                "citegraph status 22/KH-UBND --issuer \"Hà Nội\" --format json",
            ]
        );
    }

    private static void Answer(Terminal terminal, AskedQuestion asked, string? provision)
    {
        var answer = StatusQuestion.Ask(asked.Store, asked.Vocabulary, asked.Instrument.Id, asked.AsOf, provision)!;
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
