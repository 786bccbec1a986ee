using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The bodies with their states and documents.</summary>
internal static class CoverageList
{
    public static ImmutableArray<CoverageBody> Of(
        Instrument root,
        CoverageBodies bodies,
        CoverageActs acts,
        CoverageHoldings held,
        DateOnly? from,
        int documentsOfEach
    )
    {
        var most = documentsOfEach > 0 ? documentsOfEach : int.MaxValue;
        var ids = bodies.Population is null ? [.. acts.Bodies.Order(StringComparer.Ordinal)] : bodies.Ids;
        var shown = ids.ToDictionary(id => id, id => acts.Of(id).Take(most).ToList(), StringComparer.Ordinal);
        var paths = new PathReader(root, acts, shown.Values.SelectMany(a => a));
        var predecessors = bodies.PredecessorsSince(from);
        return
        [
            .. ids.Select(id =>
                {
                    var all = acts.Of(id);
                    return new CoverageBody(
                        id,
                        bodies.Name(id),
                        bodies.IsPlace(id),
                        State(all, held.Of(id)),
                        held.Of(id),
                        all.Count == 0 ? DeadlineTiming.None : CoverageActs.Timing(all),
                        [.. shown[id].Select(paths.Document)],
                        all.Count,
                        [
                            .. predecessors[id]
                                .Select(p => new CoveragePredecessor(
                                    p,
                                    bodies.Name(p),
                                    State([.. all.Where(a => a.ById == p)], held.OfItself(p)),
                                    held.OfItself(p)
                                )),
                        ]
                    );
                })
                .OrderBy(b => b.State)
                .ThenBy(b => b.Id, StringComparer.Ordinal),
        ];
    }

    private static CoverageState State(IReadOnlyList<CoverageAct> acts, int held) =>
        acts is [var first, ..]
            ? first.IsInferred
                ? CoverageState.DoneInferred
                : CoverageState.Done
            : held > 0
                ? CoverageState.NotActed
                : CoverageState.NothingHeld;

    /// <summary>The documents shown with their paths, read at once.</summary>
    private sealed class PathReader
    {
        private readonly Instrument _root;
        private readonly CoverageActs _acts;
        private readonly IReadOnlyDictionary<int, Instrument> _instruments;
        private readonly Dictionary<WalkHop, Relation> _relations;

        public PathReader(Instrument root, CoverageActs acts, IEnumerable<CoverageAct> shown)
        {
            (_root, _acts) = (root, acts);
            var hops = shown.SelectMany(acts.Path).Distinct().ToList();
            _relations = hops.Zip(acts.Walk.Relations(hops)).ToDictionary(p => p.First, p => p.Second);
            _instruments = acts.Walk.Nodes.Instruments(hops.Select(h => h.To));
        }

        public CoverageDocument Document(CoverageAct act) =>
            new(
                _instruments[act.Node],
                act.ById,
                act.IsInferred,
                act.Timing,
                [
                    .. _acts
                        .Path(act)
                        .Select(h => new CoverageHop(
                            _instruments[h.To],
                            _instruments.GetValueOrDefault(h.From, _root),
                            _relations[h]
                        )),
                ]
            );
    }
}
