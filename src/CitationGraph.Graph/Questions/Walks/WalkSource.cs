using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// What a walk reads. An instrument is a number here, a node: whatever the source finds it by. One source serves one walk.
/// </summary>
internal abstract class WalkSource(IGraphStore store, WalkTypes types, WalkOptions options)
{
    /// <summary>Reads a copy in memory where one is made, which is quicker; making one would not be.</summary>
    public static WalkSource Of(IGraphStore store, WalkTypes types, WalkOptions options) =>
        SnapshotCache.Of(store).Present(store) is { } snapshot
            ? new SnapshotWalkSource(store, snapshot, types, options)
            : new StoreWalkSource(store, types, options);

    protected IGraphStore Store => store;

    protected WalkTypes Types => types;

    protected WalkOptions Options => options;

    protected bool IsIncoming => options.Direction == EdgeDirection.Incoming;

    public abstract int Node(Instrument root);

    public abstract string Id(int node);

    public abstract string? IssuerId(int node);

    public abstract PartialDate? Date(int node);

    /// <summary>By day of issue, the undated last, then by id.</summary>
    public abstract int Compare(int left, int right);

    /// <summary>The order of <see cref="Edges"/>.</summary>
    protected int CompareEdges(WalkEdge left, WalkEdge right)
    {
        var byFamily = types.Family(left.Type).CompareTo(types.Family(right.Type));
        return byFamily != 0 ? byFamily
            : left.Far != right.Far ? Compare(left.Far, right.Far)
            : left.Type.CompareTo(right.Type);
    }

    /// <summary>Tells that edges of these nodes are asked for next, and how many of each at most, more seldom; 0: all.</summary>
    public virtual void Expect(IReadOnlyList<int> nodes, int most) { }

    /// <summary>
    /// The edges at a node that the options ask for: by family, then in the order in which <see cref="Compare"/> has their other ends, then
    /// by type. Read only as far as they are taken.
    /// </summary>
    public abstract IEnumerable<WalkEdge> Edges(int node);

    /// <summary>The instruments in full, by node.</summary>
    public virtual IReadOnlyDictionary<int, Instrument> Instruments(IEnumerable<int> nodes)
    {
        var byId = nodes.Distinct().ToDictionary(Id, StringComparer.Ordinal);
        return store.Instruments(byId.Keys).ToDictionary(i => byId[i.Id]);
    }

    /// <summary>The edges of the hops in full, in their order.</summary>
    public virtual ImmutableArray<Relation> Relations(IReadOnlyList<WalkHop> hops)
    {
        var relations = store
            .Relations([.. hops.Select(Edge).Distinct()])
            .ToDictionary(r => (r.SourceId, r.TargetId, r.Type));
        return [.. hops.Select(Edge).Select(e => relations[(e.SourceId, e.TargetId, e.Type)])];
    }

    private Edge Edge(WalkHop hop)
    {
        var (source, target) = IsIncoming ? (hop.To, hop.From) : (hop.From, hop.To);

        // A relation is named by its ends and type alone.
        return new Edge(Id(source), Id(target), types.Ids[hop.Edge.Type], default);
    }
}

/// <summary>An edge as a walk meets it.</summary>
/// <param name="Far">The node at its other end.</param>
/// <param name="Type">Place of its type in <see cref="WalkTypes.Ids"/>.</param>
/// <param name="IsInferred">Whether it only follows by a rule.</param>
/// <param name="Place">Its place in <see cref="GraphContent.Relations"/>; −1 where the source does not know it.</param>
internal readonly record struct WalkEdge(int Far, int Type, bool IsInferred, int Place);

/// <summary>A hop without its words.</summary>
/// <param name="Depth">1 for hops from the root.</param>
/// <param name="From">The instrument nearer the root.</param>
/// <param name="IsNew">Whether it is the first hop to that instrument; only from there the walk goes on.</param>
internal readonly record struct WalkHop(int Depth, int From, WalkEdge Edge, bool IsNew)
{
    /// <summary>The instrument it leads to.</summary>
    public int To => Edge.Far;
}
