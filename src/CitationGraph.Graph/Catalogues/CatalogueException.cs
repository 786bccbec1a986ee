namespace CitationGraph.Graph;

/// <summary>A catalogue cannot be read. The message says in which file, line and column, and what was expected.</summary>
public sealed class CatalogueException(string file, int line, string? column, string problem, Exception? inner = null)
    : Exception(Describe(file, line, column, problem), inner)
{
    /// <summary>The file's path.</summary>
    public string File { get; } = file;

    /// <summary>From 1; 0 when the file as a whole is meant.</summary>
    public int Line { get; } = line;

    /// <summary>The column's name in the header; null when the line as a whole is meant.</summary>
    public string? Column { get; } = column;

    private static string Describe(string file, int line, string? column, string problem)
    {
        var place = line == 0 ? file : $"{file}, line {line}";
        return column is null ? $"{place}: {problem}" : $"{place}, column '{column}': {problem}";
    }
}
