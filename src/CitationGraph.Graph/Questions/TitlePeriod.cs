using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// The last day of the period a title sets itself: "năm học 2022 - 2023", "giai đoạn 2018-2025", "đến năm 2030". The period words are the
/// lexicon's; where several stand in one title ("giai đoạn 2016 - 2020, định hướng đến năm 2025") the latest counts.
/// </summary>
public sealed class TitlePeriod(Vocabulary vocabulary)
{
    // A school year's tasks are over when the next begins, in September.
    private const int SchoolYearMonth = 8;
    private const int SchoolYearDay = 31;

    private readonly string[] _schoolYear = Keys(vocabulary, "schoolYearWord");

    private readonly string[] _period = [.. Keys(vocabulary, "periodWord"), .. Keys(vocabulary, "schemeAttribute")];

    /// <returns>Null when the title names no period.</returns>
    public DateOnly? EndOf(string? title)
    {
        if (string.IsNullOrEmpty(title))
        {
            return null;
        }

        var words = VietnameseFolding.NameKey(title).Split(' ');
        DateOnly? end = null;
        for (var i = 0; i < words.Length; i++)
        {
            foreach (
                var (keys, month, day) in (ReadOnlySpan<(string[], int, int)>)
                    [(_schoolYear, SchoolYearMonth, SchoolYearDay), (_period, 12, 31)]
            )
            {
                if (YearAfter(words, i, keys) is { } year)
                {
                    var isSchoolYear = month == SchoolYearMonth;
                    var last = isSchoolYear
                        ? new DateOnly(year.Second ?? year.First + 1, month, day)
                        : new DateOnly(year.Second ?? year.First, month, day);
                    end = end is null || last > end ? last : end;
                    break;
                }
            }
        }

        return end;
    }

    private static (int First, int? Second)? YearAfter(string[] words, int at, string[] keys)
    {
        foreach (var key in keys)
        {
            var parts = key.Split(' ');
            var next = at + parts.Length;
            if (
                next < words.Length
                && words.AsSpan(at, parts.Length).SequenceEqual(parts)
                && Year(words[next]) is { } first
            )
            {
                return (first, next + 1 < words.Length ? Year(words[next + 1]) : null);
            }
        }

        return null;
    }

    private static int? Year(string word) =>
        word.Length == 4 && int.TryParse(word, out var year) && year is >= 1900 and <= 2100 ? year : null;

    private static string[] Keys(Vocabulary vocabulary, string lexicalClass) =>
        [
            .. vocabulary
                .Lexicon[lexicalClass]
                .Select(w => VietnameseFolding.NameKey(w))
                .OrderByDescending(k => k.Length),
        ];
}
