using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>The instruments at both ends of a document's citations.</summary>
internal sealed class DocumentTargets(ReadDocument document, ResolvedDocument resolved)
{
    private readonly Dictionary<int, string> _parts = resolved.Parts.ToDictionary(p => p.Part, p => p.InstrumentId);

    /// <summary>The instrument the document is, or reports on.</summary>
    public string? First => _parts.GetValueOrDefault(0);

    /// <summary>Null when the citation was not resolved to exactly one instrument.</summary>
    public CitationResolution? Of(int citation) =>
        citation >= 0
        && citation < resolved.Citations.Length
        && resolved.Citations[citation] is { TargetId: not null } found
            ? found
            : null;

    /// <summary>The citing side: the part of the document it stands in, or the citation in whose title it stands.</summary>
    public string? SubjectOf(Citation citation)
    {
        if (citation.Subject is { } subject)
        {
            return Of(subject)?.TargetId;
        }

        return _parts.GetValueOrDefault(document.Reading.Kind == SourceKind.Report ? 0 : citation.Part);
    }
}
