using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What an import of a catalogue did.</summary>
/// <param name="Catalogue">The catalogue's name in the store; null when no line was taken and nothing was changed.</param>
/// <param name="Taken">Instruments listed.</param>
/// <param name="Counts">The graph after it.</param>
public sealed record CatalogueReport(
    string? Catalogue,
    int Taken,
    ImmutableArray<RefusedLine> Refused,
    StoreCounts Counts
);

/// <summary>Takes a list of known instruments into a store and makes anew what follows from it.</summary>
/// <param name="clock">Tells when the list was read; null: the machine's.</param>
public sealed class CatalogueImport(IGraphStore store, Vocabulary vocabulary, TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>A bad line never stops the others. A catalogue of the same name is replaced; taking one twice changes nothing.</summary>
    /// <param name="path">A file of lines; see <see cref="ListedLines"/>.</param>
    /// <exception cref="CatalogueException">The file cannot be read; nothing was changed.</exception>
    /// <exception cref="StoreException">The store failed.</exception>
    public CatalogueReport Take(string path, IProgress<IngestProgress>? progress = null)
    {
        progress?.Report(new IngestProgress(IngestStage.Reading, path, 0, 1));
        var (catalogue, refused) = ListedLines.Read(path);
        if (catalogue.Instruments.IsEmpty)
        {
            return new CatalogueReport(null, 0, refused, store.Count());
        }

        store.Save(catalogue, _clock.GetUtcNow());
        progress?.Report(new IngestProgress(IngestStage.Resolving, string.Empty, 1, 1));
        store.MakeContent(new GraphContentBuilder(vocabulary));
        return new CatalogueReport(catalogue.Name, catalogue.Instruments.Length, refused, store.Count());
    }
}
