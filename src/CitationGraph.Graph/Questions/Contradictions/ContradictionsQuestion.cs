using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// What the graph says twice and differently: dates, issuers, titles, days out of order, edges that one side does not know, and labels that
/// are not what is derived.
/// </summary>
public static class ContradictionsQuestion
{
    public static ContradictionsAnswer Ask(IGraphStore store, Vocabulary vocabulary, ContradictionsOptions options) =>
        OneContent.Ask(store, () => AskOnce(store, vocabulary, options));

    private static ContradictionsAnswer AskOnce(IGraphStore store, Vocabulary vocabulary, ContradictionsOptions options)
    {
        var snapshot = SnapshotCache.Of(store).Snapshot(store, vocabulary);
        var list = ContradictionList.Of(store, snapshot, vocabulary, options.AsOf);
        var entries = Narrowed(store, snapshot, list.Entries, options);
        var page = entries[(options.Page ?? ReportPage.First).Of(entries.Length)];
        return new ContradictionsAnswer(
            options,
            entries.Length,
            list.Counts,
            Items(store, vocabulary, snapshot, page, options.AsOf),
            list.Holdings
        );
    }

    private static ImmutableArray<ContradictionEntry> Narrowed(
        IGraphStore store,
        GraphSnapshot snapshot,
        ImmutableArray<ContradictionEntry> entries,
        ContradictionsOptions options
    )
    {
        if (options.Kinds.IsDefault && options.InstrumentId is null)
        {
            return entries;
        }

        var id = options.InstrumentId is { } asked ? store.Instrument(asked)?.Id ?? asked : null;
        var index = id is null ? null : snapshot.Instruments.IndexOf(id);
        return
        [
            .. entries.Where(e =>
                (id is null || e.Instrument == index)
                && (options.Kinds.IsDefault || options.Kinds.Contains(e.Kind, StringComparer.Ordinal))
            ),
        ];
    }

    private static ImmutableArray<ReportedContradiction> Items(
        IGraphStore store,
        Vocabulary vocabulary,
        GraphSnapshot snapshot,
        ImmutableArray<ContradictionEntry> page,
        DateOnly asOf
    )
    {
        var labels = new ContradictionLabels(store, vocabulary, asOf);
        var read = page.Select(e => (e.Kind, Id: snapshot.Instruments.Ids[e.Instrument], e.Ordinal))
            .GroupBy(e => e.Id, StringComparer.Ordinal)
            .SelectMany(g => Read(store, snapshot, labels, [.. g], PackedDate.Of(asOf)))
            .ToList();
        var instruments = store
            .Instruments([
                .. read.SelectMany(c => Named(c.Contradiction).Append(c.Contradiction.InstrumentId))
                    .Distinct(StringComparer.Ordinal),
            ])
            .ToDictionary(i => i.Id, StringComparer.Ordinal);
        var sentences = new ContradictionSentences(vocabulary);
        var items = ImmutableArray.CreateBuilder<ReportedContradiction>(read.Count);
        foreach (var (contradiction, disagreements) in read)
        {
            if (!instruments.TryGetValue(contradiction.InstrumentId, out var instrument))
            {
                continue;
            }

            var (vi, en) = disagreements.IsEmpty
                ? sentences.Of(contradiction, instrument, instruments)
                : (
                    string.Join(' ', disagreements.Select(d => d.Text)),
                    string.Join(' ', disagreements.Select(d => d.TextEn))
                );
            var others = Named(contradiction).Select(instruments.GetValueOrDefault).OfType<Instrument>();
            items.Add(new ReportedContradiction(instrument, contradiction, [.. others], disagreements, vi, en));
        }

        return items.ToImmutable();
    }

    private static IEnumerable<(Contradiction Contradiction, ImmutableArray<StatusDisagreement> Disagreements)> Read(
        IGraphStore store,
        GraphSnapshot snapshot,
        ContradictionLabels labels,
        IReadOnlyList<(string Kind, string Id, int Ordinal)> entries,
        int day
    )
    {
        var kept = store.Contradictions(entries[0].Id);
        foreach (var (kind, id, ordinal) in entries)
        {
            if (kind == ContradictionKinds.PublisherLabel)
            {
                if (labels.Of(id) is { } labelled)
                {
                    yield return labelled;
                }
            }
            else if (ordinal < kept.Length && snapshot.Contradictions.On(kept[ordinal], day) is { } contradiction)
            {
                yield return (contradiction, []);
            }
        }
    }

    /// <summary>Ids of the instruments that the values name.</summary>
    private static IEnumerable<string> Named(Contradiction contradiction) =>
        contradiction.Kind switch
        {
            ContradictionKinds.FutureCitation => contradiction.Values.Select(v => v.Value),
            ContradictionKinds.MissingInverse => contradiction.Values.Select(v => ContradictionKinds.Edge(v.Value).Id),
            _ => [],
        };
}
