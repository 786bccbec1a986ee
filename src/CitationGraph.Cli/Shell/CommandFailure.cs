namespace CitationGraph.Cli;

/// <summary>A command cannot go on. The message is a sentence for the person at the terminal.</summary>
internal sealed class CommandFailure(string sentence, int exitCode = ExitCode.Failed) : Exception(sentence)
{
    public int ExitCode { get; } = exitCode;
}
