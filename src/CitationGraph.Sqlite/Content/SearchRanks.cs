using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>The order in which search proposes instruments: those that most others cite first, then the held, then by id.</summary>
internal static class SearchRanks
{
    /// <summary>By id: how many others cite it, and its rank from 1. Edges that follow by a rule do not count.</summary>
    public static Dictionary<string, (long Cited, long Rank)> Of(GraphContent content)
    {
        var cited = Cited(content.Relations);
        return content
            .Instruments.OrderByDescending(i => cited.GetValueOrDefault(i.Id))
            .ThenByDescending(i => i.IsHeld)
            .ThenBy(i => i.Id, StringComparer.Ordinal)
            .Select((instrument, index) => (instrument.Id, Rank: index + 1L))
            .ToDictionary(r => r.Id, r => (cited.GetValueOrDefault(r.Id), r.Rank), StringComparer.Ordinal);
    }

    /// <param name="relations">By source, then by target: those between the same two stand together.</param>
    private static Dictionary<string, long> Cited(IEnumerable<Relation> relations)
    {
        var cited = new Dictionary<string, long>(StringComparer.Ordinal);
        var (source, target) = (string.Empty, string.Empty);
        foreach (var relation in relations)
        {
            if (
                relation.Origin == RelationOrigin.Inferred
                || (relation.SourceId == source && relation.TargetId == target)
            )
            {
                continue;
            }

            (source, target) = (relation.SourceId, relation.TargetId);
            CollectionsMarshal.GetValueRefOrAddDefault(cited, target, out _)++;
        }

        return cited;
    }
}
