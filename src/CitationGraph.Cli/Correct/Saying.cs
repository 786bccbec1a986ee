using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Ontology;

namespace CitationGraph.Cli;

/// <summary>What every correction shares: who says it and why, where, and that the graph is made anew.</summary>
internal sealed class Saying
{
    /// <summary>Who corrects where nobody says so.</summary>
    public const string NameVariable = "CITEGRAPH_USER";

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
    public int Say(Terminal terminal, ParseResult parsed, Func<CorrectionDesk, Correction> make) =>
        Keep(terminal, parsed, (desk, who) => CorrectionDesk.Signed(make(desk), who));

    public int TakeBack(Terminal terminal, ParseResult parsed, string id) =>
        Keep(terminal, parsed, (desk, who) => desk.TakenBack(id, who));

    private int Keep(Terminal terminal, ParseResult parsed, Func<CorrectionDesk, Signature, Correction> make)
    {
        try
        {
            var who = Who(parsed);
            using var store = OpenStore.ForWriting(parsed.GetValue(_store));
            var desk = new CorrectionDesk(store, VocabularyReader.ReadDefault());
            var correction = make(desk, who);
            terminal.Text.WriteLine(CorrectionLine.Of(correction));
            if (parsed.GetValue(_dryRun))
            {
                terminal.Text.WriteLine("  không ghi gì (nothing was changed: --dry-run)");
                return ExitCode.Done;
            }

            var before = store.Count();
            store.Save(correction);
            desk.Rebuild();
            var after = store.Count();
            terminal.Text.WriteLine(
                $"  văn bản (instruments): {before.Instruments} → {after.Instruments}, quan hệ (relations): {before.Relations} → {after.Relations}"
            );
            return ExitCode.Done;
        }
        catch (CorrectionException problem)
        {
            throw CommandFailure.Of(problem);
        }
    }

    private Signature Who(ParseResult parsed)
    {
        var by = parsed.GetValue(_by) ?? Environment.GetEnvironmentVariable(NameVariable);
        return string.IsNullOrWhiteSpace(by)
            ? throw new CommandFailure(
                $"say who corrects: --by NAME, or the variable {NameVariable}.",
                ExitCode.WrongUse
            )
            : Signature.Of(by, parsed.GetValue(_reason), TimeProvider.System.GetUtcNow());
    }
}
