using System.Collections.Immutable;

namespace CitationGraph.Graph;

/// <summary>All that leads up to an instrument, each with a shortest path: of stated hops only where there is one.</summary>
internal sealed class CoverageReach
{
    // By the node that a hop is the first to reach: its place among the walk's hops.
    private readonly Dictionary<int, int> _stated;
    private readonly Dictionary<int, int> _any;

    public CoverageReach(GraphWalk walk, int depth)
    {
        Walk = walk;
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

    public GraphWalk Walk { get; }

    public IEnumerable<(int Node, bool IsInferred)> All => _any.Keys.Select(node => (node, !_stated.ContainsKey(node)));

    /// <summary>From the document up to the root.</summary>
    public IEnumerable<WalkHop> Path(int node, bool isInferred)
    {
        for (var first = isInferred ? _any : _stated; first.TryGetValue(node, out var at); node = Walk.Hops[at].From)
        {
            yield return Walk.Hops[at];
        }
    }

    private static Dictionary<int, int> Stated(GraphWalk walk, int depth)
    {
        // The hops from an instrument stand together.
        var first = new Dictionary<int, int>();
        for (var at = 0; at < walk.Hops.Count; at++)
        {
            first.TryAdd(walk.Hops[at].From, at);
        }

        var reached = new Dictionary<int, int>();
        List<int> level = [walk.Root];
        for (var hop = 0; hop < depth && level.Count > 0; hop++)
        {
            var next = new List<int>();
            foreach (var node in level.Where(first.ContainsKey))
            {
                for (var at = first[node]; at < walk.Hops.Count && walk.Hops[at].From == node; at++)
                {
                    var to = walk.Hops[at].To;
                    if (!walk.Hops[at].Edge.IsInferred && to != walk.Root && reached.TryAdd(to, at))
                    {
                        next.Add(to);
                    }
                }
            }

            level = next;
        }

        return reached;
    }
}
