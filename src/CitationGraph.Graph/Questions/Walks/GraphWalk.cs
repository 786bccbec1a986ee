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
    private readonly List<WalkHop> _hops = [];
    private readonly HashSet<int> _reached = [];

    private GraphWalk(WalkSource source, WalkOptions options) => (Source, _options) = (source, options);

    /// <summary>What the nodes of the hops mean.</summary>
    public WalkSource Source { get; }

    public int Root { get; private set; }

    public IReadOnlyList<WalkHop> Hops => _hops;

    /// <summary>When the walk ended early: the instruments from which edges are left, or were not looked for, nearest first.</summary>
    public ImmutableArray<string> Unfollowed { get; private set; } = [];

    private int HopsLeft => _options.MostHops - _hops.Count;

    private int InstrumentsLeft =>
        _options.MostInstruments == int.MaxValue ? int.MaxValue : _options.MostInstruments + 1 - _reached.Count;

    private bool IsFull => HopsLeft <= 0 || InstrumentsLeft <= 0;

    public static GraphWalk From(IGraphStore store, WalkTypes types, Instrument root, WalkOptions options)
    {
        var source = WalkSource.Of(store, types, options);
        var walk = new GraphWalk(source, options) { Root = source.Node(root) };
        if (!types.Ids.IsEmpty)
        {
            walk.Run();
        }

        return walk;
    }

    private void Run()
    {
        _reached.Add(Root);
        List<int> level = [Root];
        for (var depth = 1; depth <= _options.Depth && level.Count > 0; depth++)
        {
            var next = new List<int>();
            for (var done = 0; done < level.Count; )
            {
                var some = level.GetRange(done, Math.Min(AtOnce(), level.Count - done));
                Source.Expect(some, EdgesAtMost());
                done += Follow(some, depth, next);
                if (IsFull)
                {
                    Unfollowed = WithEdges([.. level.Skip(done), .. depth < _options.Depth ? next : []]);
                    return;
                }
            }

            level = next;
        }
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

            foreach (var edge in Source.Edges(nodes[i]))
            {
                if (IsFull)
                {
                    return i;
                }

                var isNew = _reached.Add(edge.Far);
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
    private ImmutableArray<string> WithEdges(List<int> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i % LeastAtOnce == 0)
            {
                Source.Expect(nodes.GetRange(i, Math.Min(LeastAtOnce, nodes.Count - i)), 1);
            }

            if (Source.Edges(nodes[i]).Any())
            {
                return [.. nodes.Skip(i).Select(Source.Id)];
            }
        }

        return [];
    }
}
