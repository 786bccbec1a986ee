using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// Finds instruments by what a person types: a symbol however spaced, cased or without accents, a title, a name, kind and number; also with
/// one letter mistyped. The store proposes, by folded words; what is proposed is ranked here, so that every store gives the same answer.
/// </summary>
public static class SearchQuestion
{
    private const int UsualLimit = 20;

    /// <param name="text">As typed.</param>
    /// <param name="limit">Hits at most.</param>
    /// <param name="asOf">Leaves out what was issued later; null: nothing.</param>
    /// <returns>Best first; of equal ones the held, then the most cited, then by id.</returns>
    public static SearchAnswer Ask(
        IGraphStore store,
        Vocabulary vocabulary,
        string text,
        int limit = UsualLimit,
        DateOnly? asOf = null
    )
    {
        var words = Words(text);
        var held = HeldByIssuer.Of(store, asOf ?? DateOnly.MaxValue).Sum(h => h.Held);
        if (words.Length == 0 || limit <= 0)
        {
            return new SearchAnswer(text, asOf, [], [], false, held);
        }

        var candidates = new SearchCandidates(store, words);
        var ranking = new SearchRanking(vocabulary, words);
        var hits = Rank(candidates.Certain(text, ranking.WithoutGenre), ranking, [], asOf);
        if (!hits.Exists(h => h.Match <= SearchMatch.Words))
        {
            // Nothing has all the words: perhaps one is mistyped, or one too many.
            foreach (var (found, read) in candidates.Uncertain())
            {
                hits = Rank(found, ranking, read, asOf);
                if (hits.Count > 0)
                {
                    return Answer(hits, read);
                }
            }
        }

        return Answer(hits, []);

        SearchAnswer Answer(List<SearchHit> ranked, IReadOnlyList<(string Typed, string Read)> read) =>
            new(
                text,
                asOf,
                [.. ranked.Take(limit)],
                ranked is [{ Match: SearchMatch.Misspelt } best, ..]
                    ? [.. read.Where(r => Has(best.Instrument, r.Read)).Distinct()]
                    : [],
                candidates.IsPartial,
                held
            );
    }

    private static List<SearchHit> Rank(
        IEnumerable<Instrument> found,
        SearchRanking ranking,
        IReadOnlyList<(string Typed, string Read)> read,
        DateOnly? asOf
    ) =>
        [
            .. found
                .Where(i => asOf is null || !(i.Date is { } date && date.Earliest > asOf))
                .Select(i => ranking.Rank(i, read))
                .OfType<SearchHit>()
                .OrderByDescending(h => h.Score),
        ];

    private static bool Has(Instrument instrument, string word) =>
        Words(string.Join(' ', instrument.Names.Append(instrument.Title).Append(instrument.IssuerName)))
            .Contains(word, StringComparer.Ordinal);

    internal static string[] Words(string? text) =>
        VietnameseFolding.SearchKey(text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
