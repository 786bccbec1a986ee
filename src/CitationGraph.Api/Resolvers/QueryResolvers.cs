using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed partial class QueryResolvers(IGraphStore store, Vocabulary vocabulary)
{
    public InstrumentLookup Instrument(string? id, string? symbol, string? issuer, PartialDate? date) =>
        InstrumentLookup.From(Graph.InstrumentLookup.Find(store, vocabulary, Meant(id, symbol), issuer, date));

    public SearchAnswer Search(string text, int? first, DateOnly? asOf)
    {
        if (text.Length > Limits.SearchText)
        {
            throw ApiException.BadInput($"text must be at most {Limits.SearchText} characters, not {text.Length}.");
        }

        var limit = Limits.Check(nameof(first), first, Limits.SearchHits);
        return SearchQuestion.Ask(store, vocabulary, text, limit, asOf);
    }

    public ChainLookup ImplementationChain(
        string? id,
        string? symbol,
        string? issuer,
        PartialDate? date,
        ChainDirection? direction,
        int? depth,
        ImmutableArray<RelationFamily> families,
        ImmutableArray<string> levels,
        string? place,
        bool? withInferred,
        int? first,
        DateOnly? asOf,
        RequestScope scope
    )
    {
        var options = new ChainOptions(
            asOf ?? scope.Today,
            direction ?? ChainDirection.Down,
            Limits.Check(nameof(depth), depth, Limits.ChainDepth),
            families,
            levels,
            PlaceId(place, asOf ?? scope.Today),
            withInferred ?? true,
            Limits.Check(nameof(first), first, Limits.ChainHops)
        );
        var lookup = Instrument(id, symbol, issuer, date);
        return new ChainLookup(
            lookup,
            options.Direction,
            options.AsOf,
            lookup.Instrument is null ? null : ChainQuestion.Ask(store, vocabulary, lookup.Instrument.Id, options)
        );
    }

    public StatusLookup Status(
        string? id,
        string? symbol,
        string? issuer,
        PartialDate? date,
        DateOnly? asOf,
        string? provision,
        RequestScope scope
    )
    {
        var lookup = Instrument(id, symbol, issuer, date);
        return new StatusLookup(
            lookup.Outcome,
            lookup.Instrument,
            lookup.Candidates,
            lookup.Explanation,
            lookup.Instrument is null
                ? null
                : StatusQuestion.Ask(store, vocabulary, lookup.Instrument.Id, asOf ?? scope.Today, provision)
        );
    }

    public DocumentCitations? Document(string id, RequestScope scope) => scope.Document(id);

    public IEnumerable<Contradiction> Contradictions(int? first) =>
        store.AllContradictions().Take(Limits.Check(nameof(first), first, Limits.ListItems));

    public IEnumerable<Correction> Corrections(bool? withTakenBack, int? skip, int? first)
    {
        var page = Limits.Page(skip, first);
        return store
            .Corrections()
            .Where(c => c.TakenBack is null || withTakenBack != false)
            .Skip(page.Skip)
            .Take(page.Take);
    }

    public StoreCounts Counts() => store.Count();

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
