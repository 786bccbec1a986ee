using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Ontology;

namespace CitationGraph.Cli;

/// <summary>Turns what may go wrong into a sentence and an exit code.</summary>
internal static class Failures
{
    public static int Guard(Terminal terminal, Func<int> work)
    {
        try
        {
            return work();
        }
        catch (CommandFailure failure)
        {
            terminal.Complain(failure.Message);
            return failure.ExitCode;
        }
        catch (Exception e) when (IsForeseen(e))
        {
            terminal.Complain(e.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain("stopped.");
            return ExitCode.Failed;
        }
        catch (OutOfMemoryException)
        {
            terminal.Complain(
                "there is not enough memory for this. What was kept before is kept; go on where more is free (citegraph store rebuild)."
            );
            return ExitCode.Failed;
        }
#pragma warning disable CA1031 // The last guard: a person gets a sentence, never a stack trace.
        catch (Exception e)
        {
            terminal.Complain($"an unforeseen fault, please report it: {e.GetType().Name}: {e.Message}");
            return ExitCode.Failed;
        }
#pragma warning restore CA1031
    }

    private static bool IsForeseen(Exception e) =>
        e is StoreException or OntologyException or VocabularyException or IOException or UnauthorizedAccessException;
}
