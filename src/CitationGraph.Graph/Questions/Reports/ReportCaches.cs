using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// Reports on the whole graph are made from a copy of it in memory, without words and evidence, that is rebuilt when the content of the store
/// changes. The first report asked for makes it; a server may have it made beforehand.
/// </summary>
public static class ReportCaches
{
    /// <summary>Makes the copy, unless it is there.</summary>
    /// <returns>What making it took, now or before.</returns>
    public static TimeSpan Prepare(IGraphStore store, Vocabulary vocabulary) =>
        SnapshotCache.Of(store).Snapshot(store, vocabulary).Building;
}
