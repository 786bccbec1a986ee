using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CitationGraph.Model;
using CitationGraph.Resolution;
using CitationGraph.Sqlite;

namespace CitationGraph.Cli;

/// <summary>Resolves the citations of texts as if the store had read these texts too; the store stays as it is.</summary>
internal sealed class StoreResolution
{
    private readonly Dictionary<string, Instrument> _instruments;

    private StoreResolution(
        IReadOnlyList<ImmutableArray<CitationResolution>> citations,
        Dictionary<string, Instrument> instruments
    )
    {
        Citations = citations;
        _instruments = instruments;
    }

    /// <summary>For each text its resolutions, by citation.</summary>
    public IReadOnlyList<ImmutableArray<CitationResolution>> Citations { get; }

    public Instrument? Instrument(string? id) => id is null ? null : _instruments.GetValueOrDefault(id);

    /// <exception cref="Graph.StoreException">The store is not there or cannot be read.</exception>
    public static StoreResolution Of(
        string store,
        IReadOnlyList<(string Name, SourceText Text, DocumentReading Reading)> texts,
        Vocabulary vocabulary
    )
    {
        using var held = SqliteGraphStore.OpenReadOnly(store);
        var documents = texts.Select(t => Document(t.Name, t.Text, t.Reading)).ToList();
        var asked = documents.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var result = new InstrumentResolver(vocabulary).Resolve(
            [.. held.Documents().Where(d => !asked.Contains(d.Id)), .. documents],
            held.Catalogues()
        );
        var byDocument = result.Citations.ToLookup(c => c.DocumentId, StringComparer.Ordinal);
        return new StoreResolution(
            [.. documents.Select(d => byDocument[d.Id].OrderBy(c => c.CitationIndex).ToImmutableArray())],
            result.Instruments.ToDictionary(i => i.Id, StringComparer.Ordinal)
        );
    }

    private static ReadDocument Document(string name, SourceText text, DocumentReading reading)
    {
        const int IdDigits = 16;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Original)));
        return new ReadDocument($"doc-{digest[..IdDigits]}", name, digest, text.Original, reading);
    }
}
