using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The order in which search proposes instruments: those that most others cite first, then the held, then by id.</summary>
internal static class SearchRanks
{
    /// <summary>By id: how many others cite it, and its rank from 1. Edges that follow by a rule do not count.</summary>
    public static Dictionary<string, (long Cited, long Rank)> Of(GraphContent content)
    {
        var cited = Cited(content.Edges);
        return content
            .Instruments.OrderByDescending(i => cited.GetValueOrDefault(i.Id))
            .ThenByDescending(i => i.IsHeld)
            .ThenBy(i => i.Id, StringComparer.Ordinal)
            .Select((instrument, index) => (instrument.Id, Rank: index + 1L))
            .ToDictionary(r => r.Id, r => (cited.GetValueOrDefault(r.Id), r.Rank), StringComparer.Ordinal);
    }

    /// <param name="edges">By source, then by target: those between the same two stand together.</param>
    private static Dictionary<string, long> Cited(IEnumerable<Edge> edges)
    {
        var cited = new Dictionary<string, long>(StringComparer.Ordinal);
        var (source, target) = (string.Empty, string.Empty);
        foreach (var edge in edges)
        {
            if (edge.Origin == RelationOrigin.Inferred || (edge.SourceId == source && edge.TargetId == target))
            {
                continue;
            }

            (source, target) = (edge.SourceId, edge.TargetId);
            CollectionsMarshal.GetValueRefOrAddDefault(cited, target, out _)++;
        }

        return cited;
    }

    /// <summary>The words that find an instrument, folded, with spaces between.</summary>
    public static string Words(Instrument instrument) =>
        VietnameseFolding.SearchKey(
            string.Join(
                ' ',
                instrument
                    .Names.Append(instrument.Symbol)
                    .Append(instrument.Title)
                    .Append(instrument.GenreId)
                    .Append(instrument.IssuerName)
            )
        );

    /// <summary>The whole names and titles that find an instrument, folded.</summary>
    public static IEnumerable<string> NameKeys(Instrument instrument) =>
        instrument
            .Names.Append(instrument.Title ?? string.Empty)
            .Select(n => VietnameseFolding.SearchKey(n))
            .Where(n => n.Length > 0)
            .Distinct(StringComparer.Ordinal);
}
