using CitationGraph.Model;

namespace CitationGraph.Api;

/// <summary>A text with how its citations ended.</summary>
internal sealed record DocumentCitations(
    ReadDocument Document,
    IReadOnlyDictionary<int, CitationResolution> Resolutions
)
{
    /// <summary>Null when the text has no such citation.</summary>
    public CitationInText? Citation(int index) =>
        index >= 0 && index < Document.Reading.Citations.Length
            ? new CitationInText(this, Document.Reading.Citations[index], Resolutions.GetValueOrDefault(index))
            : null;

    public IEnumerable<CitationInText> All() => Document.Reading.Citations.Select(c => Citation(c.Index)!);
}

/// <summary>One citation of a text.</summary>
/// <param name="Resolution">Null until the graph is made from the text.</param>
internal sealed record CitationInText(DocumentCitations Text, Citation Citation, CitationResolution? Resolution);
