namespace CitationGraph.Graph;

/// <summary>All that leads up to an instrument, each with a shortest path: of stated hops only where there is one.</summary>
internal sealed class CoverageReach
{
    // By each instrument that stated hops alone lead to, the place of the first to it; null where all hops are stated.
    private readonly Dictionary<int, int>? _stated;

    public CoverageReach(GraphWalk walk, int depth)
    {
        Walk = walk;
        _stated = walk.Hops.Exists(h => h.Edge.IsInferred) ? Stated(walk, depth) : null;
    }

    public GraphWalk Walk { get; }

    public IEnumerable<(int Node, bool IsInferred)> All =>
        Walk.Hops.Where(h => h.IsNew).Select(h => (h.To, _stated?.ContainsKey(h.To) == false));

    /// <summary>From the document up to the root.</summary>
    public IEnumerable<WalkHop> Path(int node, bool isInferred)
    {
        var first = isInferred || _stated is null ? Walk.Reached : _stated;
        while (first.TryGetValue(node, out var at) && at >= 0)
        {
            yield return Walk.Hops[at];
            node = Walk.Hops[at].From;
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
