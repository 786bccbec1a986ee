using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary><c>citegraph chain</c>: who implements an instrument, or what it is for.</summary>
internal sealed class ChainCommand
{
    private const int UsualDepth = 6;
    private readonly GraphQuestion _question = new();
    private readonly Option<bool> _up = new("--up")
    {
        Description = "What is it for: towards what it implements and rests on",
    };
    private readonly Option<bool> _down = new("--down") { Description = "Who implements it [default]" };
    private readonly Option<bool> _statedOnly = WalkOptions.StatedOnly();
    private readonly Option<int> _depth = WalkOptions.Depth(UsualDepth);
    private readonly Option<int> _limit = WalkOptions.Limit("Hops shown at most, the nearest", ChainOptions.UsualLimit);
    private readonly Option<RelationFamily[]> _families = WalkOptions.Families("implementation and basis");

    private readonly Option<string[]> _levels = new("--level")
    {
        Description = "Show only instruments of these levels (ids of the ontology: province, district …); repeatable",
        HelpName = "LEVEL",
    };

    private readonly Option<string?> _place = WalkOptions.Place("Show only instruments of this place and places in it");

    public static (Command, string[]) Build(Terminal terminal) => new ChainCommand().Of(terminal);

    private (Command, string[]) Of(Terminal terminal)
    {
        var command = new Command(
            "chain",
            "Follow who implements an instrument, or what it is for. Chuỗi văn bản thực hiện."
        );
        _question.AddTo(command);
        foreach (var option in new Option[] { _down, _up, _depth, _families, _levels, _place, _statedOnly, _limit })
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(_up) && result.GetValue(_down))
            {
                result.AddError("Give --up or --down, not both.");
            }
        });
        command.SetAction(parsed => _question.Ask(terminal, parsed, asked => Answer(terminal, parsed, asked)));
        return (
            command,
            [
                "citegraph chain 1112/CT-BGDĐT",
                "citegraph chain 193/KH-UBND --up --depth 3",
                "citegraph chain 29-NQ/TW --family implementation --as-of 2022-01-01 --format json",
            ]
        );
    }

    private void Answer(Terminal terminal, ParseResult parsed, AskedQuestion asked)
    {
        var options = new ChainOptions(
            asked.AsOf,
            parsed.GetValue(_up) ? ChainDirection.Up : ChainDirection.Down,
            parsed.GetValue(_depth),
            [.. parsed.GetValue(_families) ?? []],
            [.. (parsed.GetValue(_levels) ?? []).Select(level => WalkOptions.Known(level, asked.Vocabulary))],
            WalkOptions.KnownPlace(parsed.GetValue(_place), asked.Vocabulary),
            !parsed.GetValue(_statedOnly),
            parsed.GetValue(_limit)
        );
        var answer = ChainQuestion.Ask(asked.Store, asked.Vocabulary, asked.Instrument.Id, options)!;
        switch (asked.Format)
        {
            case OutputFormat.Json:
                ChainJson.Write(terminal.Output, answer);
                break;
            case OutputFormat.Jsonl:
                ChainJson.WriteLines(terminal.Output, answer);
                break;
            default:
                ChainText.Write(terminal.Text, answer, asked.Vocabulary, asked.Language);
                break;
        }
    }
}
