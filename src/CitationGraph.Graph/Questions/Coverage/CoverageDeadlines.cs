using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The deadlines that an instrument's held text sets.</summary>
internal static class CoverageDeadlines
{
    /// <summary>Those whose year is known, in text order. A decision's are those of the plan it issues too.</summary>
    public static ImmutableArray<StatedDeadline> Of(IGraphStore store, Vocabulary vocabulary, Instrument root) =>
        root.IsHeld && root.SourceIds.Length > 0 && store.Document(root.SourceIds[0]) is { } document
            ? [.. Of(document, vocabulary, root)]
            : [];

    /// <summary>The day that all of them name; null when there are none or several.</summary>
    public static DateOnly? Only(ImmutableArray<StatedDeadline> deadlines) =>
        deadlines.Select(d => d.Day).Distinct().ToList() is [var only] ? only : null;

    private static IEnumerable<StatedDeadline> Of(ReadDocument document, Vocabulary vocabulary, Instrument root)
    {
        foreach (var day in document.Reading.Days)
        {
            if (
                day is { Kind: StatedDayKind.Deadline, Date: { } date }
                && Speaks(document.Reading, vocabulary, root, day.Part)
            )
            {
                var last = day.ExcludesDay ? date.Earliest.AddDays(-1) : date.Latest;
                var place = new Evidence(
                    document.Id,
                    document.Name,
                    -1,
                    day.Span,
                    day.Sentence.Of(document.Original),
                    1,
                    null
                );
                yield return new StatedDeadline(last, day.IsYearAssumed, place);
            }
        }
    }

    /// <summary>What was issued with another instrument speaks in the parts of its kind; the other in all of them.</summary>
    private static bool Speaks(DocumentReading reading, Vocabulary vocabulary, Instrument root, int part) =>
        root.PartOfId is null
        || (
            part > 0
            && part <= reading.Attached.Length
            && vocabulary.GenreNamed(reading.Attached[part - 1].Genre)?.Id == root.GenreId
        );
}
