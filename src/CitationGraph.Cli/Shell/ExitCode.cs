namespace CitationGraph.Cli;

/// <summary>What a script learns from the command.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Findings, or some inputs refused while others went in, or no single instrument meant.</summary>
    public const int SomethingToLookAt = 1;

    public const int WrongUse = 2;

    public const int Failed = 3;

    /// <summary>Of inputs: all taken, some refused, none taken.</summary>
    public static int OfInputs(int taken, int refused) =>
        refused == 0 ? Done
        : taken > 0 ? SomethingToLookAt
        : Failed;
}
