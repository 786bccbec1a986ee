using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Reads from a copy of the graph in memory; only words are read from the store. A node is an instrument's place in the columns.</summary>
internal sealed class SnapshotWalkSource : WalkSource
{
    private const int NotWanted = -1;

    private readonly InstrumentColumns _instruments;
    private readonly EdgeColumns _edges;
    private readonly int _day;

    // By an edge's kind: the place of its type among those wanted.
    private readonly int[] _wanted;
    private readonly ImmutableArray<RelationFamily> _families;

    public SnapshotWalkSource(IGraphStore store, GraphSnapshot snapshot, WalkTypes types, WalkOptions options)
        : base(store, types, options)
    {
        (_instruments, _edges) = (snapshot.Instruments, snapshot.Edges);
        _day = PackedDate.Of(options.AsOf);
        _families = types.Families;
        _wanted = new int[2 * EdgeColumns.Inferred];
        Array.Fill(_wanted, NotWanted);
        for (var type = 0; type < _edges.Types.Length; type++)
        {
            _wanted[type] = types.IndexOf(_edges.Types[type]);
            _wanted[type | EdgeColumns.Inferred] = options.WithInferred ? _wanted[type] : NotWanted;
        }
    }

    public override int Node(Instrument root) =>
        _instruments.IndexOf(root.Id)
        ?? throw new InvalidOperationException($"{root.Id} is in the store and not in its copy.");

    public override string Id(int node) => _instruments.Ids[node];

    public override string? IssuerId(int node) => _instruments.IssuerId(node);

    public override PartialDate? Date(int node) => PackedDate.Read(_instruments.Date(node));

    public override int Compare(int left, int right) => _instruments.Ranks[left].CompareTo(_instruments.Ranks[right]);

    public override IEnumerable<WalkEdge> Edges(int node) => IsIncoming ? Incoming(node) : Outgoing(node);

    public override ImmutableArray<Relation> Relations(IReadOnlyList<WalkHop> hops)
    {
        if (Store is not IRelationPlaces places)
        {
            return base.Relations(hops);
        }

        var asked = hops.Select(h => h.Edge.Place).Distinct().ToArray();
        var relations = asked.Zip(places.RelationsAt(asked)).ToDictionary(p => p.First, p => p.Second);
        return [.. hops.Select(h => relations[h.Edge.Place])];
    }

    // They are in the order of days already; only the families come one after the other.
    private IEnumerable<WalkEdge> Incoming(int node)
    {
        foreach (var family in _families)
        {
            for (var at = 0; (at = Next(node, at, family)) >= 0; at++)
            {
                var edge = _edges.Incoming(node)[at];
                yield return Walked(edge, _edges.Source(edge));
            }
        }
    }

    /// <summary>The first place from this one on among the edges into the node that is wanted and of the family; −1 when there is none.</summary>
    private int Next(int node, int at, RelationFamily family)
    {
        var kinds = _edges.IncomingKinds(node);
        for (; at < kinds.Length; at++)
        {
            if (
                _wanted[kinds[at]] is var type and not NotWanted
                && Types.Family(type) == family
                && _instruments.IsBy(_edges.Source(_edges.Incoming(node)[at]), _day)
            )
            {
                return at;
            }
        }

        return -1;
    }

    private List<WalkEdge> Outgoing(int node)
    {
        var (start, end) = _edges.Outgoing(node);
        var found = new List<WalkEdge>(end - start);
        for (var edge = start; edge < end; edge++)
        {
            if (_wanted[_edges.Kind(edge)] != NotWanted && _instruments.IsBy(_edges.Target(edge), _day))
            {
                found.Add(Walked(edge, _edges.Target(edge)));
            }
        }

        found.Sort(CompareEdges);
        return found;
    }

    private WalkEdge Walked(int edge, int far) => new(far, _wanted[_edges.Kind(edge)], _edges.IsInferred(edge), edge);
}
