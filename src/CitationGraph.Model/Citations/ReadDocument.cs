namespace CitationGraph.Model;

/// <summary>A text and what was read in it: all that the graph is made from.</summary>
/// <param name="Id">From the digest of the text: the same text has the same id under any name.</param>
/// <param name="Name">File name; of several names of one text the first in ordinal order.</param>
/// <param name="Digest">SHA-256 of the original text as UTF-8, lower-case hexadecimal.</param>
/// <param name="Original">The text as given.</param>
public sealed record ReadDocument(string Id, string Name, string Digest, string Original, DocumentReading Reading);
