using CitationGraph.Model;

namespace CitationGraph.Documents;

/// <summary>A document's text, ready to be read for citations.</summary>
/// <param name="Name">File name without folders.</param>
/// <param name="Source">The text; positions are in UTF-16 units of the decoded file, a byte order mark not counted.</param>
public sealed record DocumentContent(string Name, SourceText Source);
