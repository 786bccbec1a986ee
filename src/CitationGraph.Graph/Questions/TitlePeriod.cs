using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// The last day of the period a title sets itself: "năm học 2022 - 2023", "giai đoạn 2018-2025", "5 năm 2021 - 2025", "đến năm 2030", and of a
/// plan "năm 2023". The words, and the day on which a school year ends, are the lexicon's; where several periods stand in one title ("giai đoạn
/// 2016 - 2020, định hướng đến năm 2025") the latest counts.
/// </summary>
public sealed class TitlePeriod
{
    private readonly string[][] _schoolYear;
    private readonly string[][] _period;
    private readonly YearlyTitle _yearly;
    private readonly string[][] _yearWords;
    private readonly PartialDate _schoolYearEnd;

    /// <exception cref="VocabularyException">The lexicon's last day of a school year is no day.</exception>
    public TitlePeriod(Vocabulary vocabulary)
    {
        var lexicon = vocabulary.Lexicon;
        _schoolYear = Keys(lexicon["schoolYearWord"]);
        _period = Keys([.. lexicon["periodWord"], .. lexicon["schemeAttribute"]]);
        _yearWords = Keys(lexicon["yearWord"]);
        _yearly = new YearlyTitle(vocabulary);

        // Any year that is not a leap year: the day must be one of every year.
        var written = lexicon["schoolYearLastDay"][0];
        _schoolYearEnd = PartialDate.TryParse($"2001-{written}", out var day)
            ? day.Value
            : throw new VocabularyException($"The lexicon's schoolYearLastDay is no MM-dd: '{written}'.");
    }

    /// <param name="genreId">The instrument's genre: only plans have periods of a single year.</param>
    /// <param name="issued">Its date: what was over before is a period it looks back on, not its own.</param>
    /// <returns>Null when the title sets no period.</returns>
    public DateOnly? EndOf(string? title, string? genreId = null, PartialDate? issued = null)
    {
        if (string.IsNullOrEmpty(title))
        {
            return null;
        }

        var words = VietnameseFolding.NameKey(title).Split(' ');
        var end = Latest(words) ?? (_yearly.YearOf(words, genreId) is { } year ? LastDay(year) : null);
        return end is null || issued is null || issued.Value.Earliest <= end ? end : null;
    }

    internal static string[][] Keys(ImmutableArray<string> written) =>
        [
            .. written
                .Select(w => VietnameseFolding.NameKey(w).Split(' '))
                .OrderByDescending(k => k.Length)
                .ThenBy(k => string.Join(' ', k), StringComparer.Ordinal),
        ];

    /// <returns>How many words the longest of the phrases has that stands there; 0 when none does.</returns>
    internal static int MatchAt(string[] words, int at, string[][] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (at >= 0 && at + phrase.Length <= words.Length && words.AsSpan(at, phrase.Length).SequenceEqual(phrase))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    internal static int? Year(string[] words, int at) =>
        at < words.Length
        && words[at].Length == 4
        && int.TryParse(words[at], out var year)
        && year is >= 1900 and <= 2100
            ? year
            : null;

    private DateOnly? Latest(string[] words)
    {
        DateOnly? latest = null;
        for (var i = 0; i < words.Length; i++)
        {
            var end = SchoolYearAt(words, i) ?? PeriodAt(words, i) ?? YearsAt(words, i);
            latest = end is null || end < latest ? latest : end;
        }

        return latest;
    }

    private DateOnly? SchoolYearAt(string[] words, int at)
    {
        var next = at + MatchAt(words, at, _schoolYear);
        return next > at && Year(words, next) is { } first
            ? new DateOnly(Year(words, next + 1) ?? first + 1, _schoolYearEnd.Month, _schoolYearEnd.Day)
            : null;
    }

    private DateOnly? PeriodAt(string[] words, int at)
    {
        var next = at + MatchAt(words, at, _period);
        return next > at && Year(words, next) is { } first ? LastDay(Year(words, next + 1) ?? first) : null;
    }

    /// <summary>"5 năm 2021 - 2025": a number of years and which they are.</summary>
    private DateOnly? YearsAt(string[] words, int at)
    {
        var isNumber = words[at].Length <= 2 && int.TryParse(words[at], out _);
        var next = at + 1 + MatchAt(words, at + 1, _yearWords);
        return
            isNumber
            && next > at + 1
            && Year(words, next) is { } first
            && Year(words, next + 1) is { } last
            && last > first
            ? LastDay(last)
            : null;
    }

    private static DateOnly LastDay(int year) => new(year, 12, 31);
}
