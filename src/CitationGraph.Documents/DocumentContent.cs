using CitationGraph.Model;

namespace CitationGraph.Documents;

/// <summary>A document as read from a file.</summary>
/// <param name="Name">The file's name without its folder.</param>
/// <param name="Text">
/// Its text and the way back. <see cref="SourceText.Original"/> is the file decoded, without byte order mark, line ends as they are.
/// </param>
/// <param name="Encoding">IANA name of the encoding it was decoded from: <c>utf-8</c>, <c>windows-1258</c>.</param>
public sealed record DocumentContent(string Name, SourceText Text, string Encoding);
