namespace CitationGraph.Graph;

/// <summary>Which entries of a report are wanted.</summary>
/// <param name="Skip">How many are passed over; none when negative.</param>
/// <param name="Take">How many follow at most; see <see cref="MostTaken"/>.</param>
public sealed record ReportPage(int Skip = 0, int Take = 50)
{
    /// <summary>A page has no more entries than this.</summary>
    public const int MostTaken = 500;

    public static ReportPage First { get; } = new();

    /// <summary>How many entries are passed over.</summary>
    internal int From => Math.Max(Skip, 0);

    /// <summary>How many entries follow at most.</summary>
    internal int Most => Math.Clamp(Take, 0, MostTaken);

    /// <summary>The stretch of a list of so many entries.</summary>
    internal Range Of(int count)
    {
        var start = Math.Clamp(Skip, 0, count);
        return start..(start + Math.Clamp(Take, 0, Math.Min(MostTaken, count - start)));
    }
}
