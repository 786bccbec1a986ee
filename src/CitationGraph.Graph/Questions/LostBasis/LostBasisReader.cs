using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What the walk reads.</summary>
internal abstract class LostBasisReader
{
    /// <summary>Reads a copy in memory where one is made, which is quicker; making one would not be.</summary>
    public static LostBasisReader Of(
        IGraphStore store,
        Vocabulary vocabulary,
        StoreStatusReader statuses,
        LostBasisTypes types
    ) =>
        GraphNodes.Of(store, vocabulary) switch
        {
            SnapshotNodes copy => new SnapshotLostBasisReader(copy, types),
            var nodes => new StoreLostBasisReader((StoreNodes)nodes, store, statuses, types),
        };

    public abstract GraphNodes Nodes { get; }

    /// <summary>Edges into the nodes, of any day: those that say what stands on what, and those that may end their targets.</summary>
    public abstract List<LostBasisEdge> Into(IReadOnlyCollection<int> nodes, bool withInferred);

    /// <summary>What changes the instruments by the day, by node.</summary>
    public abstract IEnumerable<(int Node, List<StatusChange> Changes)> Changes(
        IReadOnlyCollection<int> nodes,
        DateOnly day
    );
}

/// <summary>An edge as the walk meets it.</summary>
/// <param name="Type">See <see cref="LostBasisTypes.IndexOf"/>.</param>
internal readonly record struct LostBasisEdge(int Source, int Target, int Type);

/// <summary>Reads from the store, a few times for each level of hops.</summary>
internal sealed class StoreLostBasisReader(
    StoreNodes nodes,
    IGraphStore store,
    StoreStatusReader statuses,
    LostBasisTypes types
) : LostBasisReader
{
    public override GraphNodes Nodes => nodes;

    public override List<LostBasisEdge> Into(IReadOnlyCollection<int> targets, bool withInferred)
    {
        var edges = store.Edges(
            [.. targets.Select(nodes.Id)],
            EdgeDirection.Incoming,
            new EdgeFilter(types.Ids, WithInferred: withInferred)
        );
        nodes.Read(edges.Select(e => e.SourceId));
        return [.. edges.Select(e => new LostBasisEdge(nodes[e.SourceId], nodes[e.TargetId], types.IndexOf(e.Type)))];
    }

    public override IEnumerable<(int Node, List<StatusChange> Changes)> Changes(
        IReadOnlyCollection<int> changed,
        DateOnly day
    )
    {
        statuses.ReadChanges([.. changed.Select(nodes.Id)]);
        return changed.Select(node => (node, StatusChange.All(nodes.Id(node), day, statuses)));
    }
}

/// <summary>Reads from a snapshot.</summary>
internal sealed class SnapshotLostBasisReader(SnapshotNodes nodes, LostBasisTypes types) : LostBasisReader
{
    private const int NotWanted = -1;

    // By the place of a type in the snapshot.
    private readonly int[] _types = Array.ConvertAll(nodes.Snapshot.Edges.Types, types.IndexOf);
    private readonly SnapshotStatusReader _statuses = new(nodes.Snapshot);

    public override GraphNodes Nodes => nodes;

    public override List<LostBasisEdge> Into(IReadOnlyCollection<int> targets, bool withInferred)
    {
        var into = new List<LostBasisEdge>();
        foreach (var target in targets)
        {
            var edges = nodes.Snapshot.Edges.Incoming(target);
            for (var at = 0; at < edges.Count; at++)
            {
                if (_types[edges.Type(at)] is var type and not NotWanted && (withInferred || !edges.IsInferred(at)))
                {
                    into.Add(new LostBasisEdge(edges.Sources[at], target, type));
                }
            }
        }

        return into;
    }

    public override IEnumerable<(int Node, List<StatusChange> Changes)> Changes(
        IReadOnlyCollection<int> changed,
        DateOnly day
    ) =>
        changed
            .Where(node => nodes.Snapshot.Changes.Any(nodes.Index(node)))
            .Select(node => (node, StatusChange.All(nodes.Id(node), day, _statuses)));
}
