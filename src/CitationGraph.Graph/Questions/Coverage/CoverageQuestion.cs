using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// Of the bodies of a level that exist on a day: who has implemented an instrument, in what and when, who has not, and of whom nothing is
/// held. Three different answers, never mixed.
/// </summary>
public static class CoverageQuestion
{
    private const int MostLookedAt = 50_000;

    /// <param name="instrumentId">A current id or one it once had.</param>
    /// <returns>Null when the graph has no such instrument.</returns>
    public static CoverageAnswer? Ask(
        IGraphStore store,
        Vocabulary vocabulary,
        string instrumentId,
        CoverageOptions options
    ) => OneContent.Ask(store, () => AskOnce(store, vocabulary, instrumentId, options));

    private static CoverageAnswer? AskOnce(
        IGraphStore store,
        Vocabulary vocabulary,
        string instrumentId,
        CoverageOptions options
    )
    {
        if (store.Instrument(instrumentId) is not { } root)
        {
            return null;
        }

        var bodies = new CoverageBodies(vocabulary, options);
        var deadlines = CoverageDeadlines.Of(store, vocabulary, root);
        var deadline = options.Deadline ?? CoverageDeadlines.Only(deadlines);
        var types = new WalkTypes(
            vocabulary,
            options.Families.IsDefaultOrEmpty ? [RelationFamily.Implementation] : options.Families
        );
        var walk = GraphWalk.From(
            store,
            vocabulary,
            types,
            root,
            new WalkOptions(EdgeDirection.Incoming, options.Depth, options.AsOf, options.WithInferred, MostLookedAt)
        );
        var reach = new CoverageReach(walk, options.Depth);
        var acts = new CoverageActs(bodies, reach, deadline);
        var held = new CoverageHoldings(store, bodies, root.Date?.Earliest, options.AsOf);
        var answer = new CoverageAnswer(
            root,
            options,
            bodies.Population,
            root.Date?.Earliest,
            CoverageList.Of(root, bodies, acts, held, root.Date?.Earliest, options.DocumentsOfEach),
            deadlines,
            deadline,
            walk.IsCut,
            []
        );
        return answer with { Disclosures = CoverageDisclosures.Of(answer, vocabulary, acts.OfUnknownIssuers) };
    }
}
