using System.Buffers;
using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Reads from a copy of the graph in memory.</summary>
internal sealed class SnapshotWalkSource : WalkSource
{
    private const int NotWanted = -1;

    private readonly SnapshotNodes _nodes;
    private readonly EdgeColumns _edges;
    private readonly InstrumentColumns.RanksByDay _issued;

    // By an edge's kind: the place of its type among those wanted.
    private readonly int[] _wanted;

    // The kinds wanted of each family, the stronger first.
    private readonly ImmutableArray<SearchValues<byte>> _kindsOfFamilies;

    public SnapshotWalkSource(SnapshotNodes nodes, WalkTypes types, WalkOptions options)
        : base(types, options)
    {
        (_nodes, _edges) = (nodes, nodes.Snapshot.Edges);
        _issued = nodes.Snapshot.Instruments.By(PackedDate.Of(options.AsOf));
        _wanted = new int[2 * EdgeColumns.Inferred];
        Array.Fill(_wanted, NotWanted);
        for (var type = 0; type < _edges.Types.Length; type++)
        {
            _wanted[type] = types.IndexOf(_edges.Types[type]);
            _wanted[type | EdgeColumns.Inferred] = options.WithInferred ? _wanted[type] : NotWanted;
        }

        _kindsOfFamilies = [.. types.Families.Select(KindsOf)];
    }

    protected override GraphNodes Nodes => _nodes;

    public override IEnumerable<WalkEdge> Edges(int node) => IsIncoming ? Incoming(node) : Outgoing(node);

    private SearchValues<byte> KindsOf(RelationFamily family) =>
        SearchValues.Create([
            .. Enumerable
                .Range(0, _wanted.Length)
                .Where(kind => _wanted[kind] != NotWanted && Types.Family(_wanted[kind]) == family)
                .Select(kind => (byte)kind),
        ]);

    // They are in the order of days already; only the families come one after the other.
    private IEnumerable<WalkEdge> Incoming(int node)
    {
        foreach (var kinds in _kindsOfFamilies)
        {
            for (var at = 0; Next(node, kinds, ref at) is { } edge; )
            {
                yield return edge;
            }
        }
    }

    /// <summary>The first edge into the node of these kinds from that place on, which moves behind it; null when there is none.</summary>
    private WalkEdge? Next(int node, SearchValues<byte> kinds, ref int at)
    {
        var edges = _edges.Incoming(node);
        while (edges.Kinds[at..].IndexOfAny(kinds) is >= 0 and var skipped)
        {
            at += skipped + 1;
            if (_issued.Has(edges.Sources[at - 1]))
            {
                return Walked(edges.Kinds[at - 1], edges.Sources[at - 1]);
            }
        }

        return null;
    }

    private List<WalkEdge> Outgoing(int node)
    {
        var (start, end) = _edges.Outgoing(_nodes.Index(node));
        var found = new List<WalkEdge>(end - start);
        for (var edge = start; edge < end; edge++)
        {
            var far = _nodes.Snapshot.Instruments.Rank(_edges.Target(edge));
            if (_wanted[_edges.Kind(edge)] != NotWanted && _issued.Has(far))
            {
                found.Add(Walked(_edges.Kind(edge), far));
            }
        }

        found.Sort(CompareEdges);
        return found;
    }

    private WalkEdge Walked(byte kind, int far) => new(far, _wanted[kind], (kind & EdgeColumns.Inferred) != 0);
}
