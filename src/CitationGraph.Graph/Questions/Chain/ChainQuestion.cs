using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Who implements an instrument, and what it is for: paths across levels, and between Party and State.</summary>
public static class ChainQuestion
{
    // Where only some levels or one place are asked for, the way to them may lead through many others.
    private const int MostLookedAt = 5_000;

    private static readonly ImmutableArray<RelationFamily> s_usual =
    [
        RelationFamily.Implementation,
        RelationFamily.Basis,
    ];

    /// <param name="rootId">A current id or one it once had.</param>
    /// <returns>Null when the graph has no such instrument.</returns>
    public static ChainAnswer? Ask(IGraphStore store, Vocabulary vocabulary, string rootId, ChainOptions options) =>
        OneContent.Ask(store, () => AskOnce(store, vocabulary, rootId, options));

    private static ChainAnswer? AskOnce(IGraphStore store, Vocabulary vocabulary, string rootId, ChainOptions options)
    {
        if (store.Instrument(rootId) is not { } root)
        {
            return null;
        }

        var types = new WalkTypes(vocabulary, options.Families.IsDefaultOrEmpty ? s_usual : options.Families);
        var filter = new ChainFilter(vocabulary, options);
        var limit = options.Limit > 0 ? options.Limit : int.MaxValue;
        var direction = options.Direction == ChainDirection.Down ? EdgeDirection.Incoming : EdgeDirection.Outgoing;
        var walk = GraphWalk.From(
            store,
            vocabulary,
            types,
            root,
            new WalkOptions(
                direction,
                options.Depth,
                options.AsOf,
                options.WithInferred,
                filter.KeepsAll ? limit : Math.Max(limit, MostLookedAt)
            )
        );
        var (kept, isCut) = filter.Kept(walk, limit);
        return new ChainAnswer(
            root,
            options,
            InOrder(walk, kept),
            ChainCoverage.Of(store, vocabulary, root, options),
            isCut || walk.IsCut,
            walk.Unfollowed,
            ChainDisclosures.Of(walk, kept.Count, isCut)
        );
    }

    /// <summary>Depth first, as a tree is drawn; the siblings are in order already.</summary>
    private static ImmutableArray<ChainHop> InOrder(GraphWalk walk, List<WalkHop> kept)
    {
        var instruments = walk.Nodes.Instruments(kept.Select(h => h.To));
        var relations = walk.Relations(kept);
        var below = Enumerable.Range(0, kept.Count).ToLookup(at => kept[at].From);
        var hops = ImmutableArray.CreateBuilder<ChainHop>(kept.Count);
        var waiting = new Stack<int>(below[walk.Root].Reverse());
        while (waiting.TryPop(out var at))
        {
            var hop = kept[at];
            hops.Add(
                new ChainHop(
                    hop.Depth,
                    walk.Nodes.Id(hop.From),
                    instruments[hop.To],
                    relations[at],
                    RepeatedAs: !hop.IsNew
                )
            );
            if (hop.IsNew)
            {
                foreach (var next in below[hop.To].Reverse())
                {
                    waiting.Push(next);
                }
            }
        }

        return hops.DrainToImmutable();
    }
}
