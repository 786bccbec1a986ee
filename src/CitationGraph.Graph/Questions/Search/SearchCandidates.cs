using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// The ways of asking a store for what was typed, the surest first. Of many words the rarest are asked for, which is quick and leaves little
/// over; the ranking looks at all of them.
/// </summary>
internal sealed class SearchCandidates(IGraphStore store, Vocabulary vocabulary, TypedText typed, DateOnly? asOf)
{
    private const int Proposed = 120;
    private const int ProposedForOneSlip = 30;

    // More add time, and hardly ever take one away.
    private const int AskedTogether = 4;

    // From so many words on, half of them tell an instrument; a slip is in one half only.
    private const int Halvable = 2 * AskedTogether;
    private const int LongestToCorrect = 16;
    private const int TellingPart = 16;
    private const int MostMisspelt = 3;
    private const int MostGenres = 3;

    // So long a word can be meant as the beginning of a longer one.
    private const int ShortestPrefix = 2;

    /// <summary>With a space behind.</summary>
    private readonly string[] _genres = [.. vocabulary.Genres.Select(g => VietnameseFolding.SearchKey(g.NameVi) + ' ')];

    /// <summary>Whether a store had more to propose than was taken.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>What has the words as they were typed.</summary>
    public IEnumerable<Instrument> WithWords() => Take([.. Rarest(typed.ToFind).Select(Exactly)], Proposed);

    public IEnumerable<Instrument> WithSymbolOrName() =>
        store
            .WithSymbol(VietnameseFolding.SymbolKey(typed.Text))
            .Concat(store.WithName([.. WithAndWithoutGenre(typed.Joined)]));

    /// <summary>What has the words but for the end of the last one, the abbreviation of the kind, or the year.</summary>
    public IEnumerable<IEnumerable<Instrument>> WithOtherWords(bool isLastBegun)
    {
        var last = typed.ToFind[^1];
        if (isLastBegun && last.Length >= ShortestPrefix && !TypedText.IsNumber(last))
        {
            var begun = Spellings.Of(store).BeginningWith(last);
            yield return Take([.. Rarest(typed.ToFind[..^1]).Select(Exactly), Any(begun)], Proposed);
        }

        foreach (var other in WithGenreInFull().Concat(WithoutYear()))
        {
            yield return Take([.. Rarest(other).Select(Exactly)], Proposed);
        }
    }

    /// <summary>What has the words when some are read as others, with how many may be.</summary>
    public IEnumerable<(IEnumerable<Instrument> Found, int MostRead)> Misspelt(Spellings spellings)
    {
        var unknown = Unknown(spellings);
        var byWords =
            unknown.Length > 0 ? WithUnknown(spellings, unknown)
            : typed.ToFind.Length < Halvable ? WithOneSlip(spellings)
            : InHalves();
        return byWords.Prepend((store.WithName([.. CorrectedNames(spellings, unknown)]), 1));
    }

    /// <summary>What has the words but one, or those that are known at all, or in the end any of them.</summary>
    public IEnumerable<(IEnumerable<Instrument> Found, int MostRead)> Some(Spellings spellings)
    {
        var unknown = Unknown(spellings);
        if (unknown.Length > 0)
        {
            var known = Rarest(typed.ToFind.Except(unknown, StringComparer.Ordinal));
            yield return (Take([.. known.Select(Exactly)], Proposed), unknown.Length);
        }
        else if (typed.ToFind.Length is > 2 and < Halvable)
        {
            var words = Rarest(typed.ToFind, Halvable);
            yield return (
                words.SelectMany(word => Take([.. Without(words, word)], ProposedForOneSlip)).ToImmutableArray(),
                1
            );
        }

        yield return (
            Take(
                [
                    [.. Rarest(typed.ToFind, Halvable).SelectMany(w => Exactly(w))],
                ],
                Proposed
            ),
            1
        );
    }

    private IEnumerable<(IEnumerable<Instrument>, int)> WithUnknown(Spellings spellings, string[] unknown)
    {
        var near = unknown.Select(spellings.Near).Where(n => n.Count > 0).Take(MostMisspelt).ToArray();
        if (near.Length > 0)
        {
            var known = Rarest(typed.ToFind.Except(unknown, StringComparer.Ordinal)).Select(w => Exactly(w));
            yield return (Take([.. known, .. near.Select(Any)], Proposed), near.Length);
        }
    }

    /// <summary>The slip has made another word: the rarest is the likeliest.</summary>
    private IEnumerable<(IEnumerable<Instrument>, int)> WithOneSlip(Spellings spellings)
    {
        var words = Rarest(typed.ToFind, Halvable);
        foreach (var word in words)
        {
            if (spellings.Near(word) is not { Count: > 0 } near)
            {
                continue;
            }

            // Words that stand nearly everywhere take long to look for and tell nothing.
            var isTelling = near.Sum(spellings.Count) <= spellings.MostFrequent / TellingPart;
            var others = Without(words, word);
            yield return (Take([.. isTelling ? others.Append(Any(near)) : others], ProposedForOneSlip), 1);
        }
    }

    /// <summary>
    /// What was typed with one word read as another, or left out: whole names are found at once, however common their words.
    /// </summary>
    private IEnumerable<string> CorrectedNames(Spellings spellings, string[] unknown)
    {
        if (unknown.Length > 1 || (unknown.Length == 0 && typed.Words.Length > LongestToCorrect))
        {
            yield break;
        }

        var words = typed.Words;
        for (var i = 0; i < words.Length; i++)
        {
            var typedWord = words[i];
            if (unknown.Length > 0 && typedWord != unknown[0])
            {
                continue;
            }

            string[][] read = [.. spellings.Near(typedWord).Select(n => new[] { n }), []];
            foreach (
                var name in read.SelectMany(r =>
                    WithAndWithoutGenre(string.Join(' ', [.. words[..i], .. r, .. words[(i + 1)..]]))
                )
            )
            {
                yield return name;
            }
        }
    }

    private IEnumerable<string> WithAndWithoutGenre(string name)
    {
        yield return name;
        foreach (var genre in _genres)
        {
            if (name.StartsWith(genre, StringComparison.Ordinal))
            {
                yield return name[genre.Length..];
            }
        }
    }

    private IEnumerable<(IEnumerable<Instrument>, int)> InHalves()
    {
        var words = Rarest(typed.ToFind, Halvable);
        for (var half = 0; half < 2; half++)
        {
            yield return (Take([.. words.Where((_, i) => i % 2 == half).Select(Exactly)], ProposedForOneSlip), 1);
        }
    }

    private static IEnumerable<ImmutableArray<SearchWord>> Without(string[] words, string word) =>
        words.Where(w => w != word).Take(AskedTogether).Select(Exactly);

    private string[] Unknown(Spellings spellings) => [.. typed.ToFind.Where(w => CountOf(spellings, w) == 0)];

    /// <summary>The words with an abbreviation among them written out: what is called "CV" need not have it in its symbol.</summary>
    private IEnumerable<string[]> WithGenreInFull() =>
        typed
            .ToFind.SelectMany(word =>
                vocabulary
                    .Genres.Where(g =>
                        g.Written.Concat(g.Codes).Any(c => VietnameseFolding.SearchKey(c) == word)
                        && !TypedText.SplitWords(g.Id).Contains(word, StringComparer.Ordinal)
                    )
                    .Select(g =>
                        (string[])
                            [
                                .. typed
                                    .ToFind.Where(w => w != word)
                                    .Union(TypedText.SplitWords(g.Id), StringComparer.Ordinal),
                            ]
                    )
            )
            .Take(MostGenres);

    /// <summary>The year may be that of the date, which is not among an instrument's words.</summary>
    private IEnumerable<string[]> WithoutYear()
    {
        var year = Array.FindLastIndex(typed.ToFind, TypedText.IsYear);
        if (year >= 0 && typed.ToFind.Length > 1)
        {
            yield return [.. typed.ToFind.Where((_, i) => i != year)];
        }
    }

    /// <summary>The rarest of the words, the rarest first; all of them as they are when they are few.</summary>
    private string[] Rarest(IEnumerable<string> words, int most = AskedTogether)
    {
        var all = words.ToArray();
        if (all.Length <= AskedTogether && most == AskedTogether)
        {
            return all;
        }

        var spellings = Spellings.Of(store);
        return [.. all.OrderBy(w => CountOf(spellings, w)).ThenBy(w => w, StringComparer.Ordinal).Take(most)];
    }

    private static int CountOf(Spellings spellings, string word) => Exactly(word).Sum(w => spellings.Count(w.Text));

    private ImmutableArray<Instrument> Take(IReadOnlyList<ImmutableArray<SearchWord>> allOf, int limit)
    {
        var found = store.Candidates(allOf, limit, asOf);
        IsPartial |= found.Length == limit;
        return found;
    }

    private static ImmutableArray<SearchWord> Any(IReadOnlyList<string> words) =>
        [.. words.Select(w => new SearchWord(w))];

    // A number may be written with zeros in front or without.
    private static ImmutableArray<SearchWord> Exactly(string word)
    {
        if (!word.All(char.IsAsciiDigit))
        {
            return [new SearchWord(word)];
        }

        var bare = word.TrimStart('0');
        return bare.Length switch
        {
            0 => [new SearchWord(word)],
            1 => [new SearchWord(bare), new SearchWord($"0{bare}")],
            _ => bare == word ? [new SearchWord(word)] : [new SearchWord(word), new SearchWord(bare)],
        };
    }
}
