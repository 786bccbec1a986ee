using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

/// <content>Coverage, lineage and the reports.</content>
internal sealed partial class QueryResolvers
{
    public QuestionLookup<CoverageAnswer> Coverage(
        string? id,
        string? symbol,
        string? issuer,
        PartialDate? date,
        string? level,
        string? place,
        ImmutableArray<RelationFamily> families,
        int? depth,
        DateOnly? deadline,
        bool? withInferred,
        int? documents,
        DateOnly? asOf,
        RequestScope scope
    )
    {
        var day = asOf ?? scope.Today;
        var options = new CoverageOptions(
            day,
            level ?? "province",
            PlaceId(place, day),
            families,
            Limits.Check(nameof(depth), depth, Limits.ChainDepth),
            deadline,
            withInferred ?? true,
            Limits.Check(nameof(documents), documents, Limits.DocumentsOfEach)
        );
        return Ask(id, symbol, issuer, date, i => CoverageQuestion.Ask(store, vocabulary, i.Id, options));
    }

    public QuestionLookup<LineageAnswer> Lineage(
        string? id,
        string? symbol,
        string? issuer,
        PartialDate? date,
        int? depth,
        ImmutableArray<RelationFamily> families,
        bool? withInferred,
        int? first,
        DateOnly? asOf,
        RequestScope scope
    )
    {
        var options = LineageOptions(depth, families, withInferred, first, asOf ?? scope.Today);
        return Ask(id, symbol, issuer, date, i => LineageQuestion.Ask(store, vocabulary, i.Id, options));
    }

    public LineagePathsAnswer? LineagePaths(
        string from,
        string to,
        int? depth,
        ImmutableArray<RelationFamily> families,
        bool? withInferred,
        int? first,
        DateOnly? asOf,
        RequestScope scope
    ) =>
        LineageQuestion.Between(
            store,
            vocabulary,
            from,
            to,
            LineageOptions(depth, families, withInferred, first, asOf ?? scope.Today)
        );

    public SupersededAnswer Superseded(
        DateOnly? asOf,
        bool? includeEnded,
        ImmutableArray<string> sources,
        int? skip,
        int? first,
        RequestScope scope
    ) =>
        SupersededQuestion.Ask(
            store,
            vocabulary,
            new SupersededOptions(
                asOf ?? scope.Today,
                includeEnded ?? false,
                sources.IsDefaultOrEmpty ? default : sources,
                Limits.Page(skip, first)
            )
        );

    public QuestionLookup<LostBasisAnswer> LostBasis(
        string? id,
        string? symbol,
        string? issuer,
        PartialDate? date,
        DateOnly? day,
        int? hops,
        ImmutableArray<LostBasisKind> kinds,
        ImmutableArray<LostBasisFate> fates,
        int? skip,
        int? first,
        RequestScope scope
    )
    {
        var options = new LostBasisOptions(
            kinds.IsDefaultOrEmpty ? default : kinds,
            fates.IsDefaultOrEmpty ? default : fates,
            Math.Max(hops ?? 0, 0),
            Page: Limits.Page(skip, first)
        );
        return Ask(
            id,
            symbol,
            issuer,
            date,
            i => LostBasisQuestion.Ask(store, vocabulary, i.Id, day ?? scope.Today, options)
        );
    }

    public UncitedAnswer Uncited(DateOnly? asOf, int? skip, int? first, RequestScope scope) =>
        UncitedQuestion.Ask(store, vocabulary, asOf ?? scope.Today, Limits.Page(skip, first));

    public DanglingAnswer Dangling(DateOnly? asOf, int? places, int? skip, int? first, RequestScope scope) =>
        DanglingQuestion.Ask(store, vocabulary, asOf ?? scope.Today, Limits.Page(skip, first), places ?? 0);

    public ContradictionsAnswer ContradictionReport(
        DateOnly? asOf,
        ImmutableArray<string> kinds,
        string? id,
        int? skip,
        int? first,
        RequestScope scope
    ) =>
        ContradictionsQuestion.Ask(
            store,
            vocabulary,
            new ContradictionsOptions(
                asOf ?? scope.Today,
                kinds.IsDefaultOrEmpty ? default : kinds,
                id,
                Limits.Page(skip, first)
            )
        );

    private static LineageOptions LineageOptions(
        int? depth,
        ImmutableArray<RelationFamily> families,
        bool? withInferred,
        int? first,
        DateOnly asOf
    ) =>
        new(
            asOf,
            Limits.Check(nameof(depth), depth, Limits.ChainDepth),
            families,
            withInferred ?? true,
            Limits.Check(nameof(first), first, Limits.ListItems)
        );

    private QuestionLookup<T> Ask<T>(
        string? id,
        string? symbol,
        string? issuer,
        PartialDate? date,
        Func<Instrument, T?> ask
    )
        where T : class
    {
        var lookup = Instrument(id, symbol, issuer, date);
        return new QuestionLookup<T>(lookup, lookup.Instrument is { } found ? ask(found) : null);
    }
}
