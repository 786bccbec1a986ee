using CitationGraph.Graph;

namespace CitationGraph.Cli;

/// <summary>A command cannot go on. The message is a sentence for the person at the terminal.</summary>
internal sealed class CommandFailure(string sentence, int exitCode = ExitCode.Failed) : Exception(sentence)
{
    public int ExitCode { get; } = exitCode;

    public static CommandFailure Of(CorrectionException problem) =>
        new(
            problem.Message,
            problem.Fault == CorrectionFault.Form ? Cli.ExitCode.WrongUse : Cli.ExitCode.SomethingToLookAt
        );
}
