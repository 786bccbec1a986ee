using System.Collections.Frozen;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// The one year that the title of a yearly plan names: "Kế hoạch kiểm tra hồ đập năm 2023". A year that may be part of a date, of a law's name
/// or of an open time ("từ năm 2023", "và những năm tiếp theo") is none.
/// </summary>
internal sealed class YearlyTitle(Vocabulary vocabulary)
{
    private readonly FrozenSet<string> _genres = vocabulary
        .Lexicon["yearlyGenre"]
        .Select(n => vocabulary.GenreNamed(n)?.Id)
        .OfType<string>()
        .ToFrozenSet(StringComparer.Ordinal);
    private readonly string[][] _year = TitlePeriod.Keys(vocabulary.Lexicon["yearWord"]);
    private readonly string[][] _notBefore = TitlePeriod.Keys([
        .. vocabulary.Lexicon["fromWord"],
        .. vocabulary.Lexicon["rangeWord"],
        .. vocabulary.Lexicon["beforeWord"],
    ]);
    private readonly string[][] _goesOn = TitlePeriod.Keys(vocabulary.Lexicon["furtherYears"]);
    private readonly string[][] _general = TitlePeriod.Keys(vocabulary.Lexicon["lawInGeneral"]);
    private readonly string[][] _laws = TitlePeriod.Keys([
        .. vocabulary.Genres.Where(g => g.IsLaw).SelectMany(g => g.Written.Add(g.NameVi)),
    ]);

    /// <param name="words">The folded title.</param>
    /// <returns>Null when the genre makes no yearly plans, or the title names no year or several.</returns>
    public int? YearOf(string[] words, string? genreId)
    {
        if (genreId is null || !_genres.Contains(genreId))
        {
            return null;
        }

        int? found = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (NamesLaw(words, i) || TitlePeriod.MatchAt(words, i, _goesOn) > 0)
            {
                return null;
            }

            if (TitlePeriod.Year(words, i) is not { } year)
            {
                continue;
            }

            if (found is not null || !StandsAlone(words, i))
            {
                return null;
            }

            found = year;
        }

        return found;
    }

    private bool NamesLaw(string[] words, int at) =>
        TitlePeriod.MatchAt(words, at, _laws) > 0 && TitlePeriod.MatchAt(words, at - 1, _general) == 0;

    /// <summary>"năm" in front, and before that neither the number of a month nor a word that opens or closes a time.</summary>
    private bool StandsAlone(string[] words, int year)
    {
        var word = year - 1;
        return TitlePeriod.MatchAt(words, word, _year) == 1
            && word > 0
            && !char.IsAsciiDigit(words[word - 1][0])
            && TitlePeriod.MatchAt(words, word - 1, _notBefore) == 0;
    }
}
