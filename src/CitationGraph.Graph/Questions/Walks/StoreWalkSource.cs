using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Reads from the store, many nodes at once but never many more edges than the walk takes.</summary>
internal sealed class StoreWalkSource(StoreNodes nodes, IGraphStore store, WalkTypes types, WalkOptions options)
    : WalkSource(types, options)
{
    private readonly Dictionary<int, Found> _expected = [];

    protected override GraphNodes Nodes => nodes;

    public override void Expect(IReadOnlyList<int> near, int most)
    {
        _expected.Clear();
        foreach (var (node, found) in near.Zip(Read(near, most)))
        {
            _expected.Add(node, found);
        }
    }

    public override IEnumerable<WalkEdge> Edges(int node)
    {
        const int More = 4;
        var found = _expected.Remove(node, out var expected) ? expected : Read([node], 0)[0];
        for (var taken = 0; ; )
        {
            for (; taken < found.Sure; taken++)
            {
                yield return found.Edges[taken];
            }

            if (!found.IsCut)
            {
                yield break;
            }

            found = Read([node], found.Sure * More)[0];
        }
    }

    /// <param name="most">So many of each type at most; 0: all.</param>
    private Found[] Read(IReadOnlyList<int> near, int most)
    {
        var filter = new EdgeFilter(Types.Ids, Options.AsOf, Options.WithInferred, most);
        var edges = store.Edges([.. near.Select(nodes.Id)], Options.Direction, filter);
        nodes.Read(edges.Select(Far));
        var places = near.Select((node, at) => (node, at)).ToDictionary(n => n.node, n => n.at);
        var found = near.Select(_ => new List<WalkEdge>()).ToArray();
        foreach (var edge in edges)
        {
            found[places[nodes[Near(edge)]]]
                .Add(new WalkEdge(nodes[Far(edge)], Types.IndexOf(edge.Type), edge.Origin == RelationOrigin.Inferred));
        }

        return Array.ConvertAll(found, list => InOrder(list, most));
    }

    private Found InOrder(List<WalkEdge> edges, int most)
    {
        // Where a type was cut, what comes after the cut is unknown, so only that many of all types are in their final order.
        var isCut = most > 0 && edges.Count >= most && edges.CountBy(e => e.Type).Any(c => c.Value >= most);
        edges.Sort(CompareEdges);
        return new Found(edges, isCut, isCut ? most : edges.Count);
    }

    private string Near(Edge edge) => IsIncoming ? edge.TargetId : edge.SourceId;

    private string Far(Edge edge) => IsIncoming ? edge.SourceId : edge.TargetId;

    /// <param name="Sure">How many at the beginning are in their final order.</param>
    private sealed record Found(List<WalkEdge> Edges, bool IsCut, int Sure);
}
