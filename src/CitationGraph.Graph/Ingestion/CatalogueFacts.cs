using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What a catalogue says of an instrument beside its edges, each with where it comes from.</summary>
internal static class CatalogueFacts
{
    /// <param name="ids">Which instrument each row is.</param>
    /// <param name="own">Facts that texts say of themselves, to be put in order with these.</param>
    public static ImmutableArray<InstrumentFact> Of(
        IReadOnlyList<Catalogue> catalogues,
        IReadOnlyDictionary<(string Catalogue, string Key), string> ids,
        IEnumerable<InstrumentFact> own
    ) =>
        [
            .. catalogues
                .SelectMany(c => Of(c, ids))
                .Concat(own)
                .OrderBy(f => f.InstrumentId, StringComparer.Ordinal)
                .ThenBy(f => f.Kind, StringComparer.Ordinal)
                .ThenBy(f => f.Value, StringComparer.Ordinal)
                .ThenBy(f => f.Provenance.Source, StringComparer.Ordinal),
        ];

    private static IEnumerable<InstrumentFact> Of(
        Catalogue catalogue,
        IReadOnlyDictionary<(string Catalogue, string Key), string> ids
    )
    {
        foreach (var row in catalogue.Instruments)
        {
            if (!ids.TryGetValue((catalogue.Name, row.Key), out var id))
            {
                continue;
            }

            yield return new InstrumentFact(id, FactKinds.Listed, catalogue.Name, null, null, row.Provenance);
            if (row.EffectiveFrom is { } day)
            {
                yield return new InstrumentFact(
                    id,
                    FactKinds.EffectiveFrom,
                    day.ToString(),
                    null,
                    null,
                    row.Provenance
                );
            }

            if (row.ExternalId is { } external)
            {
                yield return new InstrumentFact(id, FactKinds.ExternalId, external, null, null, row.Provenance);
            }
        }

        foreach (var status in catalogue.Statuses)
        {
            if (ids.TryGetValue((catalogue.Name, status.Key), out var id))
            {
                yield return new InstrumentFact(
                    id,
                    status.Publisher is null ? FactKinds.RecordedStatus : FactKinds.PublisherStatus,
                    status.Label,
                    status.RecordedOn,
                    status.Publisher,
                    status.Provenance
                );
            }
        }
    }
}
