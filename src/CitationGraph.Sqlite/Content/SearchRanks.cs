using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>The order in which search proposes instruments: those that most others cite first, then the held, then by id.</summary>
internal static class SearchRanks
{
    /// <summary>By id: how many others cite it, and its rank from 1. Edges that follow by a rule do not count.</summary>
    public static Dictionary<string, (long Cited, long Rank)> Of(GraphContent content)
    {
        var cited = content
            .Relations.Where(r => r.Origin != RelationOrigin.Inferred)
            .DistinctBy(r => (r.SourceId, r.TargetId))
            .CountBy(r => r.TargetId, StringComparer.Ordinal)
            .ToDictionary(c => c.Key, c => (long)c.Value, StringComparer.Ordinal);
        return content
            .Instruments.OrderByDescending(i => cited.GetValueOrDefault(i.Id))
            .ThenByDescending(i => i.IsHeld)
            .ThenBy(i => i.Id, StringComparer.Ordinal)
            .Select((instrument, index) => (instrument.Id, Rank: index + 1L))
            .ToDictionary(r => r.Id, r => (cited.GetValueOrDefault(r.Id), r.Rank), StringComparer.Ordinal);
    }
}
