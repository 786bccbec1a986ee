using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>What resolving found, with what people say put over it.</summary>
internal sealed class CorrectedSet
{
    private readonly ResolvedSet _resolved;
    private readonly CorrectionSet _corrections;
    private readonly CorrectedInstruments? _instruments;
    private readonly HashSet<string> _listed;
    private readonly Lazy<Dictionary<string, string>> _aliases;

    /// <param name="headOf">What a document says of itself; null when it is not here.</param>
    public CorrectedSet(ResolvedSet resolved, CorrectionSet corrections, Func<string, Letterhead?> headOf)
    {
        (_resolved, _corrections) = (resolved, corrections);
        Instruments = resolved.Instruments;
        Catalogued = resolved.Catalogued;
        Contradictions = resolved.Contradictions;
        if (corrections.Merges.Count + corrections.Splits.Count + corrections.Dates.Count() > 0)
        {
            var corrected = _instruments = CorrectedInstruments.Of(resolved.Instruments, corrections, headOf);
            Instruments = corrected.All;
            Catalogued = [.. Catalogued.Select(c => c with { InstrumentId = corrected.Current(c.InstrumentId) })];
            Contradictions = Together(
                Contradictions.Select(c => c with { InstrumentId = corrected.Current(c.InstrumentId) })
            );
        }

        Table = new InstrumentTable(Instruments);
        _aliases = new(() => Aliases(Instruments));
        _listed = corrections.IsEmpty ? [] : Catalogued.Select(c => c.InstrumentId).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>By id.</summary>
    public ImmutableArray<Instrument> Instruments { get; }

    public InstrumentTable Table { get; }

    public ImmutableArray<FoundContradiction> Contradictions { get; }

    public ImmutableArray<CataloguedInstrument> Catalogued { get; }

    /// <summary>The id an instrument has now; null when there is none.</summary>
    public string? Find(string? id) => _instruments is null ? Table.Find(id)?.Id ?? ByAlias(id) : _instruments.Find(id);

    /// <summary>Whether the document is here as it was resolved.</summary>
    /// <exception cref="ReadingChangedException">It has been read anew since.</exception>
    public bool Has(ReadDocument document) =>
        _resolved.Has(document.Id)
        && (_resolved.IsAsResolved(document) ? true : throw new ReadingChangedException(document.Id));

    /// <summary>For any thread.</summary>
    public ResolvedDocument Of(ReadDocument document)
    {
        var found = _resolved.Of(document);
        if (_instruments is { } instruments)
        {
            found = new ResolvedDocument(
                [.. found.Citations.Select(c => Current(c, document.Id, instruments))],
                [.. found.Parts.Select(p => p with { InstrumentId = instruments.OfPart(p.InstrumentId, document.Id) })]
            );
        }

        var said = _corrections.OfCitations(document.Id);
        return said.Count == 0
            ? found
            : found with
            {
                Citations = CorrectedCitations.Of(
                    document,
                    found.Citations,
                    said,
                    Find,
                    id => Table.Find(id) is { IsHeld: true } || _listed.Contains(id)
                ),
            };
    }

    public void Places(ReadDocument document, Action<MentionKey, Evidence> tell) => _resolved.Places(document, tell);

    public void Places(Catalogue catalogue, Action<MentionKey, Evidence> tell) => _resolved.Places(catalogue, tell);

    private static CitationResolution Current(
        CitationResolution citation,
        string documentId,
        CorrectedInstruments instruments
    )
    {
        string Id(string id) =>
            citation.Outcome == ResolutionOutcome.Self ? instruments.OfPart(id, documentId) : instruments.Current(id);
        var candidates = citation.Candidates;
        if (candidates.All(c => Id(c) == c))
        {
            return citation;
        }

        candidates = [.. candidates.Select(Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return citation.Outcome == ResolutionOutcome.Ambiguous && candidates is [var only]
            ? citation with
            {
                Outcome = ResolutionOutcome.Resolved,
                TargetId = only,
                Candidates = candidates,
            }
            : citation with
            {
                TargetId = citation.TargetId is null ? null : Id(citation.TargetId),
                Candidates = candidates,
            };
    }

    private string? ByAlias(string? id) => id is null ? null : _aliases.Value.GetValueOrDefault(id);

    private static Dictionary<string, string> Aliases(ImmutableArray<Instrument> instruments) =>
        instruments
            .SelectMany(i => i.Aliases.Select(alias => (alias, i.Id)))
            .DistinctBy(a => a.alias, StringComparer.Ordinal)
            .ToDictionary(a => a.alias, a => a.Id, StringComparer.Ordinal);

    /// <summary>Of two merged, what was said of each in one.</summary>
    private static ImmutableArray<FoundContradiction> Together(IEnumerable<FoundContradiction> contradictions) =>
        [
            .. contradictions
                .GroupBy(c => (c.InstrumentId, c.Kind))
                .Select(g =>
                    g.Skip(1).Any()
                        ? g.First() with
                        {
                            Values =
                            [
                                .. g.SelectMany(c => c.Values)
                                    .GroupBy(v => v.Value, StringComparer.Ordinal)
                                    .Select(v => (v.Key, v.SelectMany(x => x.Places).Order().ToImmutableArray())),
                            ],
                        }
                        : g.First()
                )
                .OrderBy(c => c.InstrumentId, StringComparer.Ordinal)
                .ThenBy(c => c.Kind, StringComparer.Ordinal),
        ];
}
