using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// Finds paths from a citing instrument up to a cited one, one length after the other. What is known of the graph grows from both ends, at
/// each step from the end where less is to be read, just as far as a path of the next length can reach.
/// </summary>
internal sealed class LineagePathSearch
{
    // Hubs have tens of thousands of edges, and the number of paths can grow with every hop: beyond this it says that it gave up.
    private const int MostEdges = 20_000;
    private const int MostSteps = 200_000;

    // What is tried first at either end, so that a hub at one end is met with growing from the other.
    private const int FewEdges = 2_000;
    private const int AtOnce = 32;

    private readonly IGraphStore _store;
    private readonly WalkTypes _types;
    private readonly LineageOptions _options;
    private readonly string _lowerId;
    private readonly string _upperId;
    private readonly Dictionary<string, Dictionary<string, RelationFamily>> _above = new(StringComparer.Ordinal);
    private readonly HashSet<Edge> _edges = [];
    private readonly PathEnd _lower;
    private readonly PathEnd _upper;
    private readonly List<ImmutableArray<string>> _found = [];
    private int _steps;

    private LineagePathSearch(
        IGraphStore store,
        WalkTypes types,
        string lowerId,
        string upperId,
        LineageOptions options
    )
    {
        (_store, _types, _options, _lowerId, _upperId) = (store, types, options, lowerId, upperId);
        _lower = new PathEnd(lowerId, EdgeDirection.Outgoing);
        _upper = new PathEnd(upperId, EdgeDirection.Incoming);
    }

    private int MostPaths => _options.Limit > 0 ? _options.Limit + 1 : int.MaxValue;

    public static LineagePaths Find(
        IGraphStore store,
        WalkTypes types,
        Instrument lower,
        Instrument upper,
        LineageOptions options
    )
    {
        var search = new LineagePathSearch(store, types, lower.Id, upper.Id, options);
        var isWhole = search.Run();
        return search.Answer(isWhole);
    }

    /// <returns>Whether all was looked at that could be a path.</returns>
    private bool Run()
    {
        for (var length = 1; length <= _options.Depth; length++)
        {
            while (_lower.Grown + _upper.Grown < length)
            {
                if (_lower.IsDone || _upper.IsDone)
                {
                    // All that the one end leads to is known, so every path there is has been seen.
                    break;
                }

                if (!GrowOne())
                {
                    return false;
                }
            }

            var leads = LeadingUp(length);
            if (leads[length].Contains(_lowerId) && !Collect([_lowerId], leads, length))
            {
                return false;
            }

            if (leads.Exists(l => l.Count == 0) && (_lower.IsDone || _upper.IsDone))
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>Reads one hop further from the end where that is less to read.</summary>
    private bool GrowOne()
    {
        var (first, second) = _lower.Frontier.Count <= _upper.Frontier.Count ? (_lower, _upper) : (_upper, _lower);
        var left = MostEdges - _edges.Count;
        var few = Math.Min(FewEdges, left);
        return Grow(first, few) || Grow(second, few) || Grow(first, left) || Grow(second, left);
    }

    /// <returns>False, and nothing is changed, when there are more edges than that.</returns>
    private bool Grow(PathEnd end, int atMost)
    {
        var edges = new List<Edge>();
        foreach (var some in end.Frontier.Chunk(AtOnce))
        {
            var left = atMost - edges.Count;
            var filter = new EdgeFilter(_types.Ids, _options.AsOf, _options.WithInferred, left + 1);
            edges.AddRange(_store.Edges(some, end.Direction, filter));
            if (edges.Count > atMost)
            {
                return false;
            }
        }

        foreach (var edge in edges)
        {
            Keep(edge);
        }

        end.GrowBy(edges);
        return true;
    }

    private void Keep(Edge edge)
    {
        _edges.Add(edge);
        if (!_above.TryGetValue(edge.SourceId, out var targets))
        {
            _above[edge.SourceId] = targets = new Dictionary<string, RelationFamily>(StringComparer.Ordinal);
        }

        var family = _types.Family(_types.IndexOf(edge.Type));
        if (!targets.TryGetValue(edge.TargetId, out var known) || family < known)
        {
            targets[edge.TargetId] = family;
        }
    }

    /// <summary>At each number of hops: from which instruments the upper end is reached by a walk of just so many.</summary>
    private List<HashSet<string>> LeadingUp(int length)
    {
        var below = _edges.Select(e => (e.SourceId, e.TargetId)).Distinct().ToLookup(e => e.TargetId, e => e.SourceId);
        List<HashSet<string>> leads = [new(StringComparer.Ordinal) { _upperId }];
        for (var hops = 1; hops <= length; hops++)
        {
            leads.Add(
                leads[^1]
                    .SelectMany(id => below[id])
                    .Where(id => id != _upperId && (hops == length || id != _lowerId))
                    .ToHashSet(StringComparer.Ordinal)
            );
        }

        return leads;
    }

    /// <returns>False when there are more paths than wanted, or too many ways to try.</returns>
    private bool Collect(List<string> path, List<HashSet<string>> leads, int left)
    {
        if (left == 0)
        {
            _found.Add([.. path]);
            return _found.Count < MostPaths;
        }

        var nexts = _above[path[^1]]
            .Where(n => leads[left - 1].Contains(n.Key) && !path.Contains(n.Key, StringComparer.Ordinal))
            .OrderBy(n => n.Value)
            .ThenBy(n => n.Key, StringComparer.Ordinal);
        foreach (var (next, _) in nexts)
        {
            if (++_steps > MostSteps)
            {
                return false;
            }

            path.Add(next);
            var goesOn = Collect(path, leads, left - 1);
            path.RemoveAt(path.Count - 1);
            if (!goesOn)
            {
                return false;
            }
        }

        return true;
    }

    private LineagePaths Answer(bool isWhole)
    {
        var paths = _options.Limit > 0 ? _found.Take(_options.Limit).ToList() : _found;
        var hops = paths.SelectMany(p => p.Zip(p.Skip(1))).ToHashSet();
        var instruments = _store
            .Instruments([.. paths.SelectMany(p => p).Distinct(StringComparer.Ordinal)])
            .ToDictionary(i => i.Id, StringComparer.Ordinal);
        var relations = _store
            .Relations([.. _edges.Where(e => hops.Contains((e.SourceId, e.TargetId)))])
            .ToLookup(r => (r.SourceId, r.TargetId));
        return new LineagePaths(
            [
                .. paths.Select(p => new LineagePath([
                    .. p.Zip(p.Skip(1))
                        .Select(h => new LineageHop(
                            instruments[h.First],
                            instruments[h.Second],
                            [.. relations[h].OrderBy(r => _types.IndexOf(r.Type))]
                        )),
                ])),
            ],
            !isWhole
        );
    }
}
