namespace CitationGraph.Ontology;

/// <summary>
/// A file of the ontology cannot be read, or says something that cannot be. The message reads
/// <c>file:line:column: found …, expected ….</c>
/// </summary>
/// <param name="file">Path of the file as it was opened.</param>
/// <param name="line">Line of the fault, the first is 1.</param>
/// <param name="column">Column in UTF-16 units, the first is 1.</param>
/// <param name="found">What stands there.</param>
/// <param name="expected">What should stand there, in plain words.</param>
public sealed class OntologyException(string file, int line, int column, string found, string expected)
    : Exception($"{file}:{line}:{column}: found {found}, expected {expected}.")
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public string Found { get; } = found;

    public string Expected { get; } = expected;
}
