namespace CitationGraph.Graph;

/// <summary>The days of issue of what is held, by issuer: how many there are in a time is counted without looking at each.</summary>
internal sealed class HoldingColumns
{
    private readonly Dictionary<string, int[]> _days;

    public HoldingColumns(InstrumentColumns instruments)
    {
        var days = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (rank, index) in instruments.ByDate.Index())
        {
            if (instruments.IsHeld(index) && instruments.IssuerAtRank(rank) is >= 0 and var issuer)
            {
                var id = instruments.IssuerId(issuer);
                if (!days.TryGetValue(id, out var list))
                {
                    days[id] = list = [];
                }

                list.Add(instruments.Date(index));
            }
        }

        _days = days.ToDictionary(d => d.Key, d => d.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Counted as <see cref="IGraphStore.Holdings"/> counts.</summary>
    public int Held(HoldingPeriod period)
    {
        if (!_days.TryGetValue(period.IssuerId, out var days))
        {
            return 0;
        }

        var dated = Sorted.CountBefore(days, PackedDate.None);
        var to = period.To is { } last ? Sorted.CountBefore(days, PackedDate.Of(last) + 1) : dated;
        if (period.From is not { } from)
        {
            return to + days.Length - dated;
        }

        // A month or a year may mean a day in the time, though it comes before the days in it.
        var first = PackedDate.Of(from);
        return Math.Max(0, to - Sorted.CountBefore(days, first))
            + Same(days, PackedDate.MonthOf(first), to)
            + Same(days, PackedDate.YearOf(first), to);
    }

    /// <summary>How many say just that, among the first so many.</summary>
    private static int Same(int[] days, int day, int end) =>
        Math.Max(0, Math.Min(end, Sorted.CountBefore(days, day + 1)) - Sorted.CountBefore(days, day));
}
