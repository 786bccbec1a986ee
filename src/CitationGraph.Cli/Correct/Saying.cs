using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Ontology;

namespace CitationGraph.Cli;

/// <summary>What every correction shares: who says it and why, where, and that the graph is made anew.</summary>
internal sealed class Saying
{
    private const string NameVariable = "CITEGRAPH_USER";

    private readonly Option<string?> _by = new("--by")
    {
        Description = $"Who says so [default: the variable {NameVariable}]",
        HelpName = "NAME",
    };

    private readonly Option<string?> _reason = new("--reason")
    {
        Description = "Why, in a sentence others can check",
        HelpName = "WORDS",
        Required = true,
    };

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Tell what would be said, and change nothing",
    };
    private readonly Option<string?> _store = CommonOptions.Store();

    public void AddTo(Command command)
    {
        command.Add(_by);
        command.Add(_reason);
        command.Add(_dryRun);
        command.Add(_store);
    }

    /// <param name="make">From the store to the correction; who, why and when are filled in here.</param>
    public int Say(Terminal terminal, ParseResult parsed, Func<CorrectionMaking, Correction> make)
    {
        var (by, reason, at) = Who(parsed);
        using var store = OpenStore.ForWriting(parsed.GetValue(_store));
        var making = new CorrectionMaking(store, VocabularyReader.ReadDefault());
        var correction = (make(making) with { By = by, Reason = reason, At = at }).WithId();
        if (CorrectionForm.Lacks(correction) is { } lack)
        {
            throw new CommandFailure($"this is no correction: {lack}.", ExitCode.WrongUse);
        }

        terminal.Text.WriteLine(CorrectionText.Line(correction));
        if (parsed.GetValue(_dryRun))
        {
            terminal.Text.WriteLine("  không ghi gì (nothing was changed: --dry-run)");
            return ExitCode.Done;
        }

        Keep(terminal, making, correction);
        return ExitCode.Done;
    }

    public int TakeBack(Terminal terminal, ParseResult parsed, string id)
    {
        var (by, reason, at) = Who(parsed);
        using var store = OpenStore.ForWriting(parsed.GetValue(_store));
        var making = new CorrectionMaking(store, VocabularyReader.ReadDefault());
        var known =
            store.Corrections().FirstOrDefault(c => c.Id == id)
            ?? throw new CommandFailure(
                $"there is no correction '{id}': citegraph correct list.",
                ExitCode.SomethingToLookAt
            );
        if (known.TakenBack is { } before)
        {
            throw new CommandFailure($"{id} was taken back by {before.By} before.", ExitCode.SomethingToLookAt);
        }

        var back = known with { TakenBack = new TakenBack(by, reason, at) };
        terminal.Text.WriteLine(CorrectionText.Line(back));
        if (!parsed.GetValue(_dryRun))
        {
            Keep(terminal, making, back);
        }

        return ExitCode.Done;
    }

    private static void Keep(Terminal terminal, CorrectionMaking making, Correction correction)
    {
        var before = making.Store.Count();
        making.Store.Save(correction);
        making.Rebuild();
        var after = making.Store.Count();
        terminal.Text.WriteLine(
            $"  văn bản (instruments): {before.Instruments} → {after.Instruments}, quan hệ (relations): {before.Relations} → {after.Relations}"
        );
    }

    private (string By, string Reason, DateTimeOffset At) Who(ParseResult parsed)
    {
        var by = parsed.GetValue(_by) ?? Environment.GetEnvironmentVariable(NameVariable);
        if (string.IsNullOrWhiteSpace(by))
        {
            throw new CommandFailure(
                $"say who corrects: --by NAME, or the variable {NameVariable}.",
                ExitCode.WrongUse
            );
        }

        if (string.IsNullOrWhiteSpace(parsed.GetValue(_reason)))
        {
            throw new CommandFailure("say why: --reason WORDS.", ExitCode.WrongUse);
        }

        return (by.Trim(), parsed.GetValue(_reason)!.Trim(), TimeProvider.System.GetUtcNow());
    }
}

/// <summary>A store to correct, with what finds in it the things a person names.</summary>
internal sealed record CorrectionMaking(IGraphStore Store, Vocabulary Vocabulary)
{
    /// <param name="name">A symbol or an id.</param>
    public string Instrument(string name) =>
        InstrumentLookup.Find(Store, Vocabulary, name, null, null) switch
        {
            LookupAnswer.Found found => found.Instrument.Id,
            LookupAnswer.Ambiguous several => throw new CommandFailure(
                $"several instruments are '{name}'; give the id of one: {string.Join(", ", several.Candidates.Select(c => c.Id))}",
                ExitCode.SomethingToLookAt
            ),
            _ => throw new CommandFailure($"'{name}' is not in the graph.", ExitCode.SomethingToLookAt),
        };

    /// <param name="name">An id or a file name.</param>
    public ReadDocument Document(string name) =>
        Store.Document(name)
        ?? Store.Documents().Where(d => d.Name == name).Take(2).ToList() switch
        {
            [var only] => only,
            [] => throw new CommandFailure($"there is no document '{name}'.", ExitCode.SomethingToLookAt),
            _ => throw new CommandFailure(
                $"several documents are called '{name}': give the id of one.",
                ExitCode.SomethingToLookAt
            ),
        };

    /// <param name="type">An id of a relation type.</param>
    public string RelationType(string type) =>
        Vocabulary.Relation(type)?.Id
        ?? throw new CommandFailure(
            $"'{type}' is no type of relation. There are: {string.Join(", ", Vocabulary.RelationTypes.Select(t => t.Id).Order(StringComparer.Ordinal))}.",
            ExitCode.WrongUse
        );

    public void Rebuild() => Store.MakeContent(new GraphContentBuilder(Vocabulary));
}
