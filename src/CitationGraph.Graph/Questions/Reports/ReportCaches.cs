using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// Reports on the whole graph are made from a copy of it in memory, without words and evidence, that is rebuilt when the content of the store
/// changes. The first report asked for makes it; a server may have it made beforehand. Chains, coverage, lineage and lost basis read it too
/// where it is there, and take a fraction of the time.
/// </summary>
public static class ReportCaches
{
    /// <summary>
    /// Makes the copy on a thread of its own, and anew when something is asked after the content has changed. Until it is there questions read the
    /// store itself. For a program that answers many.
    /// </summary>
    /// <param name="failed">Told why a copy could not be made, once for a content; questions go on reading the store.</param>
    public static void Keep(IGraphStore store, Vocabulary vocabulary, Action<Exception> failed) =>
        SnapshotCache.Of(store).Keep(store, vocabulary, failed);

    /// <summary>Makes the copy, unless it is there.</summary>
    /// <returns>What making it took, now or before.</returns>
    public static TimeSpan Prepare(IGraphStore store, Vocabulary vocabulary) =>
        SnapshotCache.Of(store).Snapshot(store, vocabulary).Building;
}
