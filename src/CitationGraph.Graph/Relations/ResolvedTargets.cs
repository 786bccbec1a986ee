using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>Finds the instruments at both ends of a citation.</summary>
internal sealed class ResolvedTargets(ResolutionResult resolved)
{
    private readonly Dictionary<(string, int), CitationResolution> _citations = resolved.Citations.ToDictionary(c =>
        (c.DocumentId, c.CitationIndex)
    );

    private readonly Dictionary<(string, int), string> _parts = resolved.Parts.ToDictionary(
        p => (p.DocumentId, p.Part),
        p => p.InstrumentId
    );

    /// <summary>Null when the citation was not resolved to exactly one instrument.</summary>
    public CitationResolution? Of(string documentId, int citation) =>
        _citations.TryGetValue((documentId, citation), out var found) && found.TargetId is not null ? found : null;

    /// <summary>The instrument the document is, or reports on.</summary>
    public string? FirstOf(ReadDocument document) => _parts.GetValueOrDefault((document.Id, 0));

    /// <summary>The citing side: the part of the document it stands in, or the citation in whose title it stands.</summary>
    public string? SubjectOf(ReadDocument document, Citation citation)
    {
        if (citation.Subject is { } subject)
        {
            return Of(document.Id, subject)?.TargetId;
        }

        var part = document.Reading.Kind == SourceKind.Report ? 0 : citation.Part;
        return _parts.GetValueOrDefault((document.Id, part));
    }
}
