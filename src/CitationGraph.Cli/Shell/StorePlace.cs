namespace CitationGraph.Cli;

/// <summary>Where the store is: what the person said, else the environment, else the working folder.</summary>
internal static class StorePlace
{
    private const string Variable = "CITEGRAPH_STORE";
    private const string FileName = "citegraph.db";

    public static string Of(string? option)
    {
        if (!string.IsNullOrWhiteSpace(option))
        {
            return option;
        }

        var variable = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrWhiteSpace(variable) ? FileName : variable;
    }
}
