using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>How a walk goes.</summary>
/// <param name="Direction">Incoming: to those that cite; outgoing: to those cited.</param>
/// <param name="Depth">Hops at most from the root.</param>
/// <param name="AsOf">Instruments issued later are left out; the undated stay.</param>
/// <param name="WithInferred">Whether edges that follow by a rule are walked.</param>
/// <param name="MostHops">It ends after so many.</param>
/// <param name="MostInstruments">It ends when it has reached so many, the root not counted.</param>
internal sealed record WalkOptions(
    EdgeDirection Direction,
    int Depth,
    DateOnly AsOf,
    bool WithInferred,
    int MostHops = int.MaxValue,
    int MostInstruments = int.MaxValue
);

/// <summary>A hop without its evidence.</summary>
/// <param name="Depth">1 for hops from the root.</param>
/// <param name="FromId">The instrument nearer the root.</param>
/// <param name="Instrument">The one it leads to.</param>
/// <param name="IsNew">Whether it is the first hop to that instrument; only from there the walk goes on.</param>
internal sealed record WalkHop(int Depth, string FromId, Edge Edge, Instrument Instrument, bool IsNew);

/// <summary>Types of edges to follow, the stronger family first.</summary>
internal sealed class WalkTypes
{
    private readonly Dictionary<string, RelationFamily> _families;

    public WalkTypes(Vocabulary vocabulary, ImmutableArray<RelationFamily> families)
    {
        _families = vocabulary
            .RelationTypes.Where(t => families.Contains(t.Family))
            .ToDictionary(t => t.Id, t => t.Family, StringComparer.Ordinal);
        Ids = [.. _families.OrderBy(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Key)];
    }

    public ImmutableArray<string> Ids { get; }

    public RelationFamily Family(string type) => _families[type];

    /// <summary>By family, then by day of issue, the undated last, then by id and type.</summary>
    public int Compare((Edge Edge, Instrument Far) left, (Edge Edge, Instrument Far) right)
    {
        var byFamily = Family(left.Edge.Type).CompareTo(Family(right.Edge.Type));
        if (byFamily != 0)
        {
            return byFamily;
        }

        var byDay = (left.Far.Date, right.Far.Date) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } one, { } other) => one.CompareTo(other),
        };
        if (byDay != 0)
        {
            return byDay;
        }

        var byId = string.CompareOrdinal(left.Far.Id, right.Far.Id);
        return byId != 0 ? byId : string.CompareOrdinal(left.Edge.Type, right.Edge.Type);
    }
}
