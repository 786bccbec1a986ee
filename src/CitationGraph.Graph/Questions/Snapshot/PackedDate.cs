using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Partial dates as numbers in the order of <see cref="PartialDate.CompareTo"/>, for columns of many.</summary>
internal static class PackedDate
{
    /// <summary>No date: after every other.</summary>
    public const int None = int.MaxValue;

    private const int MonthBits = 5;
    private const int YearBits = 9;
    private const int Months = 0xF;
    private const int Days = 0x1F;

    public static int Of(PartialDate? date) =>
        date is { } day ? (day.Year << YearBits) | (day.Month << MonthBits) | day.Day : None;

    /// <summary>A date that is not greater than this can mean the day or an earlier one.</summary>
    public static int Of(DateOnly day) => Of(PartialDate.Of(day));

    /// <summary>The month that holds the day, as a date of which no more is known.</summary>
    public static int MonthOf(int packed) => packed & ~Days;

    /// <summary>The year that holds the day, as a date of which no more is known.</summary>
    public static int YearOf(int packed) => packed >> YearBits << YearBits;

    public static PartialDate? Read(int packed) =>
        packed == None ? null : PartialDate.Of(packed >> YearBits, (packed >> MonthBits) & Months, packed & Days);

    /// <summary>Whether it was issued by the day, as far as its date tells; the undated count as issued.</summary>
    public static bool IsBy(int packed, int day) => packed <= day || packed == None;
}
