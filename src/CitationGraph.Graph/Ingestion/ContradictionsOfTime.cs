using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>
/// Contradictions between an instrument's days, its number and its edges: citations of the future, effect before issue, another year in the
/// number, and edges that the own text of their source does not have.
/// </summary>
internal sealed class ContradictionsOfTime(
    Vocabulary vocabulary,
    InstrumentTable instruments,
    RelationList relations,
    EvidenceSpool spool
)
{
    private readonly IReadOnlyDictionary<string, RelationType> _types = vocabulary.RelationTypes.ToDictionary(
        t => t.Id,
        StringComparer.Ordinal
    );

    /// <param name="rows">Rows of catalogues with the instruments they are.</param>
    public IEnumerable<ContradictionDraft> Find(
        IReadOnlyList<(string InstrumentId, Catalogue Catalogue, CatalogueInstrument Row)> rows
    ) => FutureCitations().Concat(MissingInverses()).Concat(EarlyEffects(rows));

    private IEnumerable<ContradictionDraft> FutureCitations() =>
        BySource(d =>
                instruments[d.Source].Date is { } citing
                && instruments[d.Target].Date is { } cited
                && citing.Latest < cited.Earliest
            )
            .Select(g =>
                ContradictionDraft.Of(
                    instruments[g.Key].Id,
                    ContradictionKinds.FutureCitation,
                    g.Select(d => (instruments[d.Target].Id, relations.Evidence(d)))
                )
            );

    private IEnumerable<ContradictionDraft> MissingInverses() =>
        BySource(d =>
                instruments[d.Source].IsHeld
                && !d.IsFromOwnText
                && _types.GetValueOrDefault(relations.Type(d))?.InverseId is not null
            )
            .Select(g =>
                ContradictionDraft.Of(
                    instruments[g.Key].Id,
                    ContradictionKinds.MissingInverse,
                    g.Select(d => ($"{relations.Type(d)} {instruments[d.Target].Id}", relations.Evidence(d)))
                )
            );

    private IEnumerable<IGrouping<int, Draft>> BySource(Func<Draft, bool> isMeant) =>
        relations.Drafts.Where(d => !d.IsInferred && isMeant(d)).GroupBy(d => d.Source);

    private IEnumerable<ContradictionDraft> EarlyEffects(
        IReadOnlyList<(string InstrumentId, Catalogue Catalogue, CatalogueInstrument Row)> rows
    ) =>
        rows.Where(r => r.Row.EffectiveFrom is not null && IsEarly(r.InstrumentId, r.Row.EffectiveFrom.Value))
            .Select(r =>
                (InstrumentId: r.InstrumentId, Day: r.Row.EffectiveFrom!.Value, Places: Place(r.Catalogue, r.Row))
            )
            .Concat(
                relations
                    .Drafts.Where(d =>
                        d.EffectiveFrom is not null && IsEarly(instruments[d.Source].Id, d.EffectiveFrom.Value)
                    )
                    .Select(d =>
                        (
                            InstrumentId: instruments[d.Source].Id,
                            Day: d.EffectiveFrom!.Value,
                            Places: relations.Evidence(d)
                        )
                    )
            )
            .GroupBy(d => d.InstrumentId, StringComparer.Ordinal)
            .Select(g =>
                ContradictionDraft.Of(
                    g.Key,
                    ContradictionKinds.EffectiveBeforeIssued,
                    g.Select(d => (d.Day.ToString(), d.Places))
                )
            );

    private bool IsEarly(string instrumentId, PartialDate day) =>
        instruments[instrumentId].Date is { } issued && day.Latest < issued.Earliest;

    private IEnumerable<long> Place(Catalogue catalogue, CatalogueInstrument row) =>
        [spool.Add(Evidence(catalogue, row))];

    /// <summary>What a row says of the instrument's days.</summary>
    public static Evidence Evidence(Catalogue catalogue, CatalogueInstrument row) =>
        CitationEvidence.Of(
            catalogue.Name,
            string.Join(
                ' ',
                new[] { row.Genre, row.Number, row.Date?.ToString(), row.EffectiveFrom?.ToString() }.OfType<string>()
            ),
            row.Provenance
        );
}
