using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// A walk from one instrument, breadth first: nearer hops come first, and at each instrument they come in the order of
/// <see cref="WalkSource.Edges"/>. No instrument is walked from twice, so cycles end.
/// </summary>
internal sealed class GraphWalk
{
    // Enough to share the cost of a question to the store, few enough to read little in vain near the end.
    private const int MostAtOnce = 256;
    private const int LeastAtOnce = 4;
    private const int UsualEdges = 10;

    private readonly WalkOptions _options;
    private readonly WalkTypes _types;
    private readonly WalkSource _source;
    private readonly List<WalkHop> _hops = [];
    private readonly Dictionary<int, int> _reached = [];
    private List<int> _unfollowed = [];

    private GraphWalk(GraphNodes nodes, WalkSource source, int root, WalkTypes types, WalkOptions options) =>
        (Nodes, _source, Root, _types, _options) = (nodes, source, root, types, options);

    /// <summary>What the numbers in the hops stand for.</summary>
    public GraphNodes Nodes { get; }

    public int Root { get; }

    public List<WalkHop> Hops => _hops;

    /// <summary>By each instrument reached, the place among the hops of the first to it; −1 for the root.</summary>
    public IReadOnlyDictionary<int, int> Reached => _reached;

    /// <summary>Whether the walk ended early.</summary>
    public bool IsCut => _unfollowed.Count > 0;

    /// <summary>When the walk ended early: the instruments from which edges are left, or were not looked for, nearest first.</summary>
    public ImmutableArray<string> Unfollowed => [.. _unfollowed.Select(Nodes.Id)];

    private int HopsLeft => _options.MostHops - _hops.Count;

    private int InstrumentsLeft =>
        _options.MostInstruments == int.MaxValue ? int.MaxValue : _options.MostInstruments + 1 - _reached.Count;

    private bool IsFull => HopsLeft <= 0 || InstrumentsLeft <= 0;

    public static GraphWalk From(
        IGraphStore store,
        Vocabulary vocabulary,
        WalkTypes types,
        Instrument root,
        WalkOptions options
    )
    {
        var nodes = GraphNodes.Of(store, vocabulary);
        var source = WalkSource.Of(nodes, store, types, options);
        var walk = new GraphWalk(nodes, source, nodes.Node(root), types, options);
        if (!types.Ids.IsEmpty)
        {
            walk.Run();
        }

        return walk;
    }

    private void Run()
    {
        _reached.Add(Root, -1);
        List<int> level = [Root];
        for (var depth = 1; depth <= _options.Depth && level.Count > 0; depth++)
        {
            var next = new List<int>();
            for (var done = 0; done < level.Count; )
            {
                var some = level.GetRange(done, Math.Min(AtOnce(), level.Count - done));
                _source.Expect(some, EdgesAtMost());
                done += Follow(some, depth, next);
                if (IsFull)
                {
                    _unfollowed = WithEdges([.. level.Skip(done), .. depth < _options.Depth ? next : []]);
                    return;
                }
            }

            level = next;
        }
    }

    /// <summary>The edges of the hops in full, in their order.</summary>
    public ImmutableArray<Relation> Relations(IEnumerable<WalkHop> hops)
    {
        var isIncoming = _options.Direction == EdgeDirection.Incoming;
        return Nodes.Relations([
            .. hops.Select(h =>
                isIncoming
                    ? new NodeEdge(h.To, h.From, _types.Ids[h.Edge.Type])
                    : new NodeEdge(h.From, h.To, _types.Ids[h.Edge.Type])
            ),
        ]);
    }

    private int AtOnce() => Math.Clamp(Math.Min(HopsLeft, InstrumentsLeft) / UsualEdges, LeastAtOnce, MostAtOnce);

    /// <summary>One more than can be taken, so that it shows when some are left out; 0: all.</summary>
    private int EdgesAtMost()
    {
        var wanted = Math.Min(HopsLeft, InstrumentsLeft);
        return wanted == int.MaxValue ? 0 : wanted + 1;
    }

    /// <returns>How many of the instruments were followed to their last edge.</returns>
    private int Follow(List<int> nodes, int depth, List<int> next)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (IsFull)
            {
                return i;
            }

            foreach (var edge in _source.Edges(nodes[i]))
            {
                if (IsFull)
                {
                    return i;
                }

                var isNew = _reached.TryAdd(edge.Far, _hops.Count);
                _hops.Add(new WalkHop(depth, nodes[i], edge, isNew));
                if (isNew)
                {
                    next.Add(edge.Far);
                }
            }
        }

        return nodes.Count;
    }

    /// <summary>From the first of them on that has an edge at all.</summary>
    private List<int> WithEdges(List<int> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i % LeastAtOnce == 0)
            {
                _source.Expect(nodes.GetRange(i, Math.Min(LeastAtOnce, nodes.Count - i)), 1);
            }

            if (_source.Edges(nodes[i]).Any())
            {
                return nodes[i..];
            }
        }

        return [];
    }
}
