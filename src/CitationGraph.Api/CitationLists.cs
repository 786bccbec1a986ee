using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

/// <summary>The citations in an instrument's text, and those of it in others'.</summary>
internal static class CitationLists
{
    /// <summary>Tells a citation from all others.</summary>
    public static string Key(CitationInText citation) => Key(citation.Text.Document.Id, citation.Citation.Index);

    /// <summary>
    /// What the instrument's texts cite, text by text. Of a file with several instruments only the part that is this one; of a report
    /// only what it says of the instrument.
    /// </summary>
    public static IEnumerable<CitationInText> In(Instrument instrument, IEnumerable<DocumentCitations> texts)
    {
        foreach (var text in texts)
        {
            var parts = PartsOf(instrument, text.Document.Reading);
            foreach (var citation in text.All().Where(c => parts.Contains(c.Citation.Part)))
            {
                yield return citation;
            }
        }
    }

    /// <summary>Where texts held here cite an instrument; a text's mention of itself is none. Only the texts of the page are read.</summary>
    public static Deferred<Connection<CitationInText>> Of(
        IEnumerable<CitationResolution> resolutions,
        int first,
        string? after,
        RequestScope scope
    )
    {
        var page = Pager.Page(
            [.. resolutions.Where(resolution => resolution.Outcome != ResolutionOutcome.Self)],
            resolution => Key(resolution.DocumentId, resolution.CitationIndex),
            first,
            after
        );
        List<Deferred<DocumentCitations?>> texts =
        [
            .. page.Edges.Select(edge => scope.Document(edge.Value.DocumentId)),
        ];
        return new Deferred<Connection<CitationInText>>(() =>
            new Connection<CitationInText>(
                [
                    .. page
                        .Edges.Zip(
                            texts,
                            (edge, text) => (edge.Cursor, Citation: text.Value?.Citation(edge.Value.CitationIndex))
                        )
                        .Where(entry => entry.Citation is not null)
                        .Select(entry => new Entry<CitationInText>(entry.Citation!, entry.Cursor)),
                ],
                page.PageInfo,
                page.Total,
                null
            )
        );
    }

    private static string Key(string documentId, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{documentId} {index}");

    private static HashSet<int> PartsOf(Instrument instrument, DocumentReading reading)
    {
        // An instrument issued with another in one file stands in an attached part: the one with its title, or all where none has it.
        if (reading.Attached.IsEmpty || instrument.PartOfId is null)
        {
            return [0];
        }

        var titled = Enumerable
            .Range(0, reading.Attached.Length)
            .Where(i =>
                VietnameseFolding.NameKey(reading.Attached[i].Title) == VietnameseFolding.NameKey(instrument.Title)
            )
            .Select(i => i + 1)
            .ToHashSet();
        return titled.Count > 0 ? titled : [.. Enumerable.Range(1, reading.Attached.Length)];
    }
}
