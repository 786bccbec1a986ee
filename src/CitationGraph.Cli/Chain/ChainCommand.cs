using System.Collections.Immutable;
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
    private readonly Option<bool> _statedOnly = new("--stated-only")
    {
        Description = "Leave out hops that only follow by a rule",
    };

    private readonly Option<int> _depth = new("--depth")
    {
        Description = "Hops at most",
        HelpName = "N",
        DefaultValueFactory = _ => UsualDepth,
    };

    private readonly Option<RelationFamily[]> _families = new("--family")
    {
        Description =
            "Only these kinds of edge: implementation, basis, change, attachment, citation; repeatable [default: implementation and basis]",
        HelpName = "FAMILY",
        CustomParser = Families,
    };

    private readonly Option<string[]> _levels = new("--level")
    {
        Description = "Show only instruments of these levels (ids of the ontology: province, district …); repeatable",
        HelpName = "LEVEL",
    };

    private readonly Option<string?> _place = new("--place")
    {
        Description = "Show only instruments of this place and places in it (id or name: hai-phong, Hải Phòng)",
        HelpName = "PLACE",
    };

    public static (Command, string[]) Build(Terminal terminal) => new ChainCommand().Of(terminal);

    private (Command, string[]) Of(Terminal terminal)
    {
        var command = new Command(
            "chain",
            "Follow who implements an instrument, or what it is for. Chuỗi văn bản thực hiện."
        );
        _question.AddTo(command);
        foreach (var option in new Option[] { _down, _up, _depth, _families, _levels, _place, _statedOnly })
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(_up) && result.GetValue(_down))
            {
                result.AddError("Give --up or --down, not both.");
            }

            if (result.GetResult(_depth) is { Errors: var errors } && !errors.Any() && result.GetValue(_depth) < 1)
            {
                result.AddError("--depth takes a number from 1 up.");
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
            Levels(parsed.GetValue(_levels) ?? [], asked.Vocabulary),
            Place(parsed.GetValue(_place), asked.Vocabulary),
            !parsed.GetValue(_statedOnly)
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

    private static RelationFamily[]? Families(System.CommandLine.Parsing.ArgumentResult argument)
    {
        var families = new List<RelationFamily>();
        foreach (var word in argument.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (!char.IsLetter(word[0]) || !Enum.TryParse<RelationFamily>(word, ignoreCase: true, out var family))
            {
                argument.AddError(
                    $"--family takes implementation, basis, change, attachment or citation, not '{word}'."
                );
                return null;
            }

            families.Add(family);
        }

        return [.. families];
    }

    private static ImmutableArray<string> Levels(string[] asked, Vocabulary vocabulary)
    {
        foreach (var level in asked)
        {
            if (!vocabulary.Levels.Any(l => l.Id == level))
            {
                var known = string.Join(", ", vocabulary.Levels.Select(l => l.Id));
                throw new CommandFailure(
                    $"--level '{level}' is no level of the ontology; it knows {known}.",
                    ExitCode.WrongUse
                );
            }
        }

        return [.. asked];
    }

    /// <summary>A name may be of several places, one before and one after a merger: the earlier id is meant only when given as id.</summary>
    private static string? Place(string? asked, Vocabulary vocabulary)
    {
        if (asked is null || vocabulary.Place(asked) is not null)
        {
            return asked;
        }

        var key = VietnameseFolding.SearchKey(asked);
        var named = vocabulary
            .Places.Where(p =>
                VietnameseFolding.SearchKey(p.Name) == key || VietnameseFolding.SearchKey(p.FullName) == key
            )
            .Select(p => p.Id)
            .ToList();
        return named switch
        {
            [var only] => only,
            [] => throw new CommandFailure($"--place '{asked}' is no place of the ontology.", ExitCode.WrongUse),
            _ => throw new CommandFailure(
                $"--place '{asked}' names several places, give one of their ids: {string.Join(", ", named)}.",
                ExitCode.WrongUse
            ),
        };
    }
}
