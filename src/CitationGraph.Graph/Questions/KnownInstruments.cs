using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>The instruments of a store as a <see cref="ResolutionIndex"/> reads them; the store stays open as long.</summary>
public sealed class KnownInstruments(IGraphStore store) : IKnownInstruments
{
    private const string Replaces = "replaces";

    private readonly Lazy<HashSet<string>> _listedNames = new(() =>
        store
            .Catalogues()
            .SelectMany(c => c.Instruments)
            .SelectMany(i => i.Names)
            .Select(n => VietnameseFolding.NameKey(n))
            .ToHashSet(StringComparer.Ordinal)
    );

    /// <summary>One pass over the store's facts and instruments, which are read while those before them are used.</summary>
    public IEnumerable<(Instrument Instrument, bool IsKnown)> All()
    {
        var listed = store
            .AllFacts()
            .Where(f => f.Kind == FactKinds.Listed)
            .Select(f => f.InstrumentId)
            .ToHashSet(StringComparer.Ordinal);
        return Ahead.Of(store.AllInstruments()).Select(i => (i, i.IsHeld || listed.Contains(i.Id)));
    }

    public ImmutableArray<KnownInstrument> Of(IReadOnlyCollection<string> ids)
    {
        var facts = store.Facts(ids).ToLookup(f => f.InstrumentId, StringComparer.Ordinal);

        // As the resolver does: where no list records the first day in force, the day from which it replaces another.
        var replacing = store
            .Relations(ids, EdgeDirection.Outgoing, [Replaces])
            .Where(r => r is { Origin: RelationOrigin.Catalogue, EffectiveFrom: not null })
            .ToLookup(r => r.SourceId, r => r.EffectiveFrom!.Value, StringComparer.Ordinal);
        return
        [
            .. store
                .Instruments(ids)
                .Select(instrument => new KnownInstrument(
                    instrument,
                    facts[instrument.Id].Any(f => f.Kind == FactKinds.Listed),
                    [.. instrument.Names.Where(n => _listedNames.Value.Contains(VietnameseFolding.NameKey(n)))],
                    EffectiveFrom(facts[instrument.Id]) ?? First(replacing[instrument.Id]),
                    [
                        .. facts[instrument.Id]
                            .Where(f => f.Kind == FactKinds.ExternalId)
                            .Select(f => f.Value)
                            .Distinct(StringComparer.Ordinal),
                    ]
                )),
        ];
    }

    private static PartialDate? EffectiveFrom(IEnumerable<InstrumentFact> facts) =>
        facts
            .Where(f => f.Kind == FactKinds.EffectiveFrom)
            .Select(f => PartialDate.TryParse(f.Value, out var day) ? day : null)
            .FirstOrDefault(day => day is not null);

    private static PartialDate? First(IEnumerable<PartialDate> days) =>
        days.Order().Select(day => (PartialDate?)day).FirstOrDefault();
}
