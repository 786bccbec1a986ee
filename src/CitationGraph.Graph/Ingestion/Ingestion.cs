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
/// <param name="committed">Told of documents as soon as the store has kept them: whatever happens after, they are there.</param>
public sealed class Ingestion(
    IGraphStore store,
    Vocabulary vocabulary,
    IngestionReaders readers,
    TimeProvider? clock = null,
    Action<IReadOnlyList<IngestedDocument>>? committed = null
)
{
    // A commit costs more than a document; a killed process loses at most the documents of one.
    private const int SavedAtOnce = 256;
    private const int MostSavedAtOnce = 8 << 20;
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(250);
    private long _lastSaved;
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly GraphContentBuilder _content = new(vocabulary);

    /// <summary>
    /// Files are documents; of a folder, the <c>.txt</c>, <c>.md</c> and <c>.markdown</c> files in it and below it (but README), and a
    /// <c>catalogue/</c> folder is its catalogue. The graph is the same for every order of inputs, and taking one twice changes nothing.
    /// </summary>
    /// <exception cref="StoreException">The store failed; documents saved before it stay.</exception>
    /// <param name="partition">Which share of the files is taken; null: all.</param>
    public IngestReport Ingest(
        IEnumerable<string> pathsOrFolders,
        IProgress<IngestProgress>? progress = null,
        Partition? partition = null
    )
    {
        var share = partition ?? Partition.Whole;
        _lastSaved = _clock.GetTimestamp();
        var walk = InputWalk.Of(pathsOrFolders);
        var times = new StageClock(_clock, progress);
        var taken = new Taken(walk.Refused);
        List<string> files = [.. walk.Documents.Where(path => share.Has(path))];
        List<string> lists = share.HasCatalogues ? walk.Catalogues : [];
        var total = files.Count + lists.Count;
        foreach (var (path, catalogue) in lists.Select(path => (path, Read(path, readers.Catalogue))))
        {
            times.Report(new IngestProgress(IngestStage.Reading, path, taken.Count, total));
            if (catalogue.Value is { } list)
            {
                store.Save(list, _clock.GetUtcNow());
                taken.Catalogues.Add(list.Name);
            }
            else
            {
                taken.Refused.Add(catalogue.Refused!);
            }
        }

        var batch = new List<(string Path, ReadDocument Document)>(SavedAtOnce);
        foreach (var (path, document) in InOrder.Map(files, path => (path, Read(path, Document))))
        {
            times.Report(new IngestProgress(IngestStage.Reading, path, taken.Count + batch.Count, total));
            if (document.Value is { } text)
            {
                batch.Add((path, text));
            }
            else
            {
                taken.Refused.Add(document.Refused!);
            }

            if (
                batch.Count == SavedAtOnce
                || batch.Sum(b => b.Document.Original.Length) > MostSavedAtOnce
                || _clock.GetElapsedTime(_lastSaved) > s_longest
            )
            {
                Save(batch, taken);
            }
        }

        Save(batch, taken);
        if (taken.Ingested.Count + taken.Known.Count + taken.Catalogues.Count > 0)
        {
            store.MakeContent(_content, times);
        }

        return taken.Report(store.Count(), times.Stop());
    }

    /// <summary>Makes anew what follows from everything the store has read.</summary>
    public void Rebuild() => store.MakeContent(_content);

    private void Save(List<(string Path, ReadDocument Document)> batch, Taken taken)
    {
        var saved = store.Save([.. batch.Select(b => b.Document)], _clock.GetUtcNow());
        foreach (var ((path, document), became) in batch.Zip(saved))
        {
            var list = became == SavedAs.New ? taken.Ingested : taken.Known;
            list.Add(new IngestedDocument(path, document.Id));
        }

        committed?.Invoke([.. batch.Select(b => new IngestedDocument(b.Path, b.Document.Id))]);
        batch.Clear();
        _lastSaved = _clock.GetTimestamp();
    }

    private ReadDocument Document(string path) =>
        ReadTexts.Document(Path.GetFileName(path), readers.Document(path), readers.Extract);

    // Whatever is wrong with one input, a fault of ours included, must not lose the others.
    private static (T? Value, RefusedInput? Refused) Read<T>(string path, Func<string, T> read)
        where T : class
    {
        try
        {
            return (read(path), null);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return (null, new RefusedInput(path, fault.Message));
        }
    }

    /// <summary>What has been taken so far.</summary>
    private sealed class Taken(IEnumerable<RefusedInput> refused)
    {
        public List<IngestedDocument> Ingested { get; } = [];

        public List<IngestedDocument> Known { get; } = [];

        public List<RefusedInput> Refused { get; } = [.. refused];

        public List<string> Catalogues { get; } = [];

        public int Count => Ingested.Count + Known.Count + Refused.Count + Catalogues.Count;

        public IngestReport Report(StoreCounts counts, ImmutableArray<StageTime> stages) =>
            new([.. Ingested], [.. Known], [.. Refused], [.. Catalogues], counts, stages);
    }
}
