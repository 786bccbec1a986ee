using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The instruments that a store proposes for the words typed, the surest ways of asking first.</summary>
internal sealed class SearchCandidates(IGraphStore store, string[] words)
{
    private const int Proposed = 300;
    private const int ProposedForEachWord = 60;

    // So long a word can be meant as the beginning of a longer one.
    private const int ShortestPrefix = 2;

    /// <summary>Whether a store had more to propose than was taken.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Those that have the symbol or the name, then those that have all the words, the last of them perhaps not typed to its end.</summary>
    /// <param name="withoutGenre">The words without the kind word in front; null when there is none.</param>
    public IEnumerable<Instrument> Certain(string text, string? withoutGenre)
    {
        var named = store
            .WithSymbol(VietnameseFolding.SymbolKey(text))
            .Concat(store.WithName([.. new[] { string.Join(' ', words), withoutGenre }.OfType<string>()]));
        var exact = Take([.. words.Select(Exactly)], Proposed);
        var all = named.Concat(exact);
        return exact.IsEmpty ? all.Concat(Take([.. words[..^1].Select(Exactly), Begun(words[^1])], Proposed)) : all;
    }

    /// <summary>What is found when words are read as others, then when one is left out, then by any of them; with what was read as what.</summary>
    public IEnumerable<(IEnumerable<Instrument> Found, IReadOnlyList<(string Typed, string Read)> Read)> Uncertain()
    {
        var spellings = Spellings.Of(store);
        var near = words.Select(w => spellings.Near(w)).ToArray();
        var unknown = Enumerable.Range(0, words.Length).Where(i => !spellings.Has(words[i])).ToHashSet();
        if (unknown.Count > 0)
        {
            yield return Corrected(unknown, near, Proposed);
        }

        // The slip may have made another word.
        yield return Merge(
            Enumerable
                .Range(0, words.Length)
                .Where(i => near[i].Count > 0)
                .Select(i => Corrected([i], near, ProposedForEachWord))
        );
        if (words.Length > 2)
        {
            yield return Merge(
                Enumerable
                    .Range(0, words.Length)
                    .Select(i =>
                        (
                            (IEnumerable<Instrument>)
                                Take([.. words.Where((_, at) => at != i).Select(Exactly)], ProposedForEachWord),
                            (IReadOnlyList<(string, string)>)[]
                        )
                    )
            );
        }

        yield return (
            Take(
                [
                    [.. words.SelectMany(w => Begun(w)).Distinct()],
                ],
                Proposed
            ),
            []
        );
    }

    private (IEnumerable<Instrument> Found, IReadOnlyList<(string, string)> Read) Corrected(
        HashSet<int> places,
        IReadOnlyList<string>[] near,
        int limit
    )
    {
        var groups = words.Select(
            (w, i) => places.Contains(i) ? [.. near[i].Select(n => new SearchWord(n))] : Exactly(w)
        );
        var read = places.SelectMany(i => near[i].Select(n => (words[i], n)));
        return (Take([.. groups], limit), [.. read]);
    }

    private static (IEnumerable<Instrument> Found, IReadOnlyList<(string, string)> Read) Merge(
        IEnumerable<(IEnumerable<Instrument> Found, IReadOnlyList<(string, string)> Read)> parts
    )
    {
        var all = parts.ToList();
        return (all.SelectMany(p => p.Found), [.. all.SelectMany(p => p.Read)]);
    }

    private ImmutableArray<Instrument> Take(IReadOnlyList<ImmutableArray<SearchWord>> allOf, int limit)
    {
        if (allOf.Any(g => g.IsEmpty))
        {
            return [];
        }

        var found = store.Candidates(allOf, limit);
        IsPartial |= found.Length == limit;
        return found;
    }

    // A number may be written with zeros in front or without.
    private static ImmutableArray<SearchWord> Exactly(string word)
    {
        if (!word.All(char.IsAsciiDigit))
        {
            return [new SearchWord(word)];
        }

        var bare = word.TrimStart('0');
        return bare.Length == 1
            ? [new SearchWord(bare), new SearchWord($"0{bare}")]
            : [new SearchWord(word), .. bare == word || bare.Length == 0 ? [] : new[] { new SearchWord(bare) }];
    }

    private static ImmutableArray<SearchWord> Begun(string word) =>
        word.Length < ShortestPrefix || char.IsAsciiDigit(word[0])
            ? Exactly(word)
            : [new SearchWord(word, IsPrefix: true)];
}
