using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Finds the one instrument a person means; says which ones fit when there are several.</summary>
public static class InstrumentLookup
{
    private const int Nearest = 5;

    /// <param name="idOrSymbol">An id (also one it once had), a symbol however spaced or cased, with or without its kind word, or a whole name.</param>
    /// <param name="issuer">Words of the issuer's name, with or without accents, or its id in the ontology.</param>
    /// <param name="date">Day, month or year of issue.</param>
    public static LookupAnswer Find(
        IGraphStore store,
        Vocabulary vocabulary,
        string idOrSymbol,
        string? issuer = null,
        PartialDate? date = null
    )
    {
        var asked = idOrSymbol.Trim();
        if (asked.Length == 0)
        {
            return new LookupAnswer.NotFound([]);
        }

        if ((store.Instrument(asked) ?? store.Instrument(asked.ToLowerInvariant())) is { } byId)
        {
            return new LookupAnswer.Found(byId);
        }

        var found = store.WithSymbol(VietnameseFolding.SymbolKey(asked));
        ImmutableArray<SearchHit> hits = [];
        if (found.IsEmpty)
        {
            hits = SearchQuestion.Ask(store, vocabulary, asked, limit: 100).Hits;
            found = BySymbol(asked, hits);
        }

        if (found.IsEmpty)
        {
            found = ByName(asked, hits, vocabulary);
        }

        var fitting = found.Where(i =>
            IsFrom(i, issuer, vocabulary) && (date is null || i.Date?.AgreesWith(date.Value) == true)
        );
        return fitting.OrderBy(i => i.Id, StringComparer.Ordinal).ToImmutableArray() switch
        {
            [var only] => new LookupAnswer.Found(only),
            [] => new LookupAnswer.NotFound([
                .. found.Concat(hits.Select(h => h.Instrument)).DistinctBy(i => i.Id).Take(Nearest),
            ]),
            var several => new LookupAnswer.Ambiguous(several),
        };
    }

    /// <summary>The symbol with the kind word in front; else the same without accents where nothing has it exactly.</summary>
    private static ImmutableArray<Instrument> BySymbol(string asked, ImmutableArray<SearchHit> hits)
    {
        var key = VietnameseFolding.SymbolKey(asked);
        var inside = hits.Select(h => h.Instrument)
            .Where(i => i.Symbol is not null && EndsWithSymbol(key, VietnameseFolding.SymbolKey(i.Symbol)))
            .ToList();
        if (inside.Count > 0)
        {
            var longest = inside.Max(i => i.Symbol!.Length);
            return [.. inside.Where(i => i.Symbol!.Length == longest)];
        }

        var plain = VietnameseFolding.SearchKey(asked);
        return
        [
            .. hits.Select(h => h.Instrument)
                .Where(i => i.Symbol is not null && VietnameseFolding.SearchKey(i.Symbol) == plain),
        ];
    }

    private static bool EndsWithSymbol(string asked, string symbol) =>
        asked.EndsWith(symbol, StringComparison.Ordinal)
        && (asked.Length == symbol.Length || char.IsLetter(asked[asked.Length - symbol.Length - 1]));

    private static ImmutableArray<Instrument> ByName(
        string asked,
        ImmutableArray<SearchHit> hits,
        Vocabulary vocabulary
    )
    {
        var key = VietnameseFolding.NameKey(asked);
        return [.. hits.Select(h => h.Instrument).Where(i => Names(i, vocabulary).Any(n => n == key))];
    }

    private static IEnumerable<string> Names(Instrument instrument, Vocabulary vocabulary)
    {
        foreach (var name in instrument.Names.Append(instrument.Title ?? string.Empty).Where(n => n.Length > 0))
        {
            yield return VietnameseFolding.NameKey(name);
            if (vocabulary.Genre(instrument.GenreId) is { } genre)
            {
                yield return VietnameseFolding.NameKey($"{genre.NameVi} {name}");
            }
        }
    }

    private static bool IsFrom(Instrument instrument, string? issuer, Vocabulary vocabulary)
    {
        if (string.IsNullOrWhiteSpace(issuer) || instrument.IssuerId == issuer.Trim())
        {
            return true;
        }

        var asked = VietnameseFolding.SearchKey(issuer).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var authority = vocabulary.Authority(instrument.IssuerId);
        var words = new[] { instrument.IssuerName }
            .Concat(authority is null ? [] : [authority.NameVi, .. authority.Variants, .. authority.Codes])
            .SelectMany(name => VietnameseFolding.SearchKey(name ?? string.Empty).Split(' '))
            .ToHashSet(StringComparer.Ordinal);
        return asked.All(words.Contains);
    }
}
