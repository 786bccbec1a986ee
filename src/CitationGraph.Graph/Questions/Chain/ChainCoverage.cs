using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What is held from the levels a chain leads to, so that silence is not taken for inaction.</summary>
internal static class ChainCoverage
{
    // The ontology lists every province; of districts and communes it knows some, so their number is "not known".
    private const int TierKnownWhole = 2;

    public static ImmutableArray<CoverageNote> Of(
        IGraphStore store,
        Vocabulary vocabulary,
        Instrument root,
        ChainOptions options
    )
    {
        var rootTier = vocabulary.Authority(root.IssuerId)?.Level.Tier ?? 1;
        var isDown = options.Direction == ChainDirection.Down;
        var held = HeldOfLevels.On(store, vocabulary, options.AsOf);
        return
        [
            .. vocabulary
                .Levels.Where(l =>
                    (options.Levels.IsDefaultOrEmpty || options.Levels.Contains(l.Id, StringComparer.Ordinal))
                    && (isDown ? l.Tier > rootTier : l.Tier < rootTier || l.Tier == 1)
                    && (
                        held.ContainsKey(l.Id)
                        || (isDown && l.Tier == TierKnownWhole && l.System == NumberingSystem.State)
                    )
                )
                .OrderBy(l => l.Tier)
                .ThenBy(l => l.Id, StringComparer.Ordinal)
                .Select(l =>
                {
                    var (bodies, instruments) = held.GetValueOrDefault(l.Id);
                    return new CoverageNote(l.Id, Bodies(vocabulary, l, options.AsOf), bodies, instruments);
                }),
        ];
    }

    private static int? Bodies(Vocabulary vocabulary, AuthorityLevel level, DateOnly day)
    {
        if (level.Tier != TierKnownWhole)
        {
            return null;
        }

        var places = vocabulary.Places.Count(p => p.ParentId is null && p.ExistedOn(day));
        return places == 0 ? null : places;
    }
}
