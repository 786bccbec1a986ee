using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Which hops of a chain are asked for by level and place. A hop outside stays only where it leads to one inside.</summary>
internal sealed class ChainFilter(Vocabulary vocabulary, ChainOptions options)
{
    // A commune in a district in a province: no place is deeper than that.
    private const int MostSteps = 8;

    // What the places did that became part of the asked one is shown with it.
    private readonly HashSet<string> _places = options.PlaceId is { } place
        ? [place, .. vocabulary.Predecessors(place).Select(p => p.Id)]
        : [];

    public bool KeepsAll => options.Levels.IsDefaultOrEmpty && options.PlaceId is null;

    /// <param name="limit">So many at most, the ways to them counted.</param>
    public (List<WalkHop> Hops, bool IsCut) Kept(GraphWalk walk, int limit)
    {
        if (KeepsAll)
        {
            return ([.. walk.Hops], false);
        }

        var ways = walk.Hops.Where(h => h.IsNew).ToDictionary(h => h.To);
        var kept = new HashSet<WalkHop>();
        var isCut = false;
        foreach (var hop in walk.Hops.Where(h => IsAsked(Issuer(walk.Nodes, h.To))))
        {
            var way = Way(hop, ways, kept);
            if (kept.Count + way.Count > limit)
            {
                isCut = true;
                break;
            }

            kept.UnionWith(way);
        }

        return ([.. walk.Hops.Where(kept.Contains)], isCut);
    }

    /// <summary>The hop and those before it that are not kept yet.</summary>
    private static List<WalkHop> Way(WalkHop hop, Dictionary<int, WalkHop> ways, HashSet<WalkHop> kept)
    {
        var way = new List<WalkHop>();
        for (var at = hop; !kept.Contains(at); )
        {
            way.Add(at);
            if (!ways.TryGetValue(at.From, out at))
            {
                break;
            }
        }

        return way;
    }

    private Authority? Issuer(GraphNodes nodes, int node) =>
        nodes.Issuer(node) is >= 0 and var issuer ? vocabulary.Authority(nodes.IssuerId(issuer)) : null;

    private bool IsAsked(Authority? issuer)
    {
        var isOfLevel =
            options.Levels.IsDefaultOrEmpty
            || (issuer is not null && options.Levels.Contains(issuer.Level.Id, StringComparer.Ordinal));
        return isOfLevel && (options.PlaceId is null || IsInAsked(issuer?.PlaceId));
    }

    private bool IsInAsked(string? placeId)
    {
        for (var steps = 0; placeId is not null && steps < MostSteps; steps++)
        {
            if (_places.Contains(placeId))
            {
                return true;
            }

            placeId = vocabulary.Place(placeId)?.ParentId;
        }

        return false;
    }
}
