using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Finds out which instruments stood no longer on the day, for many at once.</summary>
internal sealed class LostBasisEnds(
    IGraphStore store,
    Vocabulary vocabulary,
    StoreStatusReader reader,
    LostBasisTypes types,
    DateOnly day
)
{
    private readonly StatusTypes _statusTypes = StatusTypes.Of(vocabulary);

    /// <summary>Changes the fate of those that had ended.</summary>
    /// <param name="edges">All edges into them.</param>
    public void Mark(Dictionary<string, LostBasisFound> found, List<Edge> edges)
    {
        var relations = store.Relations([
            .. edges.Where(e => types.MayEnd(e.Type) && e.Origin != RelationOrigin.Inferred),
        ]);
        reader.Read(relations.Select(r => r.SourceId));
        reader.ReadFacts(relations.Where(r => r.EffectiveFrom is null).Select(r => r.SourceId));
        foreach (var into in relations.GroupBy(r => r.TargetId, StringComparer.Ordinal))
        {
            if (found.TryGetValue(into.Key, out var ended) && End(into) is { } end)
            {
                found[into.Key] = ended with { Fate = LostBasisFate.Ended, End = end };
            }
        }

        foreach (var (id, over) in found.Where(f => f.Value.End is null && IsOver(f.Value.Instrument)).ToList())
        {
            found[id] = over with { Fate = LostBasisFate.PeriodOver };
        }
    }

    private StatusChange? End(IEnumerable<Relation> relations) =>
        StatusChange
            .Sorted(
                relations
                    .Select(r => (Relation: r, Effect: _statusTypes.EffectOf(r.Type, r.Detail)))
                    .Where(r => r.Effect is not null)
                    .Select(r => StatusEdge.Of(r.Relation, r.Effect!)),
                day,
                reader
            )
            .Find(c => c is { EndsIt: true, Decides: true });

    private bool IsOver(Instrument instrument) =>
        instrument.PeriodEnd is { } end
        && end < day
        && !StatusChange
            .All(instrument.Id, day, reader)
            .Exists(c => c is { Effect: StatusEffects.Extended, Decides: true });
}
