using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CitationGraph.Model;

/// <summary>
/// A date as far as a text gives it: year, year and month, or the whole day (<c>2019</c>, <c>2022-08</c>, <c>2022-08-19</c>).
/// What is not written stays unknown and is never filled in.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    // Millions are held at once: year, month and day in one number.
    private readonly int _packed;

    private PartialDate(int year, int month, int day) => _packed = (year << 9) | (month << 5) | day;

    public int Year => _packed >> 9;

    /// <summary>1 to 12, or 0 where unknown.</summary>
    public int Month => (_packed >> 5) & 15;

    /// <summary>1 to 31, or 0 where unknown.</summary>
    public int Day => _packed & 31;

    public bool IsFullDay => Day != 0;

    /// <summary>The first day it can mean.</summary>
    public DateOnly Earliest => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day it can mean.</summary>
    public DateOnly Latest =>
        Day != 0 ? Earliest
        : Month != 0 ? new DateOnly(Year, Month, DateTime.DaysInMonth(Year, Month))
        : new DateOnly(Year, 12, 31);

    /// <summary>Null when the parts name no day of the calendar (month 13, 31 April) or a year outside 1900 to 2100.</summary>
    public static PartialDate? Of(int year, int month = 0, int day = 0)
    {
        if (year is < 1900 or > 2100 || month is < 0 or > 12 || day < 0 || (month == 0 && day != 0))
        {
            return null;
        }

        return day > 0 && day > DateTime.DaysInMonth(year, month) ? null : new PartialDate(year, month, day);
    }

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <param name="text">ISO 8601 as far as known: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</param>
    /// <param name="date">The date, when the text is one.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PartialDate? date)
    {
        date = null;
        var parts = text?.Split('-') ?? [];
        if (parts.Length is < 1 or > 3)
        {
            return false;
        }

        Span<int> numbers = stackalloc int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (
                !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])
                || numbers[i] == 0
            )
            {
                return false;
            }
        }

        date = Of(numbers[0], numbers[1], numbers[2]);
        return date is not null;
    }

    /// <summary>False only when both name different days, months or years where both are known.</summary>
    public bool AgreesWith(PartialDate other) =>
        Year == other.Year
        && (Month == 0 || other.Month == 0 || Month == other.Month)
        && (Day == 0 || other.Day == 0 || Day == other.Day);

    /// <summary>By the earliest day; of two that begin together, the less precise first.</summary>
    public int CompareTo(PartialDate other)
    {
        var byDay = Earliest.CompareTo(other.Earliest);
        return byDay != 0 ? byDay : Precision.CompareTo(other.Precision);
    }

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>ISO 8601 as far as known.</summary>
    public override string ToString() =>
        Day != 0 ? $"{Year:D4}-{Month:D2}-{Day:D2}"
        : Month != 0 ? $"{Year:D4}-{Month:D2}"
        : $"{Year:D4}";

    private int Precision =>
        Day != 0 ? 2
        : Month != 0 ? 1
        : 0;
}
