using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Instruments whose text is here and which nothing issued by the day cites.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">The page, by day of issue, the undated last, then by id.</param>
/// <param name="Holdings">What the graph holds: a text not here may cite them.</param>
public sealed record UncitedAnswer(
    DateOnly AsOf,
    ReportPage Page,
    int Total,
    ImmutableArray<Instrument> Items,
    ReportHoldings Holdings
);

/// <summary>What is held and never cited. An edge that follows by a rule is no citation.</summary>
public static class UncitedQuestion
{
    public static UncitedAnswer Ask(IGraphStore store, Vocabulary vocabulary, DateOnly asOf, ReportPage? page = null) =>
        OneContent.Ask(store, () => AskOnce(store, vocabulary, asOf, page));

    private static UncitedAnswer AskOnce(IGraphStore store, Vocabulary vocabulary, DateOnly asOf, ReportPage? page)
    {
        page ??= ReportPage.First;
        var (total, ids, holdings) = store is IReportStore reports
            ? There(reports, asOf, page)
            : InMemory(store, vocabulary, asOf, page);
        var instruments = store.Instruments(ids).ToDictionary(i => i.Id, StringComparer.Ordinal);
        return new UncitedAnswer(
            asOf,
            page,
            total,
            [.. ids.Where(instruments.ContainsKey).Select(id => instruments[id])],
            holdings
        );
    }

    private static (int Total, ImmutableArray<string> Ids, ReportHoldings Holdings) There(
        IReportStore store,
        DateOnly asOf,
        ReportPage page
    )
    {
        var (total, ids) = store.Uncited(asOf, page.From, page.Most);
        var (known, held) = store.KnownBy(asOf);
        return (total, ids, ReportHoldings.Of(known, held, asOf));
    }

    private static (int Total, ImmutableArray<string> Ids, ReportHoldings Holdings) InMemory(
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
            [.. view.Found[page.Of(view.Found.Length)].Select(i => snapshot.Instruments.Ids[i])],
            view.Holdings
        );
    }

    private sealed record Key(DateOnly AsOf);

    private sealed record View(int[] Found, ReportHoldings Holdings)
    {
        public static View Of(GraphSnapshot snapshot, DateOnly asOf)
        {
            var day = PackedDate.Of(asOf);
            var instruments = snapshot.Instruments;
            var issued = instruments.By(day);
            return new View(
                [.. instruments.ByDate.Where(i => instruments.IsHeld(i) && instruments.IsBy(i, day) && !IsCited(i))],
                ReportHoldings.Of(snapshot, asOf)
            );

            bool IsCited(int instrument)
            {
                var edges = snapshot.Edges.Incoming(instruments.Rank(instrument));
                for (var at = 0; at < edges.Count; at++)
                {
                    if (!edges.IsInferred(at) && issued.Has(edges.Sources[at]))
                    {
                        return true;
                    }
                }

                return false;
            }
        }
    }
}
