using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

/// <content>Coverage, lineage and the reports.</content>
internal sealed partial class QueryResolvers
{
    public QuestionLookup<CoverageAnswer> Coverage(
        InstrumentRef of,
        string? level,
        CoverageFilter? filter,
        int? depth,
        DateOnly? deadline,
        int? documents,
        DateOnly? asOf,
        RequestScope scope
    )
    {
        var day = asOf ?? scope.Today;
        var options = new CoverageOptions(
            day,
            level ?? "province",
            PlaceId(filter?.Place, day),
            filter?.Families ?? [],
            ApiLimits.InRange(nameof(depth), depth, ApiLimits.ChainDepth),
            deadline,
            filter?.WithInferred ?? true,
            scope.Limits.Check(nameof(documents), documents, ApiLimits.DocumentsOfEach)
        );
        return Ask(of, scope, i => CoverageQuestion.Ask(scope.Store, vocabulary, i.Id, options));
    }

    public QuestionLookup<LineageAnswer> Lineage(
        InstrumentRef of,
        int? depth,
        LineageFilter? filter,
        int? first,
        DateOnly? asOf,
        RequestScope scope
    )
    {
        var options = LineageOptions(depth, filter, first, asOf, scope);
        return Ask(of, scope, i => LineageQuestion.Ask(scope.Store, vocabulary, i.Id, options));
    }

    public LineagePathsAnswer? LineagePaths(
        string from,
        string to,
        int? depth,
        LineageFilter? filter,
        int? first,
        DateOnly? asOf,
        RequestScope scope
    ) => LineageQuestion.Between(scope.Store, vocabulary, from, to, LineageOptions(depth, filter, first, asOf, scope));

    public Connection<SupersededItem> Superseded(
        SupersededFilter? filter,
        int? first,
        string? after,
        DateOnly? asOf,
        RequestScope scope
    ) =>
        Pager.Page(
            (skip, take) =>
                SupersededQuestion.Ask(
                    scope.Store,
                    vocabulary,
                    new SupersededOptions(
                        asOf ?? scope.Today,
                        filter?.IncludeEnded ?? false,
                        Given(filter?.Sources),
                        new ReportPage(skip, take)
                    )
                ),
            answer => answer.Items,
            answer => answer.Total,
            item => $"{item.Source.Id} {item.Target.Id}",
            scope.Limits.Check(nameof(first), first),
            after
        );

    public QuestionLookup<LostBasisPage> LostBasis(
        InstrumentRef of,
        DateOnly? day,
        int? hops,
        LostBasisFilter? filter,
        int? first,
        string? after,
        RequestScope scope
    )
    {
        var most = scope.Limits.Check(nameof(first), first);
        return Ask(
            of,
            scope,
            root =>
            {
                var items = Pager.Page(
                    (skip, take) =>
                        LostBasisQuestion.Ask(
                            scope.Store,
                            vocabulary,
                            root.Id,
                            day ?? scope.Today,
                            new LostBasisOptions(
                                Given(filter?.Kinds),
                                Given(filter?.Fates),
                                Math.Max(hops ?? 0, 0),
                                Page: new ReportPage(skip, take)
                            )
                        )!,
                    answer => answer.Items,
                    answer => answer.Total,
                    item => item.Instrument.Id,
                    most,
                    after
                );
                return new LostBasisPage((LostBasisAnswer)items.Source!, items);
            }
        );
    }

    public Connection<Instrument> Uncited(int? first, string? after, DateOnly? asOf, RequestScope scope) =>
        Pager.Page(
            (skip, take) =>
                UncitedQuestion.Ask(scope.Store, vocabulary, asOf ?? scope.Today, new ReportPage(skip, take)),
            answer => answer.Items,
            answer => answer.Total,
            instrument => instrument.Id,
            scope.Limits.Check(nameof(first), first),
            after
        );

    public Connection<DanglingItem> Dangling(
        int? places,
        int? first,
        string? after,
        DateOnly? asOf,
        RequestScope scope
    ) =>
        Pager.Page(
            (skip, take) =>
                DanglingQuestion.Ask(
                    scope.Store,
                    vocabulary,
                    asOf ?? scope.Today,
                    new ReportPage(skip, take),
                    places ?? 0
                ),
            answer => answer.Items,
            answer => answer.Total,
            item => item.Instrument.Id,
            scope.Limits.Check(nameof(first), first),
            after
        );

    public Connection<ReportedContradiction> Contradictions(
        ContradictionFilter? filter,
        int? first,
        string? after,
        DateOnly? asOf,
        RequestScope scope
    ) =>
        Pager.Page(
            (skip, take) =>
                ContradictionsQuestion.Ask(
                    scope.Store,
                    vocabulary,
                    new ContradictionsOptions(
                        asOf ?? scope.Today,
                        Given(filter?.Kinds),
                        filter?.Instrument,
                        new ReportPage(skip, take)
                    )
                ),
            answer => answer.Items,
            answer => answer.Total,
            item => $"{item.Instrument.Id} {item.Contradiction.Kind} {string.Join(' ', item.Others.Select(o => o.Id))}",
            scope.Limits.Check(nameof(first), first),
            after
        );

    private static LineageOptions LineageOptions(
        int? depth,
        LineageFilter? filter,
        int? first,
        DateOnly? asOf,
        RequestScope scope
    ) =>
        new(
            asOf ?? scope.Today,
            ApiLimits.InRange(nameof(depth), depth, ApiLimits.ChainDepth),
            filter?.Families ?? [],
            filter?.WithInferred ?? true,
            scope.Limits.Check(nameof(first), first)
        );

    /// <summary>The default where nothing is given: then nothing is left out.</summary>
    private static ImmutableArray<T> Given<T>(ImmutableArray<T>? values) =>
        values is { IsDefaultOrEmpty: false } given ? given : default;

    private QuestionLookup<T> Ask<T>(InstrumentRef of, RequestScope scope, Func<Instrument, T?> ask)
        where T : class
    {
        var lookup = Find(of, scope);
        return new QuestionLookup<T>(lookup, lookup.Instrument is { } found ? ask(found) : null);
    }
}
