using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>How inputs are read; each throws an exception whose message tells a person what is wrong with the input.</summary>
/// <param name="Document">From a path to the text; its name is the file's.</param>
/// <param name="Extract">From a text to what is read in it.</param>
/// <param name="Catalogue">From a catalogue's folder to the catalogue.</param>
public sealed record IngestionReaders(
    Func<string, SourceText> Document,
    Func<SourceText, DocumentReading> Extract,
    Func<string, Catalogue> Catalogue
);

/// <summary>Takes documents and catalogues into a store and makes anew what follows from all of them.</summary>
/// <param name="clock">Tells when something was read; null: the machine's.</param>
public sealed class Ingestion(
    IGraphStore store,
    Vocabulary vocabulary,
    IngestionReaders readers,
    TimeProvider? clock = null
)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly GraphContentBuilder _content = new(vocabulary);

    /// <summary>
    /// Files are documents; of a folder, the <c>.txt</c>, <c>.md</c> and <c>.markdown</c> files in it and below it (but README), and a
    /// <c>catalogue/</c> folder is its catalogue. The graph is the same for every order of inputs, and taking one twice changes nothing.
    /// </summary>
    /// <exception cref="StoreException">The store failed; documents saved before it stay.</exception>
    public IngestReport Ingest(IEnumerable<string> pathsOrFolders, IProgress<IngestProgress>? progress = null)
    {
        var walk = InputWalk.Of(pathsOrFolders);
        var ingested = ImmutableArray.CreateBuilder<IngestedDocument>();
        var known = ImmutableArray.CreateBuilder<IngestedDocument>();
        var refused = walk.Refused.ToImmutableArray().ToBuilder();
        var catalogues = ImmutableArray.CreateBuilder<string>();
        var total = walk.Documents.Count + walk.Catalogues.Count;
        var done = 0;
        foreach (var path in walk.Catalogues)
        {
            progress?.Report(new IngestProgress(IngestStage.Reading, path, done++, total));
            if (Read(path, readers.Catalogue, refused) is { } catalogue)
            {
                store.Save(catalogue, _clock.GetUtcNow());
                catalogues.Add(catalogue.Name);
            }
        }

        foreach (var path in walk.Documents)
        {
            progress?.Report(new IngestProgress(IngestStage.Reading, path, done++, total));
            if (Read(path, Document, refused) is { } document)
            {
                var saved = store.Save([document], _clock.GetUtcNow())[0];
                (saved == SavedAs.New ? ingested : known).Add(new IngestedDocument(path, document.Id));
            }
        }

        progress?.Report(new IngestProgress(IngestStage.Resolving, string.Empty, total, total));
        if (ingested.Count + known.Count + catalogues.Count > 0)
        {
            Rebuild();
        }

        return new IngestReport(
            ingested.ToImmutable(),
            known.ToImmutable(),
            refused.ToImmutable(),
            catalogues.ToImmutable(),
            store.Count()
        );
    }

    /// <summary>Makes anew what follows from everything the store has read.</summary>
    public void Rebuild()
    {
        var madeFrom = store.ReadVersion;
        store.Replace(_content.Build(store.Documents(), store.Catalogues()), madeFrom);
    }

    private ReadDocument Document(string path) =>
        ReadTexts.Document(Path.GetFileName(path), readers.Document(path), readers.Extract);

    // Whatever is wrong with one input, a fault of ours included, must not lose the others.
    private static T? Read<T>(string path, Func<string, T> read, ImmutableArray<RefusedInput>.Builder refused)
        where T : class
    {
        try
        {
            return read(path);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            refused.Add(new RefusedInput(path, fault.Message));
            return null;
        }
    }
}
