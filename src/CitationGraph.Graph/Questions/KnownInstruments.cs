using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>The instruments of a store, ready for a <see cref="ResolutionIndex"/>.</summary>
public static class KnownInstruments
{
    private const string Replaces = "replaces";

    /// <summary>By id; one pass over the store's instruments, facts and edges.</summary>
    public static IEnumerable<KnownInstrument> In(IGraphStore store)
    {
        var facts = store.AllFacts().ToLookup(f => f.InstrumentId, StringComparer.Ordinal);

        // As the resolver does: where no list records the first day in force, the day from which it replaces another.
        var replacing = store
            .AllRelations([Replaces])
            .Where(r => r is { Origin: RelationOrigin.Catalogue, EffectiveFrom: not null })
            .ToLookup(r => r.SourceId, r => r.EffectiveFrom!.Value, StringComparer.Ordinal);
        var names = store
            .Catalogues()
            .SelectMany(c => c.Instruments)
            .SelectMany(i => i.Names)
            .Select(n => VietnameseFolding.NameKey(n))
            .ToHashSet(StringComparer.Ordinal);
        return store
            .AllInstruments()
            .Select(instrument => new KnownInstrument(
                instrument,
                facts[instrument.Id].Any(f => f.Kind == FactKinds.Listed),
                [.. instrument.Names.Where(n => names.Contains(VietnameseFolding.NameKey(n)))],
                EffectiveFrom(facts[instrument.Id]) ?? First(replacing[instrument.Id]),
                [
                    .. facts[instrument.Id]
                        .Where(f => f.Kind == FactKinds.ExternalId)
                        .Select(f => f.Value)
                        .Distinct(StringComparer.Ordinal),
                ]
            ));
    }

    private static PartialDate? EffectiveFrom(IEnumerable<InstrumentFact> facts) =>
        facts
            .Where(f => f.Kind == FactKinds.EffectiveFrom)
            .Select(f => PartialDate.TryParse(f.Value, out var day) ? day : null)
            .FirstOrDefault(day => day is not null);

    private static PartialDate? First(IEnumerable<PartialDate> days) =>
        days.Order().Select(day => (PartialDate?)day).FirstOrDefault();
}
