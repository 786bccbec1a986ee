using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>A text to read, or why it cannot be.</summary>
/// <param name="Name">File name without folders, or a line's id.</param>
/// <param name="Text">Null when refused.</param>
/// <param name="Refusal">What was wrong, where, and what to do.</param>
internal sealed record TextSource(string Name, SourceText? Text, string? Refusal)
{
    public static TextSource Refused(string name, string sentence) => new(name, null, sentence);
}
