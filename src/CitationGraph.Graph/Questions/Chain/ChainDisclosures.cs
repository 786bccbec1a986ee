using System.Collections.Immutable;
using System.Globalization;

namespace CitationGraph.Graph;

/// <summary>The sentences of a chain that is not shown whole.</summary>
internal static class ChainDisclosures
{
    public static ImmutableArray<Disclosure> Of(GraphWalk walk, int kept, bool isCut)
    {
        if (isCut)
        {
            return [Cut(kept)];
        }

        if (!walk.IsCut)
        {
            return [];
        }

        return walk.Hops.Count > kept ? [LookedAt(walk.Hops.Count)] : [Cut(kept)];
    }

    private static Disclosure Cut(int kept) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Chỉ nêu {kept} bước gần nhất; đồ thị còn có những bước khác không nêu ở đây."
            ),
            string.Create(CultureInfo.InvariantCulture, $"Only the nearest {kept} hops are shown; the graph has more.")
        );

    private static Disclosure LookedAt(int looked) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Chỉ xét {looked} bước gần nhất của chuỗi; ngoài số đó có thể còn văn bản thuộc cấp hoặc địa phương được hỏi."
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Only the nearest {looked} hops of the chain were looked at; beyond them there may be more of the level or place asked for."
            )
        );
}
