using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>What a catalogue says of an instrument beside its edges, each with where it comes from.</summary>
internal static class CatalogueFacts
{
    /// <param name="own">Facts that texts say of themselves, to be put in order with these.</param>
    public static ImmutableArray<InstrumentFact> Of(
        IReadOnlyList<Catalogue> catalogues,
        ResolutionResult resolved,
        IEnumerable<InstrumentFact> own
    )
    {
        var ids = resolved.Catalogued.ToDictionary(c => (c.Catalogue, c.Key), c => c.InstrumentId);
        return
        [
            .. catalogues
                .SelectMany(c => Of(c, ids))
                .Concat(own)
                .OrderBy(f => f.InstrumentId, StringComparer.Ordinal)
                .ThenBy(f => f.Kind, StringComparer.Ordinal)
                .ThenBy(f => f.Value, StringComparer.Ordinal)
                .ThenBy(f => f.Provenance.Source, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<InstrumentFact> Of(Catalogue catalogue, Dictionary<(string, string), string> ids)
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
