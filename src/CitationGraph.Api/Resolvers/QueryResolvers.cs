using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

/// <param name="texts">Null where no texts are read.</param>
internal sealed partial class QueryResolvers(Vocabulary vocabulary, ITextReader? texts)
{
    private const string PastedName = "(văn bản dán vào)";

    public object? Node(string id, RequestScope scope) => Nodes([id], scope)[0];

    public IReadOnlyList<object?> Nodes(ImmutableArray<string> ids, RequestScope scope)
    {
        if (ids.Length > ApiLimits.Ids)
        {
            throw ApiException.BadInput($"ids must be at most {ApiLimits.Ids}, not {ids.Length}.");
        }

        var instruments = scope.Store.Instruments(ids).ToDictionary(i => i.Id, StringComparer.Ordinal);
        var documents = scope.Documents(ids);
        scope.Load();
        var held = documents.Value.ToDictionary(d => d.Document.Id, StringComparer.Ordinal);
        var said = ids.All(id => instruments.ContainsKey(id) || held.ContainsKey(id))
            ? []
            : scope.Store.Corrections().ToDictionary(c => c.Id, StringComparer.Ordinal);
        return
        [
            .. ids.Select(id =>
                instruments.GetValueOrDefault(id)
                ?? held.GetValueOrDefault(id)
                ?? said.GetValueOrDefault(id)
                ?? vocabulary.Authority(id)
                ?? (object?)scope.Store.Instrument(id)
            ),
        ];
    }

    public InstrumentLookup Instrument(InstrumentRef of, RequestScope scope) => Find(of, scope);

    public Connection<SearchHit> Search(string text, DateOnly? asOf, int? first, string? after, RequestScope scope)
    {
        if (text.Length > ApiLimits.SearchText)
        {
            throw ApiException.BadInput($"text must be at most {ApiLimits.SearchText} characters, not {text.Length}.");
        }

        return Pager.Beginning(
            count => SearchQuestion.Ask(scope.Store, vocabulary, text, count, asOf),
            answer => answer.Hits,
            hit => hit.Instrument.Id,
            scope.Limits.Check(nameof(first), first, ApiLimits.SearchHits),
            after
        );
    }

    public ResolvedText Resolve(string text, DateOnly? asOf, RequestScope scope)
    {
        if (texts is null)
        {
            throw new ApiException(ApiException.ReadOnlyCode, "This server reads no texts.");
        }

        var document = texts.Read(PastedName, text);
        var citations = new DocumentCitations(
            document,
            texts.Resolve(scope.Store, document).ToDictionary(r => r.CitationIndex)
        );
        scope.Know(citations);
        return new ResolvedText(asOf ?? scope.Today, citations);
    }

    public ChainLookup ImplementationChain(
        InstrumentRef of,
        ChainDirection? direction,
        int? depth,
        ChainFilter? filter,
        int? first,
        string? after,
        DateOnly? asOf,
        RequestScope scope
    )
    {
        var options = new ChainOptions(
            asOf ?? scope.Today,
            direction ?? ChainDirection.Down,
            ApiLimits.InRange(nameof(depth), depth, ApiLimits.ChainDepth),
            filter?.Families ?? [],
            filter?.Levels ?? [],
            PlaceId(filter?.Place, asOf ?? scope.Today),
            filter?.WithInferred ?? true
        );
        var most = scope.Limits.Check(nameof(first), first, scope.Limits.ChainHops);
        var lookup = Find(of, scope);
        if (lookup.Instrument is not { } root)
        {
            var none = Pager.Page<ChainHop>([], _ => string.Empty, most, after);
            return new ChainLookup(lookup, options.Direction, options.AsOf, null, none);
        }

        var hops = Pager.Beginning(
            count => ChainQuestion.Ask(scope.Store, vocabulary, root.Id, options with { Limit = count })!,
            NearestFirst,
            hop => $"{hop.FromId} {hop.Relation.Type} {hop.Instrument.Id}",
            most,
            after,
            () => ChainQuestion.Ask(scope.Store, vocabulary, root.Id, options with { Limit = 0 })!.Hops.Length
        );
        return new ChainLookup(lookup, options.Direction, options.AsOf, (ChainAnswer)hops.Source!, hops);
    }

    public StatusLookup Status(InstrumentRef of, DateOnly? asOf, string? provision, RequestScope scope)
    {
        var lookup = Find(of, scope);
        return new StatusLookup(
            lookup.Outcome,
            lookup.Instrument,
            lookup.Candidates,
            lookup.Explanation,
            lookup.Instrument is null
                ? null
                : StatusQuestion.Ask(scope.Store, vocabulary, lookup.Instrument.Id, asOf ?? scope.Today, provision)
        );
    }

    public Deferred<DocumentCitations?> Document(string id, RequestScope scope) => scope.Document(id);

    public Connection<Correction> Corrections(
        CorrectionFilter? filter,
        int? first,
        string? after,
        RequestScope scope
    ) =>
        Pager.Page(
            [
                .. scope
                    .Store.Corrections()
                    .Where(c => c.TakenBack is null || filter?.WithTakenBack != false)
                    .Where(c => filter is null || filter.Kinds.IsDefaultOrEmpty || filter.Kinds.Contains(c.Kind)),
            ],
            correction => correction.Id,
            scope.Limits.Check(nameof(first), first),
            after
        );

    public StoreCounts Counts(RequestScope scope) => scope.Store.Count();

    // Depth first as it comes: sorted by depth, what stood in order among equals stays so, and a longer list begins as a shorter one.
    private static IReadOnlyList<ChainHop> NearestFirst(ChainAnswer answer) =>
        [.. answer.Hops.OrderBy(hop => hop.Depth)];

    private InstrumentLookup Find(InstrumentRef of, RequestScope scope) =>
        InstrumentLookup.From(
            Graph.InstrumentLookup.Find(scope.Store, vocabulary, Meant(of.Id, of.Symbol), of.Issuer, of.Date)
        );

    private static string Meant(string? id, string? symbol) =>
        (string.IsNullOrWhiteSpace(id), string.IsNullOrWhiteSpace(symbol)) switch
        {
            (false, true) => id!,
            (true, false) => symbol!,
            (true, true) => throw ApiException.BadInput("Give an id or a symbol (id hoặc số, ký hiệu)."),
            _ => throw ApiException.BadInput("Give an id or a symbol, not both."),
        };

    private string? PlaceId(string? place, DateOnly day)
    {
        if (place is null || vocabulary.Place(place) is not null)
        {
            return place;
        }

        var key = VietnameseFolding.NameKey(place);
        var fitting = vocabulary
            .Places.Where(p => VietnameseFolding.NameKey(p.FullName) == key || VietnameseFolding.NameKey(p.Name) == key)
            .ToList();
        var then = fitting.Where(p => p.ExistedOn(day)).ToList();
        return (then.Count == 0 ? fitting : then) switch
        {
            [var one] => one.Id,
            [] => throw ApiException.BadInput($"No place is called '{place}'."),
            var several => throw ApiException.BadInput(
                $"Several places are called '{place}': {string.Join(", ", several.Select(p => p.Id))}. Give one of these ids."
            ),
        };
    }
}
