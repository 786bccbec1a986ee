using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary><c>citegraph coverage</c>: of the bodies of a level, who has acted on an instrument, who has not, of whom nothing is held.</summary>
internal sealed class CoverageCommand
{
    private const int UsualDepth = 4;
    private const int UsualDocuments = 5;
    private readonly GraphQuestion _question = new();
    private readonly Option<int> _depth = WalkOptions.Depth(UsualDepth);
    private readonly Option<bool> _statedOnly = WalkOptions.StatedOnly();
    private readonly Option<RelationFamily[]> _families = WalkOptions.Families("implementation");
    private readonly Option<string?> _place = WalkOptions.Place(
        "Only bodies of this place or in it: the province whose districts are asked for"
    );
    private readonly Option<string> _level = new("--level")
    {
        Description = "Level of the bodies: province, ministry, district … (ids of the ontology)",
        HelpName = "LEVEL",
        DefaultValueFactory = _ => "province",
    };

    private readonly Option<DateOnly?> _deadline = CommonOptions.Day(
        "--deadline",
        "Measure acts by this day [default: the deadline that the text sets]"
    );
    private readonly Option<int> _limit = WalkOptions.Limit("Documents shown of each body at most", UsualDocuments);

    public static (Command, string[]) Build(Terminal terminal) => new CoverageCommand().Of(terminal);

    private (Command, string[]) Of(Terminal terminal)
    {
        var command = new Command(
            "coverage",
            "Tell which bodies of a level have acted on an instrument, and of whom nothing is held. Cơ quan nào đã, chưa triển khai."
        );
        _question.AddTo(command);
        foreach (var option in new Option[] { _level, _place, _deadline, _families, _depth, _statedOnly, _limit })
        {
            command.Add(option);
        }

        command.SetAction(parsed => _question.Ask(terminal, parsed, asked => Answer(terminal, parsed, asked)));
        return (
            command,
            [
                "citegraph coverage 1112/CT-BGDĐT --as-of 2022-12-31",
                "citegraph coverage 17/CT-UBND --issuer \"Hà Nội\" --level district --place ha-noi --as-of 2022-12-31",
            ]
        );
    }

    private void Answer(Terminal terminal, ParseResult parsed, AskedQuestion asked)
    {
        var options = new CoverageOptions(
            asked.AsOf,
            WalkOptions.Known(parsed.GetValue(_level)!, asked.Vocabulary),
            WalkOptions.KnownPlace(parsed.GetValue(_place), asked.Vocabulary),
            [.. parsed.GetValue(_families) ?? []],
            parsed.GetValue(_depth),
            parsed.GetValue(_deadline),
            !parsed.GetValue(_statedOnly),
            parsed.GetValue(_limit)
        );
        var answer = CoverageQuestion.Ask(asked.Store, asked.Vocabulary, asked.Instrument.Id, options)!;
        switch (asked.Format)
        {
            case OutputFormat.Json:
                AnswerJson.Write(terminal.Output, answer);
                break;
            case OutputFormat.Jsonl:
                AnswerJson.Write(terminal.Output, answer with { Bodies = [] });
                foreach (var body in answer.Bodies)
                {
                    AnswerJson.Write(terminal.Output, body);
                }

                break;
            default:
                CoverageText.Write(terminal.Text, answer, asked.Vocabulary, asked.Language);
                break;
        }
    }
}
