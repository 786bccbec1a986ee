using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>A document of a body that counts as having acted.</summary>
/// <param name="Node">The document.</param>
/// <param name="ById">The place or authority that issued it: the body, or one it came from.</param>
internal readonly record struct CoverageAct(int Node, string ById, bool IsInferred, DeadlineTiming Timing);

/// <summary>What leads up to the instrument, sorted by the bodies it is of.</summary>
internal sealed class CoverageActs
{
    private readonly CoverageReach _reach;
    private readonly Dictionary<string, List<CoverageAct>> _byBody = new(StringComparer.Ordinal);

    public CoverageActs(CoverageBodies bodies, CoverageReach reach, DateOnly? deadline)
    {
        _reach = reach;
        var nodes = reach.Walk.Nodes;
        var known = new Dictionary<int, (List<CoverageAct> Acts, string Self)?>();
        foreach (var (node, isInferred) in reach.All)
        {
            var issuer = nodes.Issuer(node);
            if (issuer < 0)
            {
                OfUnknownIssuers++;
                continue;
            }

            if (!known.TryGetValue(issuer, out var of))
            {
                known[issuer] = of = Of(bodies, nodes.IssuerId(issuer));
            }

            if (of is var (acts, self))
            {
                acts.Add(new CoverageAct(node, self, isInferred, Timing(node, deadline)));
            }
        }

        foreach (var acts in _byBody.Values)
        {
            acts.Sort(Compare);
        }
    }

    public int OfUnknownIssuers { get; }

    public IEnumerable<string> Bodies => _byBody.Keys;

    public GraphWalk Walk => _reach.Walk;

    /// <summary>The stated first, then by day of issue, the undated last, then by id.</summary>
    public IReadOnlyList<CoverageAct> Of(string body) => _byBody.TryGetValue(body, out var acts) ? acts : [];

    /// <summary>From the document up to the instrument asked about.</summary>
    public IEnumerable<WalkHop> Path(CoverageAct act) => _reach.Path(act.Node, act.IsInferred);

    /// <summary>Before when any of those that decide was; else unknown when any may have been.</summary>
    public static DeadlineTiming Timing(IReadOnlyList<CoverageAct> acts)
    {
        var deciding = acts.Where(a => a.IsInferred == acts[0].IsInferred).Select(a => a.Timing).ToHashSet();
        return deciding.Contains(DeadlineTiming.Before) ? DeadlineTiming.Before
            : deciding.Contains(DeadlineTiming.Unknown) ? DeadlineTiming.Unknown
            : deciding.FirstOrDefault();
    }

    private (List<CoverageAct> Acts, string Self)? Of(CoverageBodies bodies, string issuerId)
    {
        if (bodies.Of(issuerId) is not var (body, self))
        {
            return null;
        }

        if (!_byBody.TryGetValue(body, out var acts))
        {
            _byBody[body] = acts = [];
        }

        return (acts, self);
    }

    private DeadlineTiming Timing(int node, DateOnly? deadline) =>
        deadline is not { } last ? DeadlineTiming.None
        : PackedDate.Read(Walk.Nodes.Date(node)) is not { } day ? DeadlineTiming.Unknown
        : day.Latest <= last ? DeadlineTiming.Before
        : day.Earliest > last ? DeadlineTiming.After
        : DeadlineTiming.Unknown;

    private int Compare(CoverageAct left, CoverageAct right)
    {
        var byOrigin = left.IsInferred.CompareTo(right.IsInferred);
        return byOrigin != 0 ? byOrigin : Walk.Nodes.Compare(left.Node, right.Node);
    }
}
