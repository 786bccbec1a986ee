using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>A date found in a text.</summary>
/// <param name="End">The token after it.</param>
/// <param name="Date">Null when it names no day of the calendar.</param>
internal readonly record struct DateMatch(PartialDate? Date, int End);

/// <summary>Reads dates in all written forms: <c>ngày 19/8/2022</c>, <c>ngày 4-11-2013</c>, <c>ngày 21 tháng 6 năm 2021</c>, <c>năm 2019</c>.</summary>
internal sealed class DateReader(ExtractionGrammar grammar)
{
    private const int MostDayDigits = 2;

    private readonly ImmutableArray<string> _monthWords = grammar.Vocabulary.Lexicon["monthWord"];
    private readonly ImmutableArray<string> _yearWords = grammar.Vocabulary.Lexicon["yearWord"];
    private readonly ImmutableArray<string> _ofWords = grammar.Vocabulary.Lexicon["ofWord"];

    /// <summary>A date with its word in front: "ngày …".</summary>
    public DateMatch? ReadAnnounced(TokenText text, int index, int? yearOfText)
    {
        var day = grammar.DateWord.Match(text, index);
        return day < 0 ? null : ReadDay(text, day, yearOfText);
    }

    /// <summary>A year: "năm 2019", or "2019" alone.</summary>
    public DateMatch? ReadYear(TokenText text, int index)
    {
        var year = grammar.YearWord.Skip(text, index);
        if (!IsYear(text, year, out var value))
        {
            return null;
        }

        // "2022 - 2023", "2020/…": a period or a symbol, not a year of issue.
        ref readonly var next = ref text[year + 1];
        var goesOn =
            next.Kind == TokenKind.Mark && (next.Word is '/' or '-' or '–') && text[year + 2].Kind == TokenKind.Number;
        return goesOn ? null : new DateMatch(PartialDate.Of(value), year + 1);
    }

    /// <summary>A day without its word: <c>19/8/2022</c>, <c>21 tháng 6 năm 2021</c>; where the clerk left the day blank, <c>tháng 8 năm 2022</c>.</summary>
    public DateMatch? ReadDay(TokenText text, int index, int? yearOfText)
    {
        if (grammar.MonthWord.Match(text, index) is > 0 and var afterMonth)
        {
            return ReadMonth(text, afterMonth, 0, yearOfText);
        }

        index = SkipParted(text, index);
        if (IsGlued(text, index, _monthWords, MostDayDigits, out var glued))
        {
            return ReadMonth(text, index + 1, glued, yearOfText);
        }

        if (!IsSmall(text, index, out var day))
        {
            return null;
        }

        var next = index + 1;
        if (grammar.DateWord.Match(text, next) is > 0 and var slip && ReadMonth(text, slip, day, null) is { } slipped)
        {
            // "ngày 17 ngày 8 năm 2005": a slip for "tháng", which the year behind it shows.
            return slipped;
        }

        if (IsSeparator(text, next) && grammar.MonthWord.Match(text, next + 1) is > 0 and var wordAfterMark)
        {
            return ReadMonth(text, wordAfterMark, day, yearOfText);
        }

        if (grammar.MonthWord.Match(text, next) is > 0 and var word)
        {
            return ReadMonth(text, word, day, yearOfText);
        }

        if (!IsSeparator(text, next) || !IsSmall(text, next + 1, out var month))
        {
            return null;
        }

        if (IsSeparator(text, next + 2) && IsYear(text, next + 3, out var year))
        {
            return new DateMatch(PartialDate.Of(year, month, day), next + 4);
        }

        return yearOfText is { } known ? new DateMatch(PartialDate.Of(known, month, day), next + 2) : null;
    }

    private DateMatch? ReadMonth(TokenText text, int index, int day, int? yearOfText)
    {
        index = SkipParted(text, index);
        if (
            IsGlued(text, index, _yearWords, MostDayDigits, out var monthBeforeYear)
            && IsYear(text, index + 1, out var gluedYear)
        )
        {
            return new DateMatch(PartialDate.Of(gluedYear, monthBeforeYear, day), index + 2);
        }

        if (!IsSmall(text, index, out var month))
        {
            return null;
        }

        var next = index + 1;
        if (IsSeparator(text, next))
        {
            next++;
        }

        var year = grammar.YearWord.Match(text, next);
        if (year > 0 && IsYear(text, year, out var value))
        {
            return new DateMatch(PartialDate.Of(value, month, day), year + 1);
        }

        if (IsSeparator(text, index + 1) && IsYear(text, index + 2, out value))
        {
            return new DateMatch(PartialDate.Of(value, month, day), index + 3);
        }

        return yearOfText is { } known && day > 0 ? new DateMatch(PartialDate.Of(known, month, day), index + 1) : null;
    }

    /// <summary>A day that the clerk left open, up to the year: <c>ngày … tháng … năm 2016</c>, <c>ngày tháng năm 2016</c>.</summary>
    public DateMatch? ReadOpen(TokenText text, int index)
    {
        var at = grammar.DateWord.Match(text, index);
        var month = at < 0 ? -1 : grammar.MonthWord.Match(text, SkipOpen(text, at));
        var year = month < 0 ? -1 : grammar.YearWord.Match(text, SkipOpen(text, month));
        return year > 0 && IsYear(text, year, out var value) ? new DateMatch(PartialDate.Of(value), year + 1) : null;
    }

    private static int SkipOpen(TokenText text, int index)
    {
        while (text[index].Kind == TokenKind.Mark && text[index].Word is '.' or '…' or '_' or '/')
        {
            index++;
        }

        return index;
    }

    private static bool IsSeparator(TokenText text, int index) =>
        text[index].Kind == TokenKind.Mark && text[index].Word is '/' or '-' or '.' or '–';

    /// <summary>"tháng 0 7": the reader has parted the digits.</summary>
    private static int SkipParted(TokenText text, int index) =>
        text[index].Kind == TokenKind.Number
        && text.Spelling(index) is "0"
        && text[index + 1].Kind == TokenKind.Number
        && text[index + 1].End - text[index + 1].Start == 1
            ? index + 1
            : index;

    private static bool IsSmall(TokenText text, int index, out int value)
    {
        value = text.NumberAt(index, 2, out _);
        return value is > 0 and <= 31;
    }

    private bool IsYear(TokenText text, int index, out int value)
    {
        const int YearDigits = 4;
        if (!IsGlued(text, index, _ofWords, YearDigits, out value))
        {
            value = text.NumberAt(index, YearDigits, out _);
        }

        return value is >= 1900 and <= 2100;
    }

    /// <summary>"03tháng", "12năm", "2011của": a number that has lost the space before the word behind it.</summary>
    private static bool IsGlued(TokenText text, int index, ImmutableArray<string> words, int mostDigits, out int value)
    {
        value = 0;
        ref readonly var token = ref text[index];
        if (!token.Is(TokenTraits.DigitFirst))
        {
            return false;
        }

        var spelling = text.Clean(index);
        var digits = spelling.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0
            && digits <= mostDigits
            && words.Contains(spelling[digits..], StringComparer.OrdinalIgnoreCase)
            && int.TryParse(spelling.AsSpan(0, digits), out value)
            && value > 0;
    }
}
