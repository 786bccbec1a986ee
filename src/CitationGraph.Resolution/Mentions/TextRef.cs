using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>What resolving asks of a text beside its mentions.</summary>
/// <param name="Attached">Kind word and title of each attached instrument.</param>
/// <param name="PlaceId">Jurisdiction the text speaks from.</param>
/// <param name="Citations">How many citations it has.</param>
/// <param name="Reported">For a report: the citation that names what it reports on.</param>
internal sealed record TextRef(
    string Id,
    string Digest,
    SourceKind Kind,
    IReadOnlyList<(string? Genre, string? Title)> Attached,
    string? PlaceId,
    int Citations,
    int? Reported
)
{
    public static TextRef Of(ReadDocument document)
    {
        var reading = document.Reading;
        return new TextRef(
            document.Id,
            document.Digest,
            reading.Kind,
            [.. reading.Attached.Select(a => (a.Genre, a.Title))],
            reading.PlaceId,
            reading.Citations.Length,
            reading.Kind == SourceKind.Report ? ReportedBy(reading) : null
        );
    }

    private static int? ReportedBy(DocumentReading reading)
    {
        var citations = reading.Citations;
        var index = reading.ReportedCitation ?? -1;
        for (var steps = 0; steps < citations.Length && index >= 0 && index < citations.Length; steps++)
        {
            if (citations[index].Refers is not { } next)
            {
                return index;
            }

            index = next;
        }

        return null;
    }
}

/// <summary>A citation's words, for what is read in them only when it is resolved.</summary>
/// <param name="SymbolText">Its symbol as repaired; null for none.</param>
internal sealed record CitationWords(
    CitationKind Kind,
    string Text,
    string? SymbolText,
    string? Title,
    int? Subject,
    int Part
)
{
    public static CitationWords Of(Citation citation) =>
        new(citation.Kind, citation.Text, citation.Symbol?.Text, citation.Title, citation.Subject, citation.Part);
}
