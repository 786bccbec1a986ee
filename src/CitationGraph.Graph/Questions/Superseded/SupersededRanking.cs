using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>All pairs of a citing instrument and something no longer so on a day, ranked.</summary>
internal sealed class SupersededRanking
{
    private const int KindBits = 3;
    private const int RankBits = 29;
    private const int TargetBits = 30;

    private SupersededRanking(int[] edges, SnapshotStatuses statuses, ReportHoldings holdings)
    {
        Edges = edges;
        Statuses = statuses;
        Holdings = holdings;
    }

    /// <summary>The first edge of each pair: those that follow it to the same target belong to it.</summary>
    public int[] Edges { get; }

    public SnapshotStatuses Statuses { get; }

    public ReportHoldings Holdings { get; }

    public static SupersededRanking Of(
        IGraphStore store,
        GraphSnapshot snapshot,
        Vocabulary vocabulary,
        DateOnly asOf,
        bool withEnded
    )
    {
        var cache = SnapshotCache.Of(store);
        return cache.View(
            snapshot,
            new Key(asOf, withEnded),
            () => Make(snapshot, vocabulary, SnapshotStatuses.Of(cache, snapshot, vocabulary, asOf), asOf, withEnded)
        );
    }

    /// <summary>Whether an edge of the family is a citation that can be superseded: an act that amends or ends another has to name it.</summary>
    public static bool IsAsked(RelationFamily? family) =>
        family is RelationFamily.Implementation or RelationFamily.Basis or RelationFamily.Citation;

    private static SupersededRanking Make(
        GraphSnapshot snapshot,
        Vocabulary vocabulary,
        SnapshotStatuses statuses,
        DateOnly asOf,
        bool withEnded
    )
    {
        var day = PackedDate.Of(asOf);
        var families = Array.ConvertAll(snapshot.Edges.Types, t => vocabulary.Relation(t)?.Family);
        var keys = new List<ulong>();
        var found = new List<int>();
        for (var source = 0; source < snapshot.Instruments.Count; source++)
        {
            if (!snapshot.Instruments.IsBy(source, day) || (!withEnded && statuses.HasEnded(source)))
            {
                continue;
            }

            var (edge, end) = snapshot.Edges.Outgoing(source);
            while (edge < end)
            {
                var next = NextTarget(snapshot, edge, end);
                if (
                    statuses[snapshot.Edges.Target(edge)] is { } kind
                    && Strongest(snapshot, families, edge, next) is { } family
                )
                {
                    found.Add(edge);
                    keys.Add(Rank(snapshot, edge, family, kind));
                }

                edge = next;
            }
        }

        var ranks = keys.ToArray();
        var edges = found.ToArray();
        Array.Sort(ranks, edges);
        return new SupersededRanking(edges, statuses, ReportHoldings.Of(snapshot, asOf));
    }

    /// <summary>The first edge after those from the same source to the same target.</summary>
    public static int NextTarget(GraphSnapshot snapshot, int edge, int end)
    {
        var target = snapshot.Edges.Target(edge);
        do
        {
            edge++;
        } while (edge < end && snapshot.Edges.Target(edge) == target);

        return edge;
    }

    private static RelationFamily? Strongest(GraphSnapshot snapshot, RelationFamily?[] families, int edge, int end)
    {
        RelationFamily? strongest = null;
        var (source, target) = (snapshot.Edges.Source(edge), snapshot.Edges.Target(edge));
        for (; edge < end; edge++)
        {
            var family = families[snapshot.Edges.Type(edge)];
            if (family == RelationFamily.Change && Ends(snapshot, source, target))
            {
                return null;
            }

            if (!snapshot.Edges.IsInferred(edge) && IsAsked(family) && (strongest is null || family < strongest))
            {
                strongest = family;
            }
        }

        return strongest;
    }

    private static bool Ends(GraphSnapshot snapshot, int source, int target)
    {
        foreach (var change in snapshot.Changes.At(target))
        {
            if (change.Source == source && change.Effect is StatusEffects.Replaced or StatusEffects.Repealed)
            {
                return true;
            }
        }

        return false;
    }

    private static ulong Rank(GraphSnapshot snapshot, int edge, RelationFamily family, SupersededKind kind)
    {
        var source = snapshot.Edges.Source(edge);
        var rank = family == RelationFamily.Citation ? 1UL : 0UL;
        rank = (rank << KindBits) | (uint)kind;
        rank = (rank << 1) | (snapshot.Instruments.IsHeld(source) ? 0UL : 1UL);
        rank = (rank << RankBits) | (uint)snapshot.Instruments.Rank(source);
        return (rank << TargetBits) | (uint)snapshot.Edges.Target(edge);
    }

    private sealed record Key(DateOnly AsOf, bool WithEnded);
}
