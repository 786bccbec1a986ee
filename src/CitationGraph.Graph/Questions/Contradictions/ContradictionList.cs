using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Where the contradictions that can be seen on a day are: those the store keeps, and labels that are not what is derived.</summary>
internal sealed record ContradictionList(
    ImmutableArray<ContradictionEntry> Entries,
    ImmutableArray<ContradictionCount> Counts,
    ReportHoldings Holdings
)
{
    public static ContradictionList Of(
        IGraphStore store,
        GraphSnapshot snapshot,
        Vocabulary vocabulary,
        DateOnly asOf
    ) => SnapshotCache.Of(store).View(snapshot, new Key(asOf), () => Make(snapshot, vocabulary, asOf));

    private static ContradictionList Make(GraphSnapshot snapshot, Vocabulary vocabulary, DateOnly asOf)
    {
        var day = PackedDate.Of(asOf);
        var entries = snapshot
            .Contradictions.All.Where(c => c.SeenFrom <= day)
            .Select(c => new ContradictionEntry(c.Instrument, c.Kind, c.Ordinal))
            .Concat(
                Labelled(snapshot, vocabulary, asOf)
                    .Select(i => new ContradictionEntry(i, ContradictionKinds.PublisherLabel, 0))
            )
            .OrderBy(e => e.Instrument)
            .ThenBy(e => e.Kind, StringComparer.Ordinal)
            .ThenBy(e => e.Ordinal)
            .ToImmutableArray();
        return new ContradictionList(
            entries,
            [
                .. entries
                    .CountBy(e => e.Kind, StringComparer.Ordinal)
                    .OrderBy(c => c.Key, StringComparer.Ordinal)
                    .Select(c => new ContradictionCount(c.Key, c.Value)),
            ],
            ReportHoldings.Of(snapshot, asOf)
        );
    }

    /// <summary>Instruments of which a publisher said, on the day or before, what was not so by the graph when it was said.</summary>
    private static HashSet<int> Labelled(GraphSnapshot snapshot, Vocabulary vocabulary, DateOnly asOf)
    {
        var found = new HashSet<int>();
        var meant = new Dictionary<string, string?>(StringComparer.Ordinal);
        var reader = new SnapshotStatusReader(snapshot);
        var labels = snapshot
            .Facts.Labels.Select(l => (Label: l, Recorded: PackedDate.Read(l.RecordedOn)!.Value))
            .Where(l => l.Recorded.Earliest <= asOf)
            .GroupBy(l => l.Recorded.Latest < asOf ? l.Recorded.Latest : asOf, l => l.Label);
        foreach (var ofDay in labels)
        {
            var derivation = new StatusDerivation(vocabulary, reader, ofDay.Key);
            foreach (var label in ofDay.Where(l => !found.Contains(l.Instrument)))
            {
                if (!meant.TryGetValue(label.Label, out var said))
                {
                    meant[label.Label] = said = StatusLabels.Meant(label.Label, vocabulary)?.EliInForce;
                }

                var derived = said is null
                    ? null
                    : vocabulary.Status(derivation.Of(snapshot.Instruments.Ids[label.Instrument]).StatusId)?.EliInForce;
                if (derived is not null && derived != said)
                {
                    found.Add(label.Instrument);
                }
            }
        }

        return found;
    }

    private sealed record Key(DateOnly AsOf);
}

/// <summary>One contradiction.</summary>
/// <param name="Instrument">Its place in the snapshot.</param>
/// <param name="Ordinal">Which of those the store keeps of the instrument it is.</param>
internal readonly record struct ContradictionEntry(int Instrument, string Kind, int Ordinal);
