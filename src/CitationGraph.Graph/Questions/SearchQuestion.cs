using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>An instrument found by words.</summary>
/// <param name="Score">Greater is better; only for comparing hits of one search.</param>
public sealed record SearchHit(Instrument Instrument, double Score);

/// <summary>
/// Finds instruments by what a person types: a symbol however spaced, cased or without accents, a title, a name, kind and number.
/// </summary>
public static class SearchQuestion
{
    private const int Proposed = 400;
    private const double ExactSymbol = 1000;
    private const double SymbolPrefix = 800;
    private const double SymbolParts = 700;
    private const double ExactName = 600;
    private const double NamePhrase = 150;
    private const double Held = 2;

    // Fewer shared words than this are chance.
    private const double LeastShare = 0.6;

    /// <param name="text">As typed.</param>
    /// <param name="limit">Hits at most.</param>
    /// <returns>Best first; of equal ones by id.</returns>
    public static ImmutableArray<SearchHit> Ask(IGraphStore store, Vocabulary vocabulary, string text, int limit = 20)
    {
        var words = Words(text);
        if (words.Length == 0 || limit <= 0)
        {
            return [];
        }

        return
        [
            .. store
                .Candidates(
                    [
                        [.. words.Distinct(StringComparer.Ordinal).Select(w => new SearchWord(w, IsPrefix: true))],
                    ],
                    Math.Max(Proposed, limit)
                )
                .Select(i => new SearchHit(i, Score(i, words, vocabulary)))
                .Where(h => h.Score > 0)
                .OrderByDescending(h => h.Score)
                .ThenBy(h => h.Instrument.Id, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    private static double Score(Instrument instrument, string[] words, Vocabulary vocabulary)
    {
        var genre = vocabulary.Genre(instrument.GenreId);
        var genreWords = genre is null ? [] : Words(string.Join(' ', genre.Written.Prepend(genre.NameVi)));
        var symbol = instrument.Symbol is null ? [] : Words(instrument.Symbol);
        var score = Math.Max(OfSymbol(symbol, genreWords, words), OfNames(instrument, genre, words));
        return score == 0 ? OfAll(instrument, symbol, genreWords, words) : score + (instrument.IsHeld ? Held : 0);
    }

    private static double OfSymbol(string[] symbol, string[] genreWords, string[] words)
    {
        // The kind word may stand in front: "nghị định 71 2020".
        var number = Array.FindIndex(words, w => char.IsAsciiDigit(w[0]));
        if (number < 0 || symbol.Length == 0 || Trimmed(symbol[0]) != Trimmed(words[number]))
        {
            return 0;
        }

        var asked = words[number..];
        var front = words[..number];
        if (
            !front.All(w =>
                symbol.Contains(w, StringComparer.Ordinal) || genreWords.Contains(w, StringComparer.Ordinal)
            )
        )
        {
            return 0;
        }

        var isStart =
            asked.Length <= symbol.Length && asked.Skip(1).SequenceEqual(symbol.Skip(1).Take(asked.Length - 1));
        return isStart && asked.Length == symbol.Length ? ExactSymbol
            : isStart ? SymbolPrefix + asked.Length
            : asked.All(w => symbol.Contains(w, StringComparer.Ordinal) || Trimmed(w) == Trimmed(symbol[0]))
                ? SymbolParts
            : 0;
    }

    private static double OfNames(Instrument instrument, Genre? genre, string[] words)
    {
        var asked = string.Join(' ', words);
        var best = 0.0;
        foreach (var name in instrument.Names.Append(instrument.Title ?? string.Empty))
        {
            var key = VietnameseFolding.SearchKey(name);
            var withGenre = genre is null ? key : $"{VietnameseFolding.SearchKey(genre.NameVi)} {key}";
            if (key.Length > 0 && (key == asked || withGenre == asked))
            {
                return ExactName;
            }

            if ($" {withGenre} ".Contains($" {asked} ", StringComparison.Ordinal))
            {
                // Of two titles with the words in them the shorter is nearer.
                best = Math.Max(best, NamePhrase + 100.0 * asked.Length / withGenre.Length);
            }
        }

        return best;
    }

    private static double OfAll(Instrument instrument, string[] symbol, string[] genreWords, string[] words)
    {
        var all = Words(string.Join(' ', instrument.Names.Append(instrument.Title).Append(instrument.IssuerName)))
            .Concat(symbol)
            .Concat(genreWords)
            .ToHashSet(StringComparer.Ordinal);
        if (instrument.Date is { } date)
        {
            all.Add($"{date.Year}");
        }

        var found = words.Count(w =>
            all.Contains(w) || all.Any(a => w.Length > 1 && a.StartsWith(w, StringComparison.Ordinal))
        );
        var share = (double)found / words.Length;
        return share < LeastShare ? 0 : 100 * share + (instrument.IsHeld ? Held : 0);
    }

    private static string Trimmed(string number) => number.TrimStart('0');

    private static string[] Words(string text) =>
        VietnameseFolding.SearchKey(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
