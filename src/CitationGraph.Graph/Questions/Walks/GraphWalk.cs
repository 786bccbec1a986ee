using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// A walk from one instrument, breadth first: nearer hops come first, and at each instrument they come in the order of
/// <see cref="WalkTypes.Compare"/>. No instrument is walked from twice, so cycles end. The store is asked for many instruments at once,
/// but never for many more edges than the walk still takes.
/// </summary>
internal sealed class GraphWalk
{
    // Enough to share the cost of a question to the store, few enough to read little in vain near the end.
    private const int MostAtOnce = 256;
    private const int LeastAtOnce = 4;
    private const int UsualEdges = 10;

    private readonly IGraphStore _store;
    private readonly WalkTypes _types;
    private readonly WalkOptions _options;
    private readonly List<WalkHop> _hops = [];
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Instrument> _known = new(StringComparer.Ordinal);

    private GraphWalk(IGraphStore store, WalkTypes types, WalkOptions options) =>
        (_store, _types, _options) = (store, types, options);

    public IReadOnlyList<WalkHop> Hops => _hops;

    /// <summary>When the walk ended early: the instruments from which edges are left, or were not looked for, nearest first.</summary>
    public ImmutableArray<string> Unfollowed { get; private set; } = [];

    private int HopsLeft => _options.MostHops - _hops.Count;

    private int InstrumentsLeft =>
        _options.MostInstruments == int.MaxValue ? int.MaxValue : _options.MostInstruments + 1 - _reached.Count;

    private bool IsFull => HopsLeft <= 0 || InstrumentsLeft <= 0;

    public static GraphWalk From(IGraphStore store, WalkTypes types, Instrument root, WalkOptions options)
    {
        var walk = new GraphWalk(store, types, options);
        walk._reached.Add(root.Id);
        walk._known.Add(root.Id, root);
        walk.Run(root.Id);
        return walk;
    }

    private void Run(string rootId)
    {
        if (_types.Ids.IsEmpty)
        {
            return;
        }

        List<string> level = [rootId];
        for (var depth = 1; depth <= _options.Depth && level.Count > 0; depth++)
        {
            var next = new List<string>();
            for (var done = 0; done < level.Count; )
            {
                var some = level.GetRange(done, Math.Min(AtOnce(), level.Count - done));
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

    /// <returns>How many of the instruments were followed to their last edge.</returns>
    private int Follow(List<string> ids, int depth, List<string> next)
    {
        var atMost = EdgesAtMost();
        var edges = Read(ids, atMost);
        for (var i = 0; i < ids.Count; i++)
        {
            if (IsFull || !FollowAll(ids[i], edges[ids[i]], atMost, depth, next))
            {
                return i;
            }
        }

        return ids.Count;
    }

    /// <summary>How many edges of a type are read at first: one more than can be taken, so that it shows when some are left out.</summary>
    private int EdgesAtMost()
    {
        var wanted = Math.Min(HopsLeft, InstrumentsLeft);
        return wanted == int.MaxValue ? 0 : wanted + 1;
    }

    /// <returns>False when the walk is full before the last edge of the instrument.</returns>
    private bool FollowAll(string id, List<(Edge Edge, Instrument Far)> edges, int atMost, int depth, List<string> next)
    {
        for (var taken = 0; ; )
        {
            // Where a type was cut, what comes after the cut is unknown, so only that many of all types are in their final order.
            var isCut =
                atMost > 0
                && edges.Count >= atMost
                && edges.CountBy(e => e.Edge.Type, StringComparer.Ordinal).Any(c => c.Value >= atMost);
            var sure = isCut ? atMost : edges.Count;
            for (; taken < sure; taken++)
            {
                if (IsFull)
                {
                    return false;
                }

                var (edge, far) = edges[taken];
                var isNew = _reached.Add(far.Id);
                _hops.Add(new WalkHop(depth, id, edge, far, isNew));
                if (isNew)
                {
                    next.Add(far.Id);
                }
            }

            if (!isCut)
            {
                return true;
            }

            atMost *= 4;
            edges = Read([id], atMost)[id];
        }
    }

    private Dictionary<string, List<(Edge Edge, Instrument Far)>> Read(List<string> ids, int atMost)
    {
        var edges = _store.Edges(
            ids,
            _options.Direction,
            new EdgeFilter(_types.Ids, _options.AsOf, _options.WithInferred, atMost)
        );
        var unknown = edges.Select(Far).Where(id => !_known.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var instrument in _store.Instruments(unknown))
        {
            _known.Add(instrument.Id, instrument);
        }

        var byNear = ids.ToDictionary(id => id, _ => new List<(Edge Edge, Instrument Far)>(), StringComparer.Ordinal);
        foreach (var edge in edges)
        {
            byNear[Near(edge)].Add((edge, _known[Far(edge)]));
        }

        foreach (var list in byNear.Values)
        {
            list.Sort(_types.Compare);
        }

        return byNear;
    }

    /// <summary>From the first of them on that has an edge at all.</summary>
    private ImmutableArray<string> WithEdges(List<string> ids)
    {
        var filter = new EdgeFilter(_types.Ids, _options.AsOf, _options.WithInferred, 1);
        for (var i = 0; i < ids.Count; i += LeastAtOnce)
        {
            var some = ids.GetRange(i, Math.Min(LeastAtOnce, ids.Count - i));
            if (_store.Edges(some, _options.Direction, filter) is [var first, ..])
            {
                return [.. ids.Skip(i + some.IndexOf(Near(first)))];
            }
        }

        return [];
    }

    private string Near(Edge edge) => _options.Direction == EdgeDirection.Incoming ? edge.TargetId : edge.SourceId;

    private string Far(Edge edge) => _options.Direction == EdgeDirection.Incoming ? edge.SourceId : edge.TargetId;
}
