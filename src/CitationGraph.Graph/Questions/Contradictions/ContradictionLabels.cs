using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>Publishers' labels beside what is derived, as contradictions.</summary>
internal sealed class ContradictionLabels
{
    private readonly Vocabulary _vocabulary;
    private readonly DateOnly _asOf;
    private readonly StoreStatusReader _reader;

    public ContradictionLabels(IGraphStore store, Vocabulary vocabulary, DateOnly asOf)
    {
        _vocabulary = vocabulary;
        _asOf = asOf;
        _reader = new StoreStatusReader(store, StatusTypes.Of(vocabulary));
    }

    /// <summary>Null when labels and graph agree.</summary>
    public (Contradiction Contradiction, ImmutableArray<StatusDisagreement> Disagreements)? Of(string instrumentId)
    {
        var disagreements = StatusLabels.Disagreements(
            _reader.Facts(instrumentId).Where(f => f.Kind == FactKinds.PublisherStatus),
            _asOf,
            _vocabulary,
            day => new StatusDerivation(_vocabulary, _reader, day).Of(instrumentId)
        );
        if (disagreements.IsEmpty)
        {
            return null;
        }

        var labels = disagreements
            .GroupBy(d => d.Label.Value, StringComparer.Ordinal)
            .Select(g => new ContradictionValue(g.Key, [.. g.Select(d => Place(d.Label))]));
        var derived = disagreements
            .Select(d => d.DerivedStatusId)
            .Distinct(StringComparer.Ordinal)
            .Select(id => new ContradictionValue(id, []));
        return (
            new Contradiction(instrumentId, ContradictionKinds.PublisherLabel, [.. labels, .. derived]),
            disagreements
        );
    }

    private static Evidence Place(InstrumentFact label) =>
        CitationEvidence.Of(label.Publisher ?? string.Empty, $"{label.Value} ({label.RecordedOn})", label.Provenance);
}
