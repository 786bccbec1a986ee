using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Where the contradictions of the store are, and from which day each can be seen.</summary>
internal sealed class ContradictionColumns
{
    private readonly Dictionary<string, int> _documentDates = new(StringComparer.Ordinal);

    /// <summary>By instrument and kind.</summary>
    public List<KnownContradiction> All { get; } = [];

    /// <param name="contradictions">In the order of <see cref="IGraphStore.Contradictions"/>.</param>
    /// <param name="instruments">In full.</param>
    public static ContradictionColumns Read(
        IReadOnlyList<Contradiction> contradictions,
        IEnumerable<Instrument> instruments,
        InstrumentColumns columns
    )
    {
        var found = new ContradictionColumns();
        var documents = contradictions
            .SelectMany(c => c.Values)
            .SelectMany(v => v.Places)
            .Select(p => p.DocumentId)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        if (documents.Count > 0)
        {
            foreach (var instrument in instruments.Where(i => i.IsHeld))
            {
                found.Date(instrument, documents);
            }
        }

        var at = 0;
        for (var i = 0; i < contradictions.Count; i++)
        {
            at = i > 0 && contradictions[i].InstrumentId == contradictions[i - 1].InstrumentId ? at + 1 : 0;
            if (columns.IndexOf(contradictions[i].InstrumentId) is { } index)
            {
                var day = Math.Max(found.SeenFrom(contradictions[i]), DateIn(columns, index));
                found.All.Add(new KnownContradiction(index, contradictions[i].Kind, at, day));
            }
        }

        return found;
    }

    /// <summary>The contradiction as it was on the day: without what later texts say. Null when nothing is left of it.</summary>
    /// <param name="day">A <see cref="PackedDate"/>.</param>
    public Contradiction? On(Contradiction contradiction, int day)
    {
        var values = contradiction
            .Values.Select(v => v with { Places = [.. v.Places.Where(p => Date(p) <= day)] })
            .Where(v => v.Places.Length > 0)
            .ToList();
        return values.Count < ContradictionKinds.LeastValues(contradiction.Kind)
            ? null
            : contradiction with
            {
                Values = [.. values],
            };
    }

    // The first day on which as many of the values can be read as make a contradiction.
    private int SeenFrom(Contradiction contradiction)
    {
        var days = contradiction.Values.Select(v => v.Places.IsEmpty ? 0 : v.Places.Min(Date)).Order().ToList();
        var least = ContradictionKinds.LeastValues(contradiction.Kind);
        return days.Count < least ? PackedDate.None : days[least - 1];
    }

    private void Date(Instrument instrument, HashSet<string> documents)
    {
        foreach (var document in instrument.SourceIds.Where(documents.Contains))
        {
            // A text that holds two instruments, or a report on another's, is as old as the earliest of them.
            var date = instrument.Date is { } day ? PackedDate.Of(day) : 0;
            _documentDates[document] = _documentDates.TryGetValue(document, out var known)
                ? Math.Min(known, date)
                : date;
        }
    }

    // A list, or a text without a date, could be read at any time.
    private int Date(Evidence place) =>
        place.DocumentId is { } id && _documentDates.TryGetValue(id, out var date) ? date : 0;

    private static int DateIn(InstrumentColumns columns, int index) =>
        columns.Date(index) is var date && date == PackedDate.None ? 0 : date;
}

/// <summary>A contradiction that the store keeps.</summary>
/// <param name="Ordinal">Which of the instrument's it is, as <see cref="IGraphStore.Contradictions"/> gives them.</param>
/// <param name="SeenFrom">A <see cref="PackedDate"/>.</param>
internal readonly record struct KnownContradiction(int Instrument, string Kind, int Ordinal, int SeenFrom);
