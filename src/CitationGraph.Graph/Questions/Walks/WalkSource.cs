using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The edges that a walk reads. One source serves one walk.</summary>
internal abstract class WalkSource(WalkTypes types, WalkOptions options)
{
    public static WalkSource Of(GraphNodes nodes, IGraphStore store, WalkTypes types, WalkOptions options) =>
        nodes switch
        {
            SnapshotNodes copy => new SnapshotWalkSource(copy, types, options),
            StoreNodes read => new StoreWalkSource(read, store, types, options),
            _ => throw new ArgumentException("There is no source for these nodes.", nameof(nodes)),
        };

    protected WalkTypes Types => types;

    protected WalkOptions Options => options;

    protected bool IsIncoming => options.Direction == EdgeDirection.Incoming;

    protected abstract GraphNodes Nodes { get; }

    /// <summary>Tells that edges of these nodes are asked for next, and how many of each at most, more seldom; 0: all.</summary>
    public virtual void Expect(IReadOnlyList<int> nodes, int most) { }

    /// <summary>
    /// The edges at a node that the options ask for: by family, then in the order in which <see cref="GraphNodes.Compare"/> has their other
    /// ends, then by type. Read only as far as they are taken.
    /// </summary>
    public abstract IEnumerable<WalkEdge> Edges(int node);

    /// <summary>The order of <see cref="Edges"/>.</summary>
    protected int CompareEdges(WalkEdge left, WalkEdge right)
    {
        var byFamily = types.Family(left.Type).CompareTo(types.Family(right.Type));
        return byFamily != 0 ? byFamily
            : left.Far != right.Far ? Nodes.Compare(left.Far, right.Far)
            : left.Type.CompareTo(right.Type);
    }
}

/// <summary>An edge as a walk meets it.</summary>
/// <param name="Far">The node at its other end.</param>
/// <param name="Type">Place of its type in <see cref="WalkTypes.Ids"/>.</param>
/// <param name="IsInferred">Whether it only follows by a rule.</param>
internal readonly record struct WalkEdge(int Far, int Type, bool IsInferred);

/// <summary>A hop without its words.</summary>
/// <param name="Depth">1 for hops from the root.</param>
/// <param name="From">The instrument nearer the root.</param>
/// <param name="IsNew">Whether it is the first hop to that instrument; only from there the walk goes on.</param>
internal readonly record struct WalkHop(int Depth, int From, WalkEdge Edge, bool IsNew)
{
    /// <summary>The instrument it leads to.</summary>
    public int To => Edge.Far;
}
