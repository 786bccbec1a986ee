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
    /// <returns>Best first; of equal ones those that most others cite, then the held, then by id.</returns>
    public static SearchAnswer Ask(
        IGraphStore store,
        Vocabulary vocabulary,
        string text,
        int limit = UsualLimit,
        DateOnly? asOf = null
    ) => OneContent.Ask(store, () => AskOnce(store, vocabulary, text, limit, asOf));

    private static SearchAnswer AskOnce(
        IGraphStore store,
        Vocabulary vocabulary,
        string text,
        int limit,
        DateOnly? asOf
    )
    {
        var held = HeldByIssuer.Of(store, asOf ?? DateOnly.MaxValue).Sum(h => h.Held);
        var typed = new TypedText(vocabulary, text);
        if (typed.ToFind.Length == 0 || limit <= 0)
        {
            return new SearchAnswer(text, asOf, [], [], false, held, SearchDisclosures.Of(false, held));
        }

        var candidates = new SearchCandidates(store, vocabulary, typed, asOf);
        var pool = new SearchPool(new SearchRanking(vocabulary, typed), asOf);
        AddCertain(candidates, pool);
        if (pool.Sureness == Sureness.Words)
        {
            AddUncertain(store, candidates, pool);
        }

        var best = pool.Best(limit);
        return new SearchAnswer(
            text,
            asOf,
            [.. best.Select(h => h.Hit)],
            best.IsEmpty ? [] : best[0].Read,
            candidates.IsPartial,
            held,
            SearchDisclosures.Of(candidates.IsPartial, held)
        );
    }

    private static void AddCertain(SearchCandidates candidates, SearchPool pool)
    {
        pool.Add(candidates.WithWords());
        if (pool.Sureness == Sureness.Exact)
        {
            return;
        }

        pool.Add(candidates.WithSymbolOrName());
        if (pool.Sureness >= Sureness.Phrase)
        {
            return;
        }

        foreach (var found in candidates.WithOtherWords(isLastBegun: !pool.HasAny))
        {
            pool.Add(found);
            if (pool.Sureness >= Sureness.Phrase)
            {
                return;
            }
        }
    }

    private static void AddUncertain(IGraphStore store, SearchCandidates candidates, SearchPool pool)
    {
        var spellings = Spellings.Of(store);
        foreach (var (found, mostRead) in candidates.Misspelt(spellings))
        {
            pool.Add(found, spellings, mostRead);
            if (pool.Sureness > Sureness.Words)
            {
                return;
            }
        }

        if (pool.HasWhole)
        {
            return;
        }

        foreach (var (found, mostRead) in candidates.Some(spellings))
        {
            pool.Add(found, spellings, mostRead);
            if (pool.HasAny)
            {
                return;
            }
        }
    }
}
