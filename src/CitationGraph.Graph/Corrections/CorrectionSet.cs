using System.Collections.Immutable;
using System.Globalization;

namespace CitationGraph.Graph;

/// <summary>
/// What people say that stands, by what it is about. Of two that say different things of the same, the later stands: by moment, then by id, so
/// that no order of arrival matters.
/// </summary>
public sealed class CorrectionSet
{
    private readonly Dictionary<string, Correction> _retracted = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Source, string Type, string Target), Correction> _relations = [];
    private readonly Dictionary<string, List<Correction>> _citations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Correction> _dates = new(StringComparer.Ordinal);
    private readonly List<Correction> _merges = [];
    private readonly List<Correction> _splits = [];

    private CorrectionSet(IEnumerable<Correction> standing)
    {
        foreach (var correction in standing.OrderBy(c => c.At).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            Take(correction);
        }
    }

    public static CorrectionSet None { get; } = new([]);

    public bool IsEmpty =>
        _retracted.Count + _relations.Count + _citations.Count + _dates.Count + _merges.Count + _splits.Count == 0;

    /// <summary>In the order in which they were said.</summary>
    public IReadOnlyList<Correction> Merges => _merges;

    /// <summary>In the order in which they were said.</summary>
    public IReadOnlyList<Correction> Splits => _splits;

    /// <summary>By instrument.</summary>
    public IEnumerable<Correction> Dates => _dates.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => d.Value);

    /// <summary>Confirmed and rejected relations.</summary>
    public IEnumerable<Correction> Relations => _relations.Values;

    /// <param name="knownAt">As they stood at that moment; null: as they stand.</param>
    public static CorrectionSet Of(IEnumerable<Correction> corrections, DateTimeOffset? knownAt = null) =>
        new(corrections.Where(c => c.StandsAt(knownAt)));

    /// <summary>The correction that takes the document out; null when it counts.</summary>
    public Correction? RetractionOf(string documentId) => _retracted.GetValueOrDefault(documentId);

    /// <summary>What is said of the citations of a document, in the order in which it was said.</summary>
    public IReadOnlyList<Correction> OfCitations(string documentId) => _citations.GetValueOrDefault(documentId) ?? [];

    /// <summary>"Confirmed by Nguyễn Văn An on 2026-03-01: …".</summary>
    public static string Says(Correction correction, string what) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{what} by {correction.By} on {correction.At:yyyy-MM-dd}: {correction.Reason}"
        );

    private void Take(Correction correction)
    {
        switch (correction.Kind)
        {
            case CorrectionKind.Retract when correction.DocumentId is { } document:
                _retracted[document] = correction;
                break;
            case CorrectionKind.ConfirmRelation
            or CorrectionKind.RejectRelation
                when correction is { InstrumentId: { } source, RelationType: { } type, OtherId: { } target }:
                _relations[(source, type, target)] = correction;
                break;
            case CorrectionKind.ConfirmResolution
            or CorrectionKind.RejectResolution
                when correction is { DocumentId: { } text, Span: not null, Words: not null, InstrumentId: not null }:
                if (!_citations.TryGetValue(text, out var said))
                {
                    _citations.Add(text, said = []);
                }

                said.Add(correction);
                break;
            case CorrectionKind.SetDate when correction is { InstrumentId: { } dated, Date: not null }:
                _dates[dated] = correction;
                break;
            case CorrectionKind.Merge when correction is { InstrumentId: not null, OtherId: not null }:
                _merges.Add(correction);
                break;
            case CorrectionKind.Split when correction is { InstrumentId: not null, Documents.IsEmpty: false }:
                _splits.Add(correction);
                break;
        }
    }
}
