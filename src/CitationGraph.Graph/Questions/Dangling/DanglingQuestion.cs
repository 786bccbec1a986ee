using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Instruments that are cited and whose text is not here.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">The page: what most instruments cite comes first, then by id.</param>
/// <param name="Holdings">What the graph holds.</param>
public sealed record DanglingAnswer(
    DateOnly AsOf,
    ReportPage Page,
    int Total,
    ImmutableArray<DanglingItem> Items,
    ReportHoldings Holdings
);

/// <summary>One that is missing.</summary>
/// <param name="CitedBy">How many instruments issued by the day cite it, in texts or in catalogues.</param>
/// <param name="Places">Some of the edges with their words: at most so many as asked for, the stronger family and the earlier first.</param>
public sealed record DanglingItem(Instrument Instrument, int CitedBy, ImmutableArray<Relation> Places);

/// <summary>What is cited and not held, by how often: what to get next. An edge that follows by a rule is no citation.</summary>
public static class DanglingQuestion
{
    private const int UsualPlaces = 3;
    private const int MostPlaces = 20;

    /// <param name="places">How many of the places that cite it are shown of each.</param>
    public static DanglingAnswer Ask(
        IGraphStore store,
        Vocabulary vocabulary,
        DateOnly asOf,
        ReportPage? page = null,
        int places = UsualPlaces
    ) => OneContent.Ask(store, () => AskOnce(store, vocabulary, asOf, page, places));

    private static DanglingAnswer AskOnce(
        IGraphStore store,
        Vocabulary vocabulary,
        DateOnly asOf,
        ReportPage? page,
        int places
    )
    {
        page ??= ReportPage.First;
        var (total, shown, holdings) = store is IReportStore reports
            ? There(reports, asOf, page)
            : InMemory(store, vocabulary, asOf, page);
        var ids = shown.Select(f => f.Id).ToList();
        var instruments = store.Instruments(ids).ToDictionary(i => i.Id, StringComparer.Ordinal);
        var edges = Places(store, vocabulary, ids, asOf, Math.Clamp(places, 0, MostPlaces));
        return new DanglingAnswer(
            asOf,
            page,
            total,
            [
                .. shown
                    .Where(f => instruments.ContainsKey(f.Id))
                    .Select(f => new DanglingItem(instruments[f.Id], f.CitedBy, [.. edges[f.Id]])),
            ],
            holdings
        );
    }

    private static (int Total, ImmutableArray<(string Id, int CitedBy)> Shown, ReportHoldings Holdings) There(
        IReportStore store,
        DateOnly asOf,
        ReportPage page
    )
    {
        var (total, items) = store.Dangling(asOf, page.From, page.Most);
        var (known, held) = store.KnownBy(asOf);
        return (total, items, ReportHoldings.Of(known, held, asOf));
    }

    private static (int Total, ImmutableArray<(string Id, int CitedBy)> Shown, ReportHoldings Holdings) InMemory(
        IGraphStore store,
        Vocabulary vocabulary,
        DateOnly asOf,
        ReportPage page
    )
    {
        var cache = SnapshotCache.Of(store);
        var snapshot = cache.Snapshot(store, vocabulary);
        var view = cache.View(snapshot, new Key(asOf), () => View.Of(snapshot, asOf));
        return (
            view.Found.Length,
            [
                .. view.Found[page.Of(view.Found.Length)]
                    .Select(f => (snapshot.Instruments.Ids[f.Instrument], f.CitedBy)),
            ],
            view.Holdings
        );
    }

    private static ILookup<string, Relation> Places(
        IGraphStore store,
        Vocabulary vocabulary,
        IReadOnlyList<string> ids,
        DateOnly asOf,
        int most
    )
    {
        var types = vocabulary
            .RelationTypes.OrderBy(t => t.Family)
            .ThenBy(t => t.Id, StringComparer.Ordinal)
            .Select(t => t.Id)
            .ToImmutableArray();
        var edges =
            most == 0 || types.IsEmpty
                ? []
                : store
                    .Edges(ids, EdgeDirection.Incoming, new EdgeFilter(types, asOf, WithInferred: false, most))
                    .GroupBy(e => e.TargetId, StringComparer.Ordinal)
                    .SelectMany(g => g.Take(most))
                    .ToList();
        var relations = store.Relations(edges).ToDictionary(r => (r.SourceId, r.TargetId, r.Type));
        return edges
            .Where(e => relations.ContainsKey((e.SourceId, e.TargetId, e.Type)))
            .ToLookup(e => e.TargetId, e => relations[(e.SourceId, e.TargetId, e.Type)], StringComparer.Ordinal);
    }

    private sealed record Key(DateOnly AsOf);

    private sealed record View((int Instrument, int CitedBy)[] Found, ReportHoldings Holdings)
    {
        public static View Of(GraphSnapshot snapshot, DateOnly asOf)
        {
            var instruments = snapshot.Instruments;
            var issued = instruments.By(PackedDate.Of(asOf));
            var found = new List<(int Instrument, int CitedBy)>();
            for (var i = 0; i < instruments.Count; i++)
            {
                if (!instruments.IsHeld(i) && CitedBy(snapshot, i, issued) is > 0 and var count)
                {
                    found.Add((i, count));
                }
            }

            return new View(
                [.. found.OrderByDescending(f => f.CitedBy).ThenBy(f => f.Instrument)],
                ReportHoldings.Of(snapshot, asOf)
            );
        }

        private static int CitedBy(GraphSnapshot snapshot, int instrument, InstrumentColumns.RanksByDay issued)
        {
            var (count, last) = (0, -1);
            var edges = snapshot.Edges.Incoming(snapshot.Instruments.Rank(instrument));
            for (var at = 0; at < edges.Count; at++)
            {
                var source = edges.Sources[at];
                if (source != last && !edges.IsInferred(at) && issued.Has(source))
                {
                    count++;
                    last = source;
                }
            }

            return count;
        }
    }
}
