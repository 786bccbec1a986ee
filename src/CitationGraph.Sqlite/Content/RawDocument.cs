using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>A document as its row has it: what is read in it is still JSON, to be made of it on another thread.</summary>
internal sealed record RawDocument(string Id, string Name, string Digest, string Original, byte[] Reading)
{
    public ReadDocument Read() => new(Id, Name, Digest, Original, StoreJson.ReadReading(Reading));
}
