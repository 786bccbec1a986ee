using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Reads the words of what a walk found, for one page.</summary>
internal sealed class LostBasisItems(
    IGraphStore store,
    Vocabulary vocabulary,
    StoreLostBasisReader reader,
    Instrument root,
    ImmutableArray<Succession> successors,
    DateOnly day,
    IReadOnlyDictionary<string, LostBasisFound> found
)
{
    private readonly LostBasisSentences _sentences = new(vocabulary, root);
    private readonly StatusDerivation _derivation = new(vocabulary, new AssumedFall(reader, root.Id, day), day);

    public ImmutableArray<LostBasisItem> Of(IReadOnlyList<LostBasisFound> page)
    {
        reader.Read(page.SelectMany(f => new[] { f.Instrument.Id, f.Edge.TargetId }));
        reader.ReadChanges([.. page.Where(f => f.Fate == LostBasisFate.Ended).Select(f => f.Instrument.Id)]);
        var relations = store
            .Relations([.. page.SelectMany(Path).Distinct()])
            .ToDictionary(r => (r.SourceId, r.TargetId, r.Type));
        var resting = Resting(page);
        return
        [
            .. page.Select(f =>
                    reader.Instrument(f.Instrument.Id) is { } whole
                        ? Of(f with { Instrument = whole }, relations, resting)
                        : null
                )
                .OfType<LostBasisItem>(),
        ];
    }

    private LostBasisItem Of(
        LostBasisFound item,
        Dictionary<(string, string, string), Relation> relations,
        ILookup<string, string> resting
    )
    {
        ImmutableArray<Succession> takeover = item.Fate switch
        {
            LostBasisFate.Ended => Successions.From(item.Instrument, day, reader),
            LostBasisFate.CarriedOver =>
            [
                .. successors.Where(s => resting[item.Instrument.Id].Contains(s.Successor.Id, StringComparer.Ordinal)),
            ],
            _ => [],
        };
        var rule = Rule(item);
        var endedBy =
            item.Fate == LostBasisFate.Ended
                ? StatusChange
                    .All(item.Instrument.Id, day, reader)
                    .Find(c => c is { EndsIt: true, Decides: true })
                    ?.Source
                : null;
        var (vi, en) = _sentences.Of(item, reader.Instrument(item.Edge.TargetId) ?? root, endedBy, takeover, rule);
        return new LostBasisItem(
            item.Instrument,
            item.Kind,
            item.Fate,
            item.Hops,
            [
                .. Path(item)
                    .Select(e => relations.GetValueOrDefault((e.SourceId, e.TargetId, e.Type)))
                    .OfType<Relation>(),
            ],
            takeover,
            rule,
            vi,
            en
        );
    }

    private EffectRule? Rule(LostBasisFound item)
    {
        if (item is not { Fate: LostBasisFate.Lost, Kind: LostBasisKind.Detail or LostBasisKind.Amendment })
        {
            return null;
        }

        var finding = _derivation.Of(item.Instrument.Id);
        return finding.StatusId == StatusIds.Lapsed
            ? finding.Grounds.FirstOrDefault(g => g.Rule is not null)?.Rule
            : null;
    }

    private IEnumerable<Edge> Path(LostBasisFound item)
    {
        for (var at = item; at is not null; at = found.GetValueOrDefault(at.Edge.TargetId))
        {
            yield return at.Edge;
        }
    }

    /// <summary>On which successors those that are carried over rest.</summary>
    private ILookup<string, string> Resting(IReadOnlyList<LostBasisFound> page)
    {
        var types = new LostBasisTypes(vocabulary);
        var kinds = page.Where(f => f.Fate == LostBasisFate.CarriedOver)
            .ToDictionary(f => f.Instrument.Id, f => f.Kind, StringComparer.Ordinal);
        var known = successors.Select(s => s.Successor.Id).ToHashSet(StringComparer.Ordinal);
        return store
            .Edges([.. kinds.Keys], EdgeDirection.Outgoing, new EdgeFilter([]))
            .Where(e => known.Contains(e.TargetId) && types.KindOf(e.Type) <= kinds[e.SourceId])
            .ToLookup(e => e.SourceId, e => e.TargetId, StringComparer.Ordinal);
    }
}
