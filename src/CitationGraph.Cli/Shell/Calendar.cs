namespace CitationGraph.Cli;

/// <summary>The day it is where the law is in force.</summary>
internal static class Calendar
{
    /// <summary>Việt Nam keeps UTC+7 all year.</summary>
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(7);

    public static DateOnly Today(TimeProvider clock) =>
        DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(s_offset).DateTime);
}
