using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// Citations in instruments in force that point at something no longer so on a day, ranked, each with its words, the reason and what to
/// cite instead. An edge that follows by a rule is no citation.
/// </summary>
public static class SupersededQuestion
{
    public static SupersededAnswer Ask(IGraphStore store, Vocabulary vocabulary, SupersededOptions options) =>
        OneContent.Ask(store, () => AskOnce(store, vocabulary, options));

    private static SupersededAnswer AskOnce(IGraphStore store, Vocabulary vocabulary, SupersededOptions options)
    {
        var snapshot = SnapshotCache.Of(store).Snapshot(store, vocabulary);
        var ranking = SupersededRanking.Of(store, snapshot, vocabulary, options.AsOf, options.IncludeEnded);
        var edges = Narrowed(store, snapshot, ranking.Edges, options.SourceIds);
        var page = edges[(options.Page ?? ReportPage.First).Of(edges.Length)];
        return new SupersededAnswer(
            options,
            edges.Length,
            Items(store, vocabulary, snapshot, ranking.Statuses, page, options.AsOf),
            ranking.Holdings
        );
    }

    private static int[] Narrowed(
        IGraphStore store,
        GraphSnapshot snapshot,
        int[] edges,
        ImmutableArray<string> sourceIds
    )
    {
        if (sourceIds.IsDefault)
        {
            return edges;
        }

        var sources = sourceIds
            .Select(id =>
                snapshot.Instruments.IndexOf(id) ?? snapshot.Instruments.IndexOf(store.Instrument(id)?.Id ?? id)
            )
            .OfType<int>()
            .ToHashSet();
        return Array.FindAll(edges, e => sources.Contains(snapshot.Edges.Source(e)));
    }

    private static ImmutableArray<SupersededItem> Items(
        IGraphStore store,
        Vocabulary vocabulary,
        GraphSnapshot snapshot,
        SnapshotStatuses statuses,
        int[] page,
        DateOnly asOf
    )
    {
        var relations = Relations(store, vocabulary, snapshot, page);
        var instruments = store
            .Instruments([
                .. page.SelectMany(e => new[] { snapshot.Edges.Source(e), snapshot.Edges.Target(e) })
                    .Distinct()
                    .Select(i => snapshot.Instruments.Ids[i]),
            ])
            .ToDictionary(i => i.Id, StringComparer.Ordinal);
        var fates = new SupersededFates(store, vocabulary, asOf);
        fates.Read([
            .. page.Select(e => snapshot.Instruments.Ids[snapshot.Edges.Target(e)])
                .Distinct(StringComparer.Ordinal)
                .Where(instruments.ContainsKey)
                .Select(id => instruments[id]),
        ]);
        var items = ImmutableArray.CreateBuilder<SupersededItem>(page.Length);
        foreach (var edge in page)
        {
            var source = snapshot.Instruments.Ids[snapshot.Edges.Source(edge)];
            var target = snapshot.Instruments.Ids[snapshot.Edges.Target(edge)];
            if (
                instruments.TryGetValue(source, out var citing)
                && instruments.TryGetValue(target, out var cited)
                && fates.Of(cited) is { Kind: { } kind } fate
            )
            {
                items.Add(
                    new SupersededItem(
                        citing,
                        cited,
                        kind,
                        fate.Finding.StatusId,
                        fate.Finding.Since,
                        fate.Finding.IsInferred,
                        fate.Finding.IsVerified,
                        [.. relations[(source, target)]],
                        fate.Reasons,
                        fate.Successors,
                        fate.CiteInstead,
                        statuses[snapshot.Edges.Source(edge)]
                    )
                );
            }
        }

        return items.ToImmutable();
    }

    private static ILookup<(string Source, string Target), Relation> Relations(
        IGraphStore store,
        Vocabulary vocabulary,
        GraphSnapshot snapshot,
        int[] page
    )
    {
        var edges = new List<Edge>();
        foreach (var first in page)
        {
            var source = snapshot.Edges.Source(first);
            var next = SupersededRanking.NextTarget(snapshot, first, snapshot.Edges.Outgoing(source).End);
            for (var edge = first; edge < next; edge++)
            {
                var type = snapshot.Edges.Types[snapshot.Edges.Type(edge)];
                if (SupersededRanking.IsAsked(vocabulary.Relation(type)?.Family) && !snapshot.Edges.IsInferred(edge))
                {
                    edges.Add(
                        new Edge(
                            snapshot.Instruments.Ids[source],
                            snapshot.Instruments.Ids[snapshot.Edges.Target(edge)],
                            type,
                            RelationOrigin.Stated
                        )
                    );
                }
            }
        }

        return store
            .Relations(edges)
            .OrderBy(r => vocabulary.Relation(r.Type)?.Family)
            .ToLookup(r => (r.SourceId, r.TargetId));
    }
}
