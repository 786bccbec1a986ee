using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Questions about one, of a port that answers about many at once.</summary>
public static class GraphStoreExtensions
{
    public static ReadDocument? Document(this IGraphStore store, string id) => store.Documents([id]).SingleOrDefault();

    /// <summary>Where the instrument is cited, by document and citation.</summary>
    public static ImmutableArray<CitationResolution> CitationsOf(this IGraphStore store, string instrumentId) =>
        store.CitationsOf([instrumentId]);

    /// <summary>How the citations in a document ended, by citation.</summary>
    public static ImmutableArray<CitationResolution> CitationsIn(this IGraphStore store, string documentId) =>
        store.CitationsIn([documentId]);

    /// <summary>Those of one instrument, by kind.</summary>
    public static ImmutableArray<Contradiction> Contradictions(this IGraphStore store, string instrumentId) =>
        store.Contradictions([instrumentId]);
}
