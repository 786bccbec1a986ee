using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>All that leads up to an instrument, each with a shortest path: of stated hops only where there is one.</summary>
internal sealed class CoverageReach
{
    private readonly Dictionary<string, WalkHop> _stated;
    private readonly Dictionary<string, WalkHop> _any;

    public CoverageReach(GraphWalk walk, Instrument root, int depth)
    {
        _any = walk.Hops.Where(h => h.IsNew).ToDictionary(h => h.Instrument.Id, StringComparer.Ordinal);
        _stated = Stated(walk, root, depth);
    }

    public IEnumerable<(Instrument Instrument, bool IsInferred)> All =>
        _any.Values.Select(h => (h.Instrument, !_stated.ContainsKey(h.Instrument.Id)));

    /// <summary>From the document up to the root.</summary>
    public IEnumerable<Edge> Path(string id, bool isInferred)
    {
        for (var hops = isInferred ? _any : _stated; hops.TryGetValue(id, out var hop); id = hop.FromId)
        {
            yield return hop.Edge;
        }
    }

    private static Dictionary<string, WalkHop> Stated(GraphWalk walk, Instrument root, int depth)
    {
        var hops = walk
            .Hops.Where(h => h.Edge.Origin != RelationOrigin.Inferred)
            .ToLookup(h => h.FromId, StringComparer.Ordinal);
        var reached = new Dictionary<string, WalkHop>(StringComparer.Ordinal);
        List<string> level = [root.Id];
        for (var at = 0; at < depth && level.Count > 0; at++)
        {
            level =
            [
                .. level
                    .SelectMany(id => hops[id])
                    .Where(h => h.Instrument.Id != root.Id && reached.TryAdd(h.Instrument.Id, h))
                    .Select(h => h.Instrument.Id),
            ];
        }

        return reached;
    }
}
