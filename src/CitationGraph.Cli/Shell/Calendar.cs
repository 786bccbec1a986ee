using System.Globalization;

namespace CitationGraph.Cli;

/// <summary>The day it is where the law is in force.</summary>
internal static class Calendar
{
    /// <summary>Việt Nam keeps UTC+7 all year.</summary>
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(7);

    public static DateOnly Today(TimeProvider clock) =>
        DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(s_offset).DateTime);

    /// <summary>The end of a day here, or a moment with its zone; null for other words.</summary>
    public static DateTimeOffset? Moment(string word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), s_offset).AddTicks(-1)
        : DateTimeOffset.TryParseExact(
            word,
            ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? moment
        : null;
}
