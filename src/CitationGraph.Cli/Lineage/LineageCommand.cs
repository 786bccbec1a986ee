using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary><c>citegraph lineage</c>: what an instrument came from and what grew out of it, or all paths between two.</summary>
internal sealed class LineageCommand
{
    private const int UsualDepth = 6;
    private readonly GraphQuestion _question = new();
    private readonly Option<int> _depth = WalkOptions.Depth(UsualDepth);
    private readonly Option<bool> _statedOnly = WalkOptions.StatedOnly();
    private readonly Option<int> _limit = WalkOptions.Limit(
        "Ancestors, descendants or paths shown at most, the nearest",
        LineageOptions.UsualLimit
    );
    private readonly Option<RelationFamily[]> _families = WalkOptions.Families("all but bare citation");
    private readonly Option<string?> _to = new("--to")
    {
        Description = "Show all paths between the two instead",
        HelpName = "SYMBOL|ID",
    };

    public static (Command, string[]) Build(Terminal terminal) => new LineageCommand().Of(terminal);

    private (Command, string[]) Of(Terminal terminal)
    {
        var command = new Command(
            "lineage",
            "Show what an instrument came from and what grew out of it, or the paths between two. Nguồn gốc và văn bản phát sinh."
        );
        _question.AddTo(command);
        foreach (var option in new Option[] { _to, _depth, _families, _statedOnly, _limit })
        {
            command.Add(option);
        }

        command.SetAction(parsed => _question.Ask(terminal, parsed, asked => Answer(terminal, parsed, asked)));
        return (command, ["citegraph lineage 193/KH-UBND", "citegraph lineage 193/KH-UBND --to 29-NQ/TW"]);
    }

    private void Answer(Terminal terminal, ParseResult parsed, AskedQuestion asked)
    {
        var options = new LineageOptions(
            asked.AsOf,
            parsed.GetValue(_depth),
            [.. parsed.GetValue(_families) ?? []],
            !parsed.GetValue(_statedOnly),
            parsed.GetValue(_limit)
        );
        if (parsed.GetValue(_to) is not { } to)
        {
            var answer = LineageQuestion.Ask(asked.Store, asked.Vocabulary, asked.Instrument.Id, options)!;
            Write(
                terminal,
                asked,
                answer,
                () => LineageText.Write(terminal.Text, answer, asked.Vocabulary, asked.Language)
            );
            return;
        }

        var found = InstrumentLookup.Find(asked.Store, asked.Vocabulary, to);
        if (found is not LookupAnswer.Found { Instrument: var other })
        {
            NotOne.Write(terminal, to, found, asked.Vocabulary, asked.Format);
            throw new CommandFailure($"--to '{to}' names no single instrument.", ExitCode.SomethingToLookAt);
        }

        var paths = LineageQuestion.Between(asked.Store, asked.Vocabulary, asked.Instrument.Id, other.Id, options)!;
        Write(terminal, asked, paths, () => LineageText.Write(terminal.Text, paths, asked.Vocabulary, asked.Language));
    }

    private static void Write<T>(Terminal terminal, AskedQuestion asked, T answer, Action text)
    {
        if (asked.Format == OutputFormat.Text)
        {
            text();
        }
        else
        {
            AnswerJson.Write(terminal.Output, answer);
        }
    }
}
