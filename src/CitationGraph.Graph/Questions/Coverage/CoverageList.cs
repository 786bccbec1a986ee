using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The bodies with their states and documents.</summary>
internal static class CoverageList
{
    public static ImmutableArray<CoverageBody> Of(
        IGraphStore store,
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
        var paths = new PathReader(store, acts, shown.Values.SelectMany(a => a));
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

    /// <summary>The paths of all documents shown, read at once.</summary>
    private sealed class PathReader
    {
        private readonly CoverageActs _acts;
        private readonly Dictionary<string, Instrument> _instruments;
        private readonly Dictionary<(string, string, string), Relation> _relations;

        public PathReader(IGraphStore store, CoverageActs acts, IEnumerable<CoverageAct> shown)
        {
            _acts = acts;
            var edges = shown.SelectMany(acts.Path).ToHashSet();
            _relations = store.Relations(edges).ToDictionary(r => (r.SourceId, r.TargetId, r.Type));
            _instruments = store
                .Instruments([.. edges.SelectMany(e => new[] { e.SourceId, e.TargetId }).ToHashSet()])
                .ToDictionary(i => i.Id, StringComparer.Ordinal);
        }

        public CoverageDocument Document(CoverageAct act) =>
            new(
                act.Instrument,
                act.ById,
                act.IsInferred,
                act.Timing,
                [
                    .. _acts
                        .Path(act)
                        .Select(e => new CoverageHop(
                            _instruments[e.SourceId],
                            _instruments[e.TargetId],
                            _relations[(e.SourceId, e.TargetId, e.Type)]
                        )),
                ]
            );
    }
}
