using System.CommandLine;
using System.CommandLine.Parsing;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>Options of the questions that walk the graph, with one wording.</summary>
internal static class WalkOptions
{
    public static Option<bool> StatedOnly() =>
        new("--stated-only") { Description = "Leave out what only follows by a rule" };

    public static Option<int> Depth(int usual) => Number("--depth", "Hops at most", usual, 1);

    /// <param name="what">What is limited; 0 always means all.</param>
    public static Option<int> Limit(string what, int usual) => Number("--limit", $"{what}; 0: all", usual, 0);

    public static Option<RelationFamily[]> Families(string usual) =>
        new("--family")
        {
            Description =
                $"Only these kinds of edge: implementation, basis, change, attachment, citation; repeatable [default: {usual}]",
            HelpName = "FAMILY",
            CustomParser = Families,
        };

    public static Option<string?> Place(string what) =>
        new("--place") { Description = $"{what} (id or name: hai-phong, Hải Phòng)", HelpName = "PLACE" };

    public static Option<int> Number(string name, string description, int usual, int least)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => usual,
        };
        option.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<int>() < least)
            {
                result.AddError($"{name} takes a number from {least} up.");
            }
        });
        return option;
    }

    /// <exception cref="CommandFailure">The ontology has no such level.</exception>
    public static string Known(string level, Vocabulary vocabulary) =>
        vocabulary.Levels.Any(l => l.Id == level)
            ? level
            : throw new CommandFailure(
                $"--level '{level}' is no level of the ontology; it knows {string.Join(", ", vocabulary.Levels.Select(l => l.Id))}.",
                ExitCode.WrongUse
            );

    /// <summary>The place's id. A name may be of several places, one before and one after a merger: the earlier is meant only when given as id.</summary>
    /// <exception cref="CommandFailure">The ontology has no such place, or several of that name.</exception>
    public static string? KnownPlace(string? asked, Vocabulary vocabulary)
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

    private static RelationFamily[]? Families(ArgumentResult argument)
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
}
