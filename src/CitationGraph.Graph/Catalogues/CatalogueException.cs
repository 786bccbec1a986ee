namespace CitationGraph.Graph;

/// <summary>A catalogue cannot be read; the message says where, what was found and what was expected.</summary>
public sealed class CatalogueException(string file, int line, string fault)
    : Exception(line > 0 ? $"{file}:{line}: {fault}" : $"{file}: {fault}")
{
    /// <summary>Path as opened.</summary>
    public string File { get; } = file;

    /// <summary>1-based; 0 when the fault is the file's as a whole.</summary>
    public int Line { get; } = line;
}
