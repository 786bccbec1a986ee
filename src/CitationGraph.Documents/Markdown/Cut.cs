namespace CitationGraph.Documents.Markdown;

/// <summary>Markup at <c>source[Start..End]</c> and what a reader sees in its place.</summary>
internal readonly record struct Cut(int Start, int End, string Replacement = "");
