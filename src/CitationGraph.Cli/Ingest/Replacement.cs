using System.CommandLine;
using CitationGraph.Graph;
using CitationGraph.Ontology;

namespace CitationGraph.Cli;

/// <summary>A text that takes the place of another: the other is retracted as soon as this one is kept, and stays as history.</summary>
internal sealed class Replacement
{
    private readonly Option<string?> _replaces = new("--replaces")
    {
        Description = "The document, by id or file name, whose place this one takes; it counts no longer",
        HelpName = "DOCUMENT",
    };

    private readonly Option<string?> _by = new("--by")
    {
        Description = $"Who says that it is replaced [default: the variable {Saying.NameVariable}]",
        HelpName = "NAME",
    };

    private readonly Option<string?> _reason = new("--reason")
    {
        Description = "Why [default: that a newer version has taken its place]",
        HelpName = "WORDS",
    };

    public void AddTo(Command command)
    {
        command.Add(_replaces);
        command.Add(_by);
        command.Add(_reason);
    }

    /// <returns>What to do when the new text is kept; null when nothing is replaced.</returns>
    public Action<IReadOnlyList<IngestedDocument>>? Of(ParseResult parsed, IGraphStore store, string[] inputs)
    {
        if (parsed.GetValue(_replaces) is not { } old)
        {
            return null;
        }

        if (inputs.Length != 1 || Directory.Exists(inputs[0]))
        {
            throw new CommandFailure("--replaces goes with one file: the one that takes its place.", ExitCode.WrongUse);
        }

        try
        {
            var retraction = new CorrectionDesk(store, VocabularyReader.ReadDefault()).Retraction(old);
            var by = parsed.GetValue(_by) ?? Environment.GetEnvironmentVariable(Saying.NameVariable);
            var now = TimeProvider.System.GetUtcNow();

            // The name is asked for before anything is read.
            Signature.Of(by, "-", now);
            return kept =>
            {
                if (kept is [var document] && document.DocumentId != retraction.DocumentId)
                {
                    var reason = parsed.GetValue(_reason) ?? $"{document.DocumentId} has taken its place.";
                    store.Save(CorrectionDesk.Signed(retraction, Signature.Of(by, reason, now)));
                }
            };
        }
        catch (CorrectionException problem)
        {
            throw CommandFailure.Of(problem);
        }
    }
}
