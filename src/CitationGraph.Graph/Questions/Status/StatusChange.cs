using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Whether a change has taken effect on the day asked about.</summary>
internal enum ChangeTiming
{
    /// <summary>From a day on record.</summary>
    Acts,

    /// <summary>The act that makes it is there, and nobody recorded from which day it takes effect.</summary>
    ActsFromUnknownDay,

    Later,
}

/// <summary>One edge into an instrument that changes its status, seen on a day.</summary>
/// <param name="Source">The act that does it.</param>
/// <param name="Effect">One of <see cref="StatusEffects"/>; of a part only, where the edge names provisions.</param>
/// <param name="Day">From when, as far as recorded.</param>
/// <param name="IsPublic">Whether the edge, and the day it takes effect, can be checked by others.</param>
internal sealed record StatusChange(
    StatusEdge Edge,
    Instrument Source,
    string Effect,
    PartialDate? Day,
    ChangeTiming Timing,
    bool IsPublic
)
{
    // An edge read less surely than this is told and decides nothing.
    private const double LeastConfidence = 0.5;

    public bool EndsIt => Effect is StatusEffects.Replaced or StatusEffects.Repealed;

    public bool Decides => Timing != ChangeTiming.Later && Edge.Confidence >= LeastConfidence;

    /// <summary>The day when it is known to act from it.</summary>
    public PartialDate? Since => Timing == ChangeTiming.Acts ? Day : null;

    public string StatusId => IdOf(Effect);

    /// <summary>The heaviest change decides: an act that was amended and then replaced is replaced.</summary>
    public int Weight =>
        Effect switch
        {
            StatusEffects.Replaced => 0,
            StatusEffects.Repealed => 1,
            StatusEffects.Suspended => 2,
            StatusEffects.PartlySuspended => 3,
            StatusEffects.Partly => 4,
            StatusEffects.Amended => 5,
            _ => 6,
        };

    /// <summary>What an effect makes of what it acts on.</summary>
    public static string IdOf(string effect) =>
        effect switch
        {
            StatusEffects.Replaced => StatusIds.Replaced,
            StatusEffects.Repealed => StatusIds.Repealed,
            StatusEffects.Suspended => StatusIds.Suspended,
            StatusEffects.PartlySuspended => StatusIds.PartlySuspended,
            StatusEffects.Partly => StatusIds.PartlyInForce,
            StatusEffects.Amended => StatusIds.Amended,
            _ => StatusIds.InForce,
        };

    /// <summary>Null when the reader does not know the act that makes the change.</summary>
    public static StatusChange? On(DateOnly asOf, StatusEdge edge, IStatusReader reader)
    {
        if (reader.Instrument(edge.SourceId) is not { } source)
        {
            return null;
        }

        var start = edge.Day is null ? reader.Start(source.Id) : null;
        var day = edge.Day ?? start?.Day;
        return new StatusChange(
            edge,
            source,
            edge.Provisions.IsEmpty ? edge.Effect : OfPart(edge.Effect),
            day,
            TimingOf(day, source.Date, asOf),
            edge.IsPublic && start is null or { IsPublic: true }
        );
    }

    /// <summary>The heaviest first; of equal ones those from a known day first, then by day and act.</summary>
    public static List<StatusChange> All(string id, DateOnly asOf, IStatusReader reader)
    {
        var edges = reader.Changes(id);
        if (edges.IsEmpty)
        {
            return [];
        }

        return Sorted(edges, asOf, reader);
    }

    /// <summary>As <see cref="All"/>, of edges that are read already.</summary>
    public static List<StatusChange> Sorted(IEnumerable<StatusEdge> edges, DateOnly asOf, IStatusReader reader) =>
        [
            .. edges
                .Select(e => On(asOf, e, reader))
                .OfType<StatusChange>()
                .OrderBy(c => c.Weight)
                .ThenBy(c => c.Timing)
                .ThenBy(c => c.Day is null)
                .ThenBy(c => c.Day)
                .ThenBy(c => c.Source.Id, StringComparer.Ordinal),
        ];

    private static string OfPart(string effect) =>
        effect switch
        {
            StatusEffects.Replaced or StatusEffects.Repealed => StatusEffects.Partly,
            StatusEffects.Suspended => StatusEffects.PartlySuspended,
            _ => effect,
        };

    // Without a day on record the act itself is the earliest sign: not before it was issued.
    private static ChangeTiming TimingOf(PartialDate? day, PartialDate? issued, DateOnly asOf) =>
        day is { } known && known.Latest <= asOf ? ChangeTiming.Acts
        : (day ?? issued) is { } first && first.Earliest > asOf ? ChangeTiming.Later
        : ChangeTiming.ActsFromUnknownDay;
}
