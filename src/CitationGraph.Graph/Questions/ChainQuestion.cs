using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Who implements an instrument, and what it is for: paths across levels, and between Party and State.</summary>
public static class ChainQuestion
{
    private static readonly ImmutableArray<RelationFamily> s_usual =
    [
        RelationFamily.Implementation,
        RelationFamily.Basis,
    ];

    /// <param name="rootId">A current id or one it once had.</param>
    /// <returns>Null when the graph has no such instrument.</returns>
    public static ChainAnswer? Ask(IGraphStore store, Vocabulary vocabulary, string rootId, ChainOptions options)
    {
        if (store.Instrument(rootId) is not { } root)
        {
            return null;
        }

        var families = options.Families.IsDefaultOrEmpty ? s_usual : options.Families;
        var edges = ChainEdges.Read(store, vocabulary, root, options, families);
        var hops = new List<ChainHop>();
        Walk(root.Id, 1, options.Depth, edges, new HashSet<string>(StringComparer.Ordinal) { root.Id }, hops);
        return new ChainAnswer(
            root,
            options,
            Kept(hops, vocabulary, options),
            ChainCoverage.Of(store, vocabulary, root, options)
        );
    }

    private static void Walk(
        string from,
        int depth,
        int most,
        ChainEdges edges,
        HashSet<string> seen,
        List<ChainHop> hops
    )
    {
        if (depth > most)
        {
            return;
        }

        foreach (var (relation, instrument) in edges.From(from))
        {
            var isNew = seen.Add(instrument.Id);
            hops.Add(new ChainHop(depth, from, instrument, relation, !isNew));
            if (isNew)
            {
                Walk(instrument.Id, depth + 1, most, edges, seen, hops);
            }
        }
    }

    /// <summary>A hop outside the levels and the place asked for stays only where it leads to one inside.</summary>
    private static ImmutableArray<ChainHop> Kept(List<ChainHop> hops, Vocabulary vocabulary, ChainOptions options)
    {
        if (options.Levels.IsDefaultOrEmpty && options.PlaceId is null)
        {
            return [.. hops];
        }

        var kept = new Stack<ChainHop>();
        var needed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = hops.Count - 1; i >= 0; i--)
        {
            var hop = hops[i];
            if (IsAsked(hop.Instrument, vocabulary, options) || (!hop.RepeatedAs && needed.Contains(hop.Instrument.Id)))
            {
                kept.Push(hop);
                needed.Add(hop.FromId);
            }
        }

        return [.. kept];
    }

    private static bool IsAsked(Instrument instrument, Vocabulary vocabulary, ChainOptions options)
    {
        var issuer = vocabulary.Authority(instrument.IssuerId);
        var isOfLevel =
            options.Levels.IsDefaultOrEmpty
            || (issuer is not null && options.Levels.Contains(issuer.Level.Id, StringComparer.Ordinal));
        return isOfLevel && (options.PlaceId is null || IsIn(issuer?.PlaceId, options.PlaceId, vocabulary));
    }

    private static bool IsIn(string? placeId, string askedId, Vocabulary vocabulary)
    {
        for (var steps = 0; placeId is not null && steps < 8; steps++)
        {
            if (placeId == askedId)
            {
                return true;
            }

            placeId = vocabulary.Place(placeId)?.ParentId;
        }

        return false;
    }
}
