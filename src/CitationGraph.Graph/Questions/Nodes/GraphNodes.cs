using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// Instruments as numbers, nodes, so that a question can look at tens of thousands and read in full only what it shows. What a node stands for
/// holds for one question.
/// </summary>
internal abstract class GraphNodes(IGraphStore store)
{
    /// <summary>A copy of the graph in memory where one is made, which is quicker; making one would not be.</summary>
    public static GraphNodes Of(IGraphStore store, Vocabulary vocabulary) =>
        SnapshotCache.Of(store).Present(store) is { } snapshot
            ? new SnapshotNodes(store, snapshot)
            : new StoreNodes(store, vocabulary);

    protected IGraphStore Store => store;

    public abstract int Node(Instrument instrument);

    public abstract string Id(int node);

    /// <summary>The issuer as a number; −1 when unknown.</summary>
    public abstract int Issuer(int node);

    public abstract string IssuerId(int issuer);

    /// <summary>Day of issue, a <see cref="PackedDate"/>.</summary>
    public abstract int Date(int node);

    public abstract DateOnly? PeriodEnd(int node);

    public abstract bool IsHeld(int node);

    /// <summary>Whether its title says that it only amends others.</summary>
    public abstract bool IsAmending(int node);

    /// <summary>By day of issue, the undated last, then by id.</summary>
    public abstract int Compare(int left, int right);

    /// <summary>The instruments in full, by node.</summary>
    public virtual IReadOnlyDictionary<int, Instrument> Instruments(IEnumerable<int> nodes)
    {
        var byId = nodes.Distinct().ToDictionary(Id, StringComparer.Ordinal);
        return store.Instruments(byId.Keys).ToDictionary(i => byId[i.Id]);
    }

    /// <summary>The edges in full, in their order.</summary>
    public virtual ImmutableArray<Relation> Relations(IReadOnlyList<NodeEdge> edges)
    {
        // A relation is named by its ends and type alone.
        List<Edge> named = [.. edges.Select(e => new Edge(Id(e.Source), Id(e.Target), e.Type, default))];
        var relations = store.Relations([.. named.Distinct()]).ToDictionary(r => (r.SourceId, r.TargetId, r.Type));
        return [.. named.Select(e => relations[(e.SourceId, e.TargetId, e.Type)])];
    }
}

/// <summary>An edge between nodes.</summary>
/// <param name="Type">Id of the relation.</param>
internal readonly record struct NodeEdge(int Source, int Target, string Type);
