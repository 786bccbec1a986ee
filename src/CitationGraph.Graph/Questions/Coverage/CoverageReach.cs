using System.Collections.Immutable;

namespace CitationGraph.Graph;

/// <summary>All that leads up to an instrument, each with a shortest path: of stated hops only where there is one.</summary>
internal sealed class CoverageReach
{
    private readonly GraphWalk _walk;

    // By the node that a hop is the first to reach: its place among the walk's hops.
    private readonly Dictionary<int, int> _stated;
    private readonly Dictionary<int, int> _any;

    public CoverageReach(GraphWalk walk, int depth)
    {
        _walk = walk;
        _any = [];
        var areAllStated = true;
        for (var at = 0; at < walk.Hops.Count; at++)
        {
            areAllStated &= !walk.Hops[at].Edge.IsInferred;
            if (walk.Hops[at].IsNew)
            {
                _any.Add(walk.Hops[at].To, at);
            }
        }

        _stated = areAllStated ? _any : Stated(walk, depth);
    }

    public WalkSource Source => _walk.Source;

    public IEnumerable<(int Node, bool IsInferred)> All => _any.Keys.Select(node => (node, !_stated.ContainsKey(node)));

    /// <summary>From the document up to the root.</summary>
    public IEnumerable<WalkHop> Path(int node, bool isInferred)
    {
        for (var first = isInferred ? _any : _stated; first.TryGetValue(node, out var at); node = _walk.Hops[at].From)
        {
            yield return _walk.Hops[at];
        }
    }

    private static Dictionary<int, int> Stated(GraphWalk walk, int depth)
    {
        var hops = Enumerable
            .Range(0, walk.Hops.Count)
            .Where(at => !walk.Hops[at].Edge.IsInferred)
            .ToLookup(at => walk.Hops[at].From);
        var reached = new Dictionary<int, int>();
        List<int> level = [walk.Root];
        for (var hop = 0; hop < depth && level.Count > 0; hop++)
        {
            level =
            [
                .. level
                    .SelectMany(node => hops[node])
                    .Where(at => walk.Hops[at].To != walk.Root && reached.TryAdd(walk.Hops[at].To, at))
                    .Select(at => walk.Hops[at].To),
            ];
        }

        return reached;
    }
}
