using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>One relation while its evidence is being collected.</summary>
internal sealed class RelationDraft(string sourceId, string targetId, string type)
{
    private readonly List<(Evidence Evidence, string? Detail)> _evidence = [];
    private bool _isStated;
    private bool _isReportedOnly = true;

    private PartialDate? EffectiveFrom { get; set; }

    public void State(Evidence evidence, string? detail, bool isReported)
    {
        _isStated = true;
        _isReportedOnly &= isReported;
        _evidence.Add((evidence, detail));
    }

    public void List(Evidence evidence, string? detail, PartialDate? effectiveFrom)
    {
        _evidence.Add((evidence, detail));
        if (effectiveFrom is { } day && (EffectiveFrom is not { } known || day < known))
        {
            EffectiveFrom = day;
        }
    }

    /// <summary>Texts before lists, and each in its own order: never the order of arrival.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, Evidence> evidence) =>
        items
            .OrderBy(e => evidence(e).DocumentId is null)
            .ThenBy(e => evidence(e).DocumentId, StringComparer.Ordinal)
            .ThenBy(e => evidence(e).DocumentName, StringComparer.Ordinal)
            .ThenBy(e => evidence(e).CitationIndex)
            .ThenBy(e => evidence(e).Words, StringComparer.Ordinal);

    public Relation ToRelation()
    {
        var evidence = InOrder(_evidence.Select(e => e.Evidence), e => e).ToImmutableArray();
        return new Relation(
            sourceId,
            targetId,
            type,
            Detail(),
            _isStated ? RelationOrigin.Stated : RelationOrigin.Catalogue,
            EffectiveFrom,
            evidence.Where(e => !_isStated || e.DocumentId is not null).Max(e => e.Confidence),
            Reason(),
            evidence
        );
    }

    private string? Detail() =>
        _evidence
            .Where(e => e.Detail is not null && (!_isStated || e.Evidence.DocumentId is not null))
            .GroupBy(e => e.Detail!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.Key;

    private string Reason() =>
        !_isStated ? "Known from a catalogue only: no text here says so."
        : _isReportedOnly ? "Stated by a page that reports on the instrument, not by the instrument's own text."
        : "Stated by the text.";
}
