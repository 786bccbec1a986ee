using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>One instrument found, before its words are read.</summary>
/// <param name="Instrument">As much of it as an <see cref="ILostBasisReader"/> gives.</param>
/// <param name="Edge">The edge by which it stood on the next one towards the root.</param>
internal sealed record LostBasisFound(
    Instrument Instrument,
    LostBasisKind Kind,
    int Hops,
    Edge Edge,
    LostBasisFate Fate
);

/// <summary>Walks from the fallen instrument to what stood on it, a level of hops at a time.</summary>
internal sealed class LostBasisWalk
{
    private readonly LostBasisTypes _types;
    private readonly AmendingTitle _amending;
    private readonly ILostBasisReader _reader;
    private readonly LostBasisEnds _ends;
    private readonly string _rootId;
    private readonly DateOnly _day;
    private readonly LostBasisOptions _options;
    private readonly HashSet<string> _successors;
    private readonly Dictionary<string, LostBasisKind> _resting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LostBasisFound> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LostBasisFound> _citing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LostBasisFound> _carried = new(StringComparer.Ordinal);

    private LostBasisWalk(
        Vocabulary vocabulary,
        ILostBasisReader reader,
        string rootId,
        IEnumerable<Succession> successors,
        DateOnly day,
        LostBasisOptions options
    )
    {
        _types = new LostBasisTypes(vocabulary);
        _amending = AmendingTitle.Of(vocabulary);
        _reader = reader;
        _ends = new LostBasisEnds(reader, _types, day);
        _rootId = rootId;
        _day = day;
        _options = options;
        _successors = successors.Select(s => s.Successor.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether there may be more, further away.</summary>
    public bool IsCut { get; private set; }

    /// <summary>By the instrument's id.</summary>
    public IReadOnlyDictionary<string, LostBasisFound> Found => _found;

    public static LostBasisWalk From(
        Vocabulary vocabulary,
        ILostBasisReader reader,
        string rootId,
        IEnumerable<Succession> successors,
        DateOnly day,
        LostBasisOptions options
    )
    {
        var walk = new LostBasisWalk(vocabulary, reader, rootId, successors, day, options);
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
                && (!_resting.TryGetValue(edge.SourceId, out var known) || kind < known)
            )
            {
                _resting[edge.SourceId] = kind;
            }
        }
    }

    private void Follow()
    {
        List<string> level = [_rootId];
        var edges = Into(level);
        for (var hops = 1; level.Count > 0 && !IsCut && (_options.Hops == 0 || hops <= _options.Hops); hops++)
        {
            var next = Next(edges, hops);
            level = [.. next.Keys];
            edges = Into(level);
            _ends.Mark(next, edges);
            foreach (var (id, found) in next)
            {
                _found.Add(id, found);
            }

            level.RemoveAll(id => _found[id].Fate != LostBasisFate.Lost);
            IsCut = level.Count > 0 && _found.Count >= _options.Most;
            var standing = level.ToHashSet(StringComparer.Ordinal);
            edges.RemoveAll(e => !standing.Contains(e.TargetId));
        }
    }

    /// <summary>What is new on the next level; what only cites, or is carried over, is kept aside.</summary>
    private Dictionary<string, LostBasisFound> Next(List<Edge> edges, int hops)
    {
        var enders = edges.Where(e => _types.MayEnd(e.Type)).Select(e => (e.SourceId, e.TargetId)).ToHashSet();
        var steps = edges.FindAll(e =>
            _types.KindOf(e.Type) is not null
            && e.SourceId != _rootId
            && !_successors.Contains(e.SourceId)
            && !enders.Contains((e.SourceId, e.TargetId))
        );
        _reader.Read(steps.Select(e => e.SourceId));
        var next = new Dictionary<string, LostBasisFound>(StringComparer.Ordinal);
        foreach (var edge in steps)
        {
            var kind = _types.KindOf(edge.Type)!.Value;
            if (
                _reader.Instrument(edge.SourceId) is not { } source
                || source.Date?.Earliest > _day
                || (kind == LostBasisKind.Amendment && !_amending.IsAmending(source))
            )
            {
                continue;
            }

            var found = new LostBasisFound(source, kind, hops, edge, LostBasisFate.Lost);
            if (edge.TargetId == _rootId && _resting.TryGetValue(edge.SourceId, out var resting) && resting <= kind)
            {
                Keep(_carried, found with { Fate = LostBasisFate.CarriedOver });
            }
            else if (kind == LostBasisKind.Citation)
            {
                Keep(_citing, found);
            }
            else if (!_found.ContainsKey(edge.SourceId))
            {
                Keep(next, found);
            }
        }

        return next;
    }

    /// <summary>Those that only cite, and those that are carried over, where no stronger way led to them.</summary>
    private void TakeLeaves()
    {
        foreach (var kept in new[] { _citing, _carried })
        {
            var leaves = kept.Where(k => !_found.ContainsKey(k.Key)).ToDictionary(StringComparer.Ordinal);
            _ends.Mark(leaves, Into(leaves.Keys));
            foreach (var (id, found) in leaves)
            {
                _found.Add(id, found);
            }
        }
    }

    // The nearest way, then the strongest, then the same whatever order the store gives.
    private static void Keep(Dictionary<string, LostBasisFound> kept, LostBasisFound found)
    {
        if (!kept.TryGetValue(found.Instrument.Id, out var known) || Compare(found, known) < 0)
        {
            kept[found.Instrument.Id] = found;
        }
    }

    private static int Compare(LostBasisFound one, LostBasisFound other) =>
        one.Hops != other.Hops ? one.Hops.CompareTo(other.Hops)
        : one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind)
        : one.Edge.TargetId != other.Edge.TargetId ? string.CompareOrdinal(one.Edge.TargetId, other.Edge.TargetId)
        : string.CompareOrdinal(one.Edge.Type, other.Edge.Type);

    // Of any day: an act issued later may have ended one of them back then.
    private List<Edge> Into(IReadOnlyCollection<string> ids) => _reader.Into(ids, _options.WithInferred);
}
