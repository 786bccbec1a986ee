using System.Runtime.InteropServices;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>One instrument found, before its words are read.</summary>
/// <param name="Edge">The edge by which it stood on the next one towards the root.</param>
internal readonly record struct LostBasisFound(LostBasisKind Kind, int Hops, LostBasisEdge Edge, LostBasisFate Fate)
{
    public int Node => Edge.Source;
}

/// <summary>Walks from the fallen instrument to what stood on it, a level of hops at a time.</summary>
internal sealed class LostBasisWalk
{
    private readonly LostBasisTypes _types;
    private readonly LostBasisReader _reader;
    private readonly LostBasisEnds _ends;
    private readonly int _root;
    private readonly DateOnly _day;
    private readonly LostBasisOptions _options;
    private readonly HashSet<int> _successors;
    private readonly Dictionary<int, LostBasisKind> _resting = [];
    private readonly Dictionary<int, LostBasisFound> _found = [];
    private readonly Dictionary<int, LostBasisFound> _citing = [];
    private readonly Dictionary<int, LostBasisFound> _carried = [];

    private LostBasisWalk(
        LostBasisTypes types,
        LostBasisReader reader,
        Instrument root,
        IEnumerable<Succession> successors,
        DateOnly day,
        LostBasisOptions options
    )
    {
        _types = types;
        _reader = reader;
        _ends = new LostBasisEnds(reader, _types, day);
        _root = reader.Nodes.Node(root);
        _day = day;
        _options = options;
        _successors = successors.Select(s => reader.Nodes.Node(s.Successor)).ToHashSet();
    }

    /// <summary>Whether there may be more, further away.</summary>
    public bool IsCut { get; private set; }

    /// <summary>By node.</summary>
    public IReadOnlyDictionary<int, LostBasisFound> Found => _found;

    public static LostBasisWalk From(
        LostBasisTypes types,
        LostBasisReader reader,
        Instrument root,
        IEnumerable<Succession> successors,
        DateOnly day,
        LostBasisOptions options
    )
    {
        var walk = new LostBasisWalk(types, reader, root, successors, day, options);
        walk.ReadResting();
        walk.Follow();
        walk.TakeLeaves();
        return walk;
    }

    /// <summary>Who rests on a successor, and how strongly.</summary>
    private void ReadResting()
    {
        foreach (var edge in Into(_successors))
        {
            if (
                _types.KindOf(edge.Type) is { } kind
                && (!_resting.TryGetValue(edge.Source, out var known) || kind < known)
            )
            {
                _resting[edge.Source] = kind;
            }
        }
    }

    private void Follow()
    {
        List<int> level = [_root];
        var edges = Into(level);
        for (var hops = 1; level.Count > 0 && !IsCut && (_options.Hops == 0 || hops <= _options.Hops); hops++)
        {
            var next = Next(edges, hops);
            level = [.. next.Keys];
            edges = Into(level);
            _ends.Mark(next, edges);
            foreach (var (node, found) in next)
            {
                _found.Add(node, found);
            }

            level.RemoveAll(node => _found[node].Fate != LostBasisFate.Lost);
            IsCut = level.Count > 0 && _found.Count >= _options.Most;
            edges.RemoveAll(e => _found[e.Target].Fate != LostBasisFate.Lost);
        }
    }

    /// <summary>What is new on the next level; what only cites, or is carried over, is kept aside.</summary>
    private Dictionary<int, LostBasisFound> Next(List<LostBasisEdge> edges, int hops)
    {
        var enders = edges.Where(e => _types.MayEnd(e.Type)).Select(e => (e.Source, e.Target)).ToHashSet();
        var next = new Dictionary<int, LostBasisFound>();
        foreach (var edge in edges)
        {
            if (
                _types.KindOf(edge.Type) is not { } kind
                || edge.Source == _root
                || _successors.Contains(edge.Source)
                || enders.Contains((edge.Source, edge.Target))
                || IsLater(edge.Source)
                || (kind == LostBasisKind.Amendment && !_reader.Nodes.IsAmending(edge.Source))
            )
            {
                continue;
            }

            var found = new LostBasisFound(kind, hops, edge, LostBasisFate.Lost);
            if (edge.Target == _root && _resting.TryGetValue(edge.Source, out var resting) && resting <= kind)
            {
                Keep(_carried, found with { Fate = LostBasisFate.CarriedOver });
            }
            else if (kind == LostBasisKind.Citation)
            {
                Keep(_citing, found);
            }
            else if (!_found.ContainsKey(edge.Source))
            {
                Keep(next, found);
            }
        }

        return next;
    }

    /// <summary>Whether it was issued after the day.</summary>
    private bool IsLater(int node) => PackedDate.Read(_reader.Nodes.Date(node))?.Earliest > _day;

    /// <summary>Those that only cite, and those that are carried over, where no stronger way led to them.</summary>
    private void TakeLeaves()
    {
        foreach (var kept in new[] { _citing, _carried })
        {
            var leaves = kept.Where(k => !_found.ContainsKey(k.Key)).ToDictionary();
            _ends.Mark(leaves, Into(leaves.Keys));
            foreach (var (node, found) in leaves)
            {
                _found.Add(node, found);
            }
        }
    }

    // The nearest way, then the strongest, then the same whatever order the store gives.
    private void Keep(Dictionary<int, LostBasisFound> kept, LostBasisFound found)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(kept, found.Node, out var isKnown);
        if (!isKnown || Compare(found, known) < 0)
        {
            known = found;
        }
    }

    private int Compare(LostBasisFound one, LostBasisFound other) =>
        one.Hops != other.Hops ? one.Hops.CompareTo(other.Hops)
        : one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind)
        : one.Edge.Target != other.Edge.Target ? _reader.Nodes.Compare(one.Edge.Target, other.Edge.Target)
        : one.Edge.Type.CompareTo(other.Edge.Type);

    // Of any day: an act issued later may have ended one of them back then.
    private List<LostBasisEdge> Into(IReadOnlyCollection<int> nodes) => _reader.Into(nodes, _options.WithInferred);
}
