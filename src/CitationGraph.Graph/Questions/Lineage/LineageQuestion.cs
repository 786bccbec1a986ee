using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Where a policy came from and what grew out of it: ancestors, descendants, and the paths between two instruments.</summary>
public static class LineageQuestion
{
    private const int MostLookedAt = 20_000;

    private static readonly ImmutableArray<RelationFamily> s_usual =
    [
        RelationFamily.Implementation,
        RelationFamily.Basis,
        RelationFamily.Change,
        RelationFamily.Attachment,
    ];

    /// <param name="id">A current id or one it once had.</param>
    /// <returns>Null when the graph has no such instrument.</returns>
    public static LineageAnswer? Ask(IGraphStore store, Vocabulary vocabulary, string id, LineageOptions options) =>
        OneContent.Ask(store, () => AskOnce(store, vocabulary, id, options));

    private static LineageAnswer? AskOnce(IGraphStore store, Vocabulary vocabulary, string id, LineageOptions options)
    {
        if (store.Instrument(id) is not { } root)
        {
            return null;
        }

        var types = Types(vocabulary, options);
        var ancestors = Side(store, vocabulary, types, root, EdgeDirection.Outgoing, options);
        var descendants = Side(store, vocabulary, types, root, EdgeDirection.Incoming, options);
        return new LineageAnswer(root, options, ancestors, descendants, [.. Cut(ancestors, descendants)]);
    }

    private static IEnumerable<Disclosure> Cut(LineageSide ancestors, LineageSide descendants)
    {
        if (ancestors.IsTruncated)
        {
            yield return LineageDisclosures.AncestorsCut(ancestors.Members.Length);
        }

        if (descendants.IsTruncated)
        {
            yield return LineageDisclosures.DescendantsCut(descendants.Members.Length);
        }
    }

    /// <summary>All paths between two instruments, in either direction, that do not go through an instrument twice.</summary>
    /// <param name="firstId">A current id or one it once had.</param>
    /// <param name="secondId">A current id or one it once had.</param>
    /// <returns>Null when the graph lacks either.</returns>
    public static LineagePathsAnswer? Between(
        IGraphStore store,
        Vocabulary vocabulary,
        string firstId,
        string secondId,
        LineageOptions options
    ) => OneContent.Ask(store, () => BetweenOnce(store, vocabulary, firstId, secondId, options));

    private static LineagePathsAnswer? BetweenOnce(
        IGraphStore store,
        Vocabulary vocabulary,
        string firstId,
        string secondId,
        LineageOptions options
    )
    {
        if (store.Instrument(firstId) is not { } first || store.Instrument(secondId) is not { } second)
        {
            return null;
        }

        var types = Types(vocabulary, options);
        var later = new[] { first, second }.FirstOrDefault(i => i.Date is { } date && date.Earliest > options.AsOf);
        if (later is not null || first.Id == second.Id)
        {
            var none = new LineagePaths([], false);
            return new LineagePathsAnswer(
                first,
                second,
                options,
                none,
                none,
                [later is not null ? LineageDisclosures.IssuedLater(later) : LineageDisclosures.Same]
            );
        }

        var up = LineagePathSearch.Find(store, types, first, second, options);
        var down = LineagePathSearch.Find(store, types, second, first, options);
        return new LineagePathsAnswer(
            first,
            second,
            options,
            up,
            down,
            up.IsTruncated || down.IsTruncated ? [LineageDisclosures.PathsCut(up.Paths.Length + down.Paths.Length)] : []
        );
    }

    private static WalkTypes Types(Vocabulary vocabulary, LineageOptions options) =>
        new(vocabulary, options.Families.IsDefaultOrEmpty ? s_usual : options.Families);

    private static LineageSide Side(
        IGraphStore store,
        Vocabulary vocabulary,
        WalkTypes types,
        Instrument root,
        EdgeDirection direction,
        LineageOptions options
    )
    {
        var isLimited = options.Limit > 0;
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
                isLimited ? Math.Max(options.Limit, MostLookedAt) : int.MaxValue,
                isLimited ? options.Limit + 1 : int.MaxValue
            )
        );
        var reached = walk.Hops.Where(h => h.IsNew).ToList();
        var hops = isLimited ? reached[..Math.Min(reached.Count, options.Limit)] : reached;
        var instruments = walk.Nodes.Instruments(hops.Select(h => h.To));
        var relations = walk.Relations(hops);
        return new LineageSide(
            [
                .. hops.Zip(
                    relations,
                    (hop, relation) =>
                        new LineageMember(instruments[hop.To], hop.Depth, walk.Nodes.Id(hop.From), relation)
                ),
            ],
            reached.Count > hops.Count || walk.IsCut
        );
    }
}
