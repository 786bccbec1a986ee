using System.Runtime.InteropServices;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>An edge as one citation states it.</summary>
/// <param name="IsReported">Said by a page about the source, not by the source's own text.</param>
internal sealed record StatedEdge(
    string SourceId,
    string TargetId,
    string Type,
    string? Detail,
    bool IsReported,
    Evidence Evidence
);

/// <summary>Relations while their evidence is being collected: numbers here, the evidence in the spool.</summary>
internal sealed class RelationDrafts(InstrumentTable instruments, EvidenceSpool spool)
{
    private readonly Dictionary<(int Source, int Target, int Type), int> _places = [];
    private readonly Dictionary<string, int> _typeNumbers = new(StringComparer.Ordinal);
    private readonly List<string> _types = [];
    private readonly List<Draft> _drafts = [];
    private readonly List<(long Address, int Next)> _links = [];
    private readonly Dictionary<(int Source, int Target, int Type), string> _confirmed = [];

    public void State(StatedEdge edge)
    {
        ref var draft = ref Draft(edge.SourceId, edge.TargetId, edge.Type);
        draft.IsStated = true;
        draft.IsFromOwnText |=
            edge.Evidence.DocumentId is { } id
            && instruments[draft.Source].SourceIds.Contains(id, StringComparer.Ordinal);
        Link(ref draft, spool.Add(edge.Evidence, edge.Detail, edge.IsReported));
    }

    public void List(
        string sourceId,
        string targetId,
        string type,
        string? detail,
        PartialDate? effectiveFrom,
        Evidence evidence
    )
    {
        ref var draft = ref Draft(sourceId, targetId, type);
        draft.IsListed = true;
        if (effectiveFrom is { } day && (draft.EffectiveFrom is not { } known || day < known))
        {
            draft.EffectiveFrom = day;
        }

        Link(ref draft, spool.Add(evidence, detail));
    }

    public void Infer(string sourceId, string targetId, string type, Evidence evidence)
    {
        ref var draft = ref Draft(sourceId, targetId, type);
        draft.IsInferred = true;
        Link(ref draft, spool.Add(evidence));
    }

    /// <summary>A person says that the edge is there.</summary>
    /// <param name="reason">Who says so, when and why.</param>
    public void Confirm(string sourceId, string targetId, string type, string reason, Evidence evidence)
    {
        ref var draft = ref Draft(sourceId, targetId, type);
        Link(ref draft, spool.Add(evidence));
        _confirmed[(draft.Source, draft.Target, draft.Type)] = reason;
    }

    /// <summary>A person says that the edge is not there: whatever states it.</summary>
    public void Reject(string sourceId, string targetId, string type) =>
        Draft(sourceId, targetId, type).IsRejected = true;

    /// <summary>Pairs that an edge of one of the types joins; one that was rejected joins nothing.</summary>
    public HashSet<(int Source, int Target)> Joined(Func<string, bool> types)
    {
        var wanted = _types.Select(types).ToArray();
        return [.. _drafts.Where(d => !d.IsRejected && wanted[d.Type]).Select(d => (d.Source, d.Target))];
    }

    /// <summary>In the order of <see cref="GraphContent.Relations"/>.</summary>
    public RelationList Close()
    {
        _places.Clear();
        _places.TrimExcess();
        _drafts.RemoveAll(d => d.IsRejected);
        var ranks = new int[_types.Count];
        foreach (var (rank, type) in _types.Order(StringComparer.Ordinal).Index())
        {
            ranks[_typeNumbers[type]] = rank;
        }

        _drafts.Sort((a, b) => (a.Source, a.Target, ranks[a.Type]).CompareTo((b.Source, b.Target, ranks[b.Type])));
        return new RelationList(instruments, spool, _types, _drafts, _links, _confirmed);
    }

    private ref Draft Draft(string sourceId, string targetId, string type)
    {
        ref var typeNumber = ref CollectionsMarshal.GetValueRefOrAddDefault(_typeNumbers, type, out var isKnownType);
        if (!isKnownType)
        {
            typeNumber = _types.Count;
            _types.Add(type);
        }

        var key = (instruments.Number(sourceId), instruments.Number(targetId), typeNumber);
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, key, out var isKnown);
        if (!isKnown)
        {
            place = _drafts.Count;
            _drafts.Add(new Draft(key.Item1, key.Item2, typeNumber));
        }

        return ref CollectionsMarshal.AsSpan(_drafts)[place];
    }

    private void Link(ref Draft draft, long address)
    {
        var link = _links.Count;
        _links.Add((address, -1));
        if (draft.First < 0)
        {
            draft.First = link;
        }
        else
        {
            CollectionsMarshal.AsSpan(_links)[draft.Last].Next = link;
        }

        draft.Last = link;
    }
}

/// <summary>One relation by numbers: see <see cref="RelationDrafts"/>.</summary>
internal struct Draft(int source, int target, int type)
{
    public readonly int Source = source;
    public readonly int Target = target;
    public readonly int Type = type;
    public bool IsStated;
    public bool IsListed;
    public bool IsInferred;
    public bool IsRejected;

    /// <summary>Whether a text of its source says so.</summary>
    public bool IsFromOwnText;
    public PartialDate? EffectiveFrom;

    /// <summary>Its first and last link, −1 for none.</summary>
    public int First = -1;
    public int Last = -1;

    public readonly RelationOrigin Origin =>
        IsInferred ? RelationOrigin.Inferred
        : IsStated ? RelationOrigin.Stated
        : IsListed ? RelationOrigin.Catalogue
        : RelationOrigin.Person;
}
