using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

/// <summary>The citations in an instrument's text, and those of it in others'.</summary>
internal sealed class CitationLists(IGraphStore store)
{
    /// <summary>
    /// What the instrument's texts cite, text by text. Of a file with several instruments only the part that is this one; of a report
    /// only what it says of the instrument.
    /// </summary>
    public static IEnumerable<CitationInText> In(Instrument instrument, RequestScope scope)
    {
        foreach (var id in instrument.SourceIds)
        {
            if (scope.Document(id) is { } text)
            {
                var parts = PartsOf(instrument, text.Document.Reading);
                foreach (var citation in text.All().Where(c => parts.Contains(c.Citation.Part)))
                {
                    yield return citation;
                }
            }
        }
    }

    /// <summary>Where texts held here cite it; a text's mention of itself is none.</summary>
    public IEnumerable<CitationInText> Of(Instrument instrument, RequestScope scope) =>
        store
            .CitationsOf(instrument.Id)
            .Where(resolution => resolution.Outcome != ResolutionOutcome.Self)
            .Select(resolution => scope.Document(resolution.DocumentId)?.Citation(resolution.CitationIndex))
            .OfType<CitationInText>();

    private static HashSet<int> PartsOf(Instrument instrument, DocumentReading reading)
    {
        if (reading.Attached.IsEmpty)
        {
            return [0];
        }

        // An instrument issued with another in one file stands in an attached part: the one with its title, or all where none has it.
        if (instrument.PartOfId is null)
        {
            return [0];
        }

        var titled = Enumerable
            .Range(0, reading.Attached.Length)
            .Where(i => Key(reading.Attached[i].Title) == Key(instrument.Title))
            .Select(i => i + 1)
            .ToHashSet();
        return titled.Count > 0 ? titled : [.. Enumerable.Range(1, reading.Attached.Length)];
    }

    private static string Key(string? title) => VietnameseFolding.NameKey(title);
}
