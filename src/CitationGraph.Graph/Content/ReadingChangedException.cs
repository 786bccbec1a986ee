namespace CitationGraph.Graph;

/// <summary>A document was read anew by another program while content was made of it: what was made is of no moment, and to be made again.</summary>
public sealed class ReadingChangedException(string documentId)
    : Exception($"The document {documentId} was read anew by another program at the same time.");
