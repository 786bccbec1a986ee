using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Reads from the store, many nodes at once but never many more edges than the walk takes. Nodes are numbered as they are met.</summary>
internal sealed class StoreWalkSource(IGraphStore store, WalkTypes types, WalkOptions options)
    : WalkSource(store, types, options)
{
    private readonly List<Instrument> _instruments = [];
    private readonly Dictionary<string, int> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Found> _expected = [];

    public override int Node(Instrument root) => Keep(root);

    public override string Id(int node) => _instruments[node].Id;

    public override string? IssuerId(int node) => _instruments[node].IssuerId;

    public override PartialDate? Date(int node) => _instruments[node].Date;

    public override int Compare(int left, int right)
    {
        var byDay = PackedDate.Of(Date(left)).CompareTo(PackedDate.Of(Date(right)));
        return byDay != 0 ? byDay : string.CompareOrdinal(Id(left), Id(right));
    }

    public override void Expect(IReadOnlyList<int> nodes, int most)
    {
        _expected.Clear();
        foreach (var (node, found) in nodes.Zip(Read(nodes, most)))
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

    public override IReadOnlyDictionary<int, Instrument> Instruments(IEnumerable<int> nodes) =>
        nodes.Distinct().ToDictionary(node => node, node => _instruments[node]);

    /// <param name="most">So many of each type at most; 0: all.</param>
    private Found[] Read(IReadOnlyList<int> nodes, int most)
    {
        string[] ids = [.. nodes.Select(Id)];
        var filter = new EdgeFilter(Types.Ids, Options.AsOf, Options.WithInferred, most);
        var edges = Store.Edges(ids, Options.Direction, filter);
        foreach (var far in Store.Instruments([.. edges.Select(Far).Where(id => !_nodes.ContainsKey(id)).Distinct()]))
        {
            Keep(far);
        }

        var places = nodes.Select((node, at) => (node, at)).ToDictionary(n => n.node, n => n.at);
        var found = Array.ConvertAll(ids, _ => new List<WalkEdge>());
        foreach (var edge in edges)
        {
            found[places[_nodes[Near(edge)]]]
                .Add(
                    new WalkEdge(
                        _nodes[Far(edge)],
                        Types.IndexOf(edge.Type),
                        edge.Origin == RelationOrigin.Inferred,
                        Place: -1
                    )
                );
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

    private int Keep(Instrument instrument)
    {
        if (!_nodes.TryGetValue(instrument.Id, out var node))
        {
            _nodes[instrument.Id] = node = _instruments.Count;
            _instruments.Add(instrument);
        }

        return node;
    }

    private string Near(Edge edge) => IsIncoming ? edge.TargetId : edge.SourceId;

    private string Far(Edge edge) => IsIncoming ? edge.SourceId : edge.TargetId;

    /// <param name="Sure">How many at the beginning are in their final order.</param>
    private sealed record Found(List<WalkEdge> Edges, bool IsCut, int Sure);
}
