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
    ResolutionResult resolved,
    ImmutableArray<Relation> relations
)
{
    private readonly Dictionary<string, Instrument> _instruments = resolved.Instruments.ToDictionary(
        i => i.Id,
        StringComparer.Ordinal
    );

    /// <summary>By instrument and kind.</summary>
    public ImmutableArray<Contradiction> Find(
        IReadOnlyList<ReadDocument> documents,
        IReadOnlyList<Catalogue> catalogues
    ) =>
        [
            .. FutureCitations()
                .Concat(MissingInverses())
                .Concat(EarlyEffects(catalogues))
                .Concat(YearsInNumbers(documents, catalogues))
                .OrderBy(c => c.InstrumentId, StringComparer.Ordinal)
                .ThenBy(c => c.Kind, StringComparer.Ordinal),
        ];

    private IEnumerable<Contradiction> FutureCitations() =>
        relations
            .Where(r =>
                r.Origin != RelationOrigin.Inferred
                && _instruments[r.SourceId].Date is { } citing
                && _instruments[r.TargetId].Date is { } cited
                && citing.Latest < cited.Earliest
            )
            .GroupBy(r => r.SourceId, StringComparer.Ordinal)
            .Select(g => Make(g.Key, ContradictionKinds.FutureCitation, g.Select(r => (r.TargetId, r.Evidence))));

    private IEnumerable<Contradiction> MissingInverses() =>
        relations
            .Where(r =>
                r.Origin != RelationOrigin.Inferred
                && vocabulary.Relation(r.Type)?.InverseId is not null
                && _instruments[r.SourceId] is { IsHeld: true } source
                && !r.Evidence.Any(e => e.DocumentId is { } id && source.SourceIds.Contains(id, StringComparer.Ordinal))
            )
            .GroupBy(r => r.SourceId, StringComparer.Ordinal)
            .Select(g =>
                Make(g.Key, ContradictionKinds.MissingInverse, g.Select(r => ($"{r.Type} {r.TargetId}", r.Evidence)))
            );

    private IEnumerable<Contradiction> EarlyEffects(IReadOnlyList<Catalogue> catalogues) =>
        Rows(catalogues)
            .Where(r => r.Row.EffectiveFrom is not null)
            .Select(r =>
                (
                    r.InstrumentId,
                    Day: r.Row.EffectiveFrom!.Value,
                    Places: ImmutableArray.Create(Evidence(r.Catalogue, r.Row))
                )
            )
            .Concat(
                relations
                    .Where(r => r.EffectiveFrom is not null)
                    .Select(r => (InstrumentId: r.SourceId, Day: r.EffectiveFrom!.Value, Places: r.Evidence))
            )
            .Where(d => _instruments[d.InstrumentId].Date is { } issued && d.Day.Latest < issued.Earliest)
            .GroupBy(d => d.InstrumentId, StringComparer.Ordinal)
            .Select(g =>
                Make(g.Key, ContradictionKinds.EffectiveBeforeIssued, g.Select(d => (d.Day.ToString(), d.Places)))
            );

    private IEnumerable<Contradiction> YearsInNumbers(
        IReadOnlyList<ReadDocument> documents,
        IReadOnlyList<Catalogue> catalogues
    )
    {
        var doubtful = resolved
            .Instruments.Where(i => i.Date is { } date && SymbolYear.Of(i.Symbol) is { } year && year != date.Year)
            .ToList();
        if (doubtful.Count == 0)
        {
            return [];
        }

        var mentions = Mentions(documents, catalogues).ToLookup(m => m.InstrumentId, StringComparer.Ordinal);
        return doubtful.Select(i =>
        {
            var year = SymbolYear.Of(i.Symbol)!.Value;
            return new Contradiction(
                i.Id,
                ContradictionKinds.YearInNumber,
                [
                    new(
                        $"{year}",
                        [.. mentions[i.Id].Where(m => SymbolYear.Of(m.Symbol) == year).Select(m => m.Place)]
                    ),
                    new(
                        i.Date!.Value.ToString(),
                        [.. mentions[i.Id].Where(m => m.Date?.AgreesWith(i.Date.Value) == true).Select(m => m.Place)]
                    ),
                ]
            );
        });
    }

    /// <summary>Every place that gives an instrument's symbol or date, texts before lists.</summary>
    private IEnumerable<(string InstrumentId, string? Symbol, PartialDate? Date, Evidence Place)> Mentions(
        IReadOnlyList<ReadDocument> documents,
        IReadOnlyList<Catalogue> catalogues
    )
    {
        var texts = documents.ToDictionary(d => d.Id, StringComparer.Ordinal);
        foreach (var part in resolved.Parts.Where(p => !p.IsReport))
        {
            var reading = texts[part.DocumentId].Reading;
            var head = part.Part == 0 ? reading.Header : reading.Attached[part.Part - 1];
            yield return (
                part.InstrumentId,
                head.Symbol?.Text,
                head.Date,
                CitationEvidence.Of(texts[part.DocumentId], head)
            );
        }

        foreach (var place in resolved.Citations.Where(c => c.TargetId is not null))
        {
            var citation = texts[place.DocumentId].Reading.Citations[place.CitationIndex];
            yield return (
                place.TargetId!,
                citation.Symbol?.Text,
                citation.Date,
                CitationEvidence.Of(texts[place.DocumentId], citation)
            );
        }

        foreach (var (id, catalogue, row) in Rows(catalogues))
        {
            yield return (id, row.Number, row.Date, Evidence(catalogue, row));
        }
    }

    private IEnumerable<(string InstrumentId, string Catalogue, CatalogueInstrument Row)> Rows(
        IReadOnlyList<Catalogue> catalogues
    )
    {
        var ids = resolved.Catalogued.ToDictionary(c => (c.Catalogue, c.Key), c => c.InstrumentId);
        return catalogues.SelectMany(c =>
            c.Instruments.Where(row => ids.ContainsKey((c.Name, row.Key)))
                .Select(row => (ids[(c.Name, row.Key)], c.Name, row))
        );
    }

    private static Evidence Evidence(string catalogue, CatalogueInstrument row) =>
        CitationEvidence.Of(
            catalogue,
            string.Join(
                ' ',
                new[] { row.Genre, row.Number, row.Date?.ToString(), row.EffectiveFrom?.ToString() }.OfType<string>()
            ),
            row.Provenance
        );

    private static Contradiction Make(
        string instrumentId,
        string kind,
        IEnumerable<(string Value, ImmutableArray<Evidence> Places)> values
    ) =>
        new(
            instrumentId,
            kind,
            [
                .. values
                    .GroupBy(v => v.Value, StringComparer.Ordinal)
                    .Select(g => new ContradictionValue(g.Key, [.. g.SelectMany(v => v.Places)]))
                    .OrderByDescending(v => v.Places.Length)
                    .ThenBy(v => v.Value, StringComparer.Ordinal),
            ]
        );
}
