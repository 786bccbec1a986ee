using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Reads the words of what a walk found, for one page.</summary>
internal sealed class LostBasisItems(
    IGraphStore store,
    Vocabulary vocabulary,
    StoreStatusReader statuses,
    GraphNodes nodes,
    Instrument root,
    ImmutableArray<Succession> successors,
    DateOnly day,
    IReadOnlyDictionary<int, LostBasisFound> found
)
{
    private readonly LostBasisSentences _sentences = new(vocabulary, root);
    private readonly LostBasisTypes _types = new(vocabulary);
    private readonly StatusDerivation _derivation = new(vocabulary, new AssumedFall(statuses, root.Id, day), day);

    public ImmutableArray<LostBasisItem> Of(IReadOnlyList<LostBasisFound> page)
    {
        var paths = page.Select(Path).ToList();
        List<NodeEdge> edges = [.. paths.SelectMany(p => p).Distinct()];
        var relations = edges.Zip(nodes.Relations(edges)).ToDictionary(p => p.First, p => p.Second);
        statuses.Read(page.SelectMany(f => new[] { nodes.Id(f.Node), nodes.Id(f.Edge.Target) }));
        statuses.ReadChanges([.. page.Where(f => f.Fate == LostBasisFate.Ended).Select(f => nodes.Id(f.Node))]);
        var resting = Resting(page);
        return [.. page.Zip(paths, (item, path) => Of(item, [.. path.Select(e => relations[e])], resting))];
    }

    private LostBasisItem Of(LostBasisFound item, ImmutableArray<Relation> path, ILookup<string, string> resting)
    {
        var instrument = statuses.Instrument(nodes.Id(item.Node))!;
        ImmutableArray<Succession> takeover = item.Fate switch
        {
            LostBasisFate.Ended => Successions.From(instrument, day, statuses),
            LostBasisFate.CarriedOver =>
            [
                .. successors.Where(s => resting[instrument.Id].Contains(s.Successor.Id, StringComparer.Ordinal)),
            ],
            _ => [],
        };
        var rule = Rule(item, instrument.Id);
        var endedBy =
            item.Fate == LostBasisFate.Ended
                ? StatusChange.All(instrument.Id, day, statuses).Find(c => c is { EndsIt: true, Decides: true })?.Source
                : null;
        var stoodOn = statuses.Instrument(nodes.Id(item.Edge.Target)) ?? root;
        var (vi, en) = _sentences.Of(item, instrument, stoodOn, endedBy, takeover, rule);
        return new LostBasisItem(instrument, item.Kind, item.Fate, item.Hops, path, takeover, rule, vi, en);
    }

    private EffectRule? Rule(LostBasisFound item, string id)
    {
        if (item is not { Fate: LostBasisFate.Lost, Kind: LostBasisKind.Detail or LostBasisKind.Amendment })
        {
            return null;
        }

        var finding = _derivation.Of(id);
        return finding.StatusId == StatusIds.Lapsed
            ? finding.Grounds.FirstOrDefault(g => g.Rule is not null)?.Rule
            : null;
    }

    private List<NodeEdge> Path(LostBasisFound item)
    {
        List<NodeEdge> path = [Named(item.Edge)];
        while (found.TryGetValue(item.Edge.Target, out item))
        {
            path.Add(Named(item.Edge));
        }

        return path;
    }

    private NodeEdge Named(LostBasisEdge edge) => new(edge.Source, edge.Target, _types.Ids[edge.Type]);

    /// <summary>On which successors those that are carried over rest.</summary>
    private ILookup<string, string> Resting(IReadOnlyList<LostBasisFound> page)
    {
        var kinds = page.Where(f => f.Fate == LostBasisFate.CarriedOver)
            .ToDictionary(f => nodes.Id(f.Node), f => f.Kind, StringComparer.Ordinal);
        var known = successors.Select(s => s.Successor.Id).ToHashSet(StringComparer.Ordinal);
        return store
            .Edges([.. kinds.Keys], EdgeDirection.Outgoing, new EdgeFilter(_types.Ids))
            .Where(e => known.Contains(e.TargetId) && _types.KindOf(_types.IndexOf(e.Type)) <= kinds[e.SourceId])
            .ToLookup(e => e.SourceId, e => e.TargetId, StringComparer.Ordinal);
    }
}
