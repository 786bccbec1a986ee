using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>A document of a body that counts as having acted.</summary>
internal sealed record CoverageAct(Instrument Instrument, string ById, bool IsInferred, DeadlineTiming Timing);

/// <summary>What leads up to the instrument, sorted by the bodies it is of.</summary>
internal sealed class CoverageActs
{
    private readonly CoverageReach _reach;
    private readonly Dictionary<string, List<CoverageAct>> _byBody = new(StringComparer.Ordinal);

    public CoverageActs(CoverageBodies bodies, CoverageReach reach, DateOnly? deadline)
    {
        _reach = reach;
        foreach (var (instrument, isInferred) in reach.All)
        {
            if (instrument.IssuerId is null)
            {
                OfUnknownIssuers++;
            }
            else if (bodies.Of(instrument.IssuerId) is var (body, self))
            {
                if (!_byBody.TryGetValue(body, out var acts))
                {
                    _byBody[body] = acts = [];
                }

                acts.Add(new CoverageAct(instrument, self, isInferred, Timing(instrument.Date, deadline)));
            }
        }

        foreach (var acts in _byBody.Values)
        {
            acts.Sort(Compare);
        }
    }

    public int OfUnknownIssuers { get; }

    public IEnumerable<string> Bodies => _byBody.Keys;

    /// <summary>The stated first, then by day of issue, the undated last, then by id.</summary>
    public IReadOnlyList<CoverageAct> Of(string body) => _byBody.TryGetValue(body, out var acts) ? acts : [];

    /// <summary>From the document up to the instrument asked about.</summary>
    public IEnumerable<Edge> Path(CoverageAct act) => _reach.Path(act.Instrument.Id, act.IsInferred);

    /// <summary>Before when any of those that decide was; else unknown when any may have been.</summary>
    public static DeadlineTiming Timing(IReadOnlyList<CoverageAct> acts)
    {
        var deciding = acts.Where(a => a.IsInferred == acts[0].IsInferred).Select(a => a.Timing).ToHashSet();
        return deciding.Contains(DeadlineTiming.Before) ? DeadlineTiming.Before
            : deciding.Contains(DeadlineTiming.Unknown) ? DeadlineTiming.Unknown
            : deciding.FirstOrDefault();
    }

    private static DeadlineTiming Timing(PartialDate? date, DateOnly? deadline) =>
        (date, deadline) switch
        {
            (_, null) => DeadlineTiming.None,
            (null, _) => DeadlineTiming.Unknown,
            ({ } day, { } last) when day.Latest <= last => DeadlineTiming.Before,
            ({ } day, { } last) when day.Earliest > last => DeadlineTiming.After,
            _ => DeadlineTiming.Unknown,
        };

    private static int Compare(CoverageAct left, CoverageAct right)
    {
        var byOrigin = left.IsInferred.CompareTo(right.IsInferred);
        if (byOrigin != 0)
        {
            return byOrigin;
        }

        var byDay = (left.Instrument.Date, right.Instrument.Date) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } one, { } other) => one.CompareTo(other),
        };
        return byDay != 0 ? byDay : string.CompareOrdinal(left.Instrument.Id, right.Instrument.Id);
    }
}
