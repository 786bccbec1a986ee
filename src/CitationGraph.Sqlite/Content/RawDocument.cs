using System.Text;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>A document as its row has it: text and JSON are still UTF-8, to be made of them on another thread.</summary>
internal sealed record RawDocument(string Id, string Name, string Digest, byte[] Original, byte[] Reading)
{
    public ReadDocument Read() =>
        new(Id, Name, Digest, Encoding.UTF8.GetString(Original), StoreJson.ReadReading(Reading));
}
