using System.Diagnostics;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// The whole graph in columns of numbers, without words and evidence: what reports on all of it are made from. It is of one version of the
/// store's content and can be rebuilt at any time.
/// </summary>
internal sealed class GraphSnapshot
{
    private GraphSnapshot(
        string version,
        InstrumentColumns instruments,
        EdgeColumns edges,
        StatusEdgeColumns changes,
        StatusEdgeColumns dependencies,
        FactColumns facts,
        ContradictionColumns contradictions
    )
    {
        Version = version;
        Instruments = instruments;
        Holdings = new HoldingColumns(instruments);
        Edges = edges;
        Changes = changes;
        Dependencies = dependencies;
        Facts = facts;
        Contradictions = contradictions;
    }

    /// <summary>See <see cref="IGraphStore.Version"/>.</summary>
    public string Version { get; }

    public InstrumentColumns Instruments { get; }

    public HoldingColumns Holdings { get; }

    public EdgeColumns Edges { get; }

    /// <summary>Edges that change the status of their target, at their targets.</summary>
    public StatusEdgeColumns Changes { get; }

    /// <summary>Edges by which their source may end with their targets, at their sources.</summary>
    public StatusEdgeColumns Dependencies { get; }

    public FactColumns Facts { get; }

    public ContradictionColumns Contradictions { get; }

    /// <summary>What making it took.</summary>
    public TimeSpan Building { get; private init; }

    /// <summary>Reads the store's content once from end to end.</summary>
    public static GraphSnapshot Of(IGraphStore store, Vocabulary vocabulary)
    {
        var watch = Stopwatch.StartNew();
        var version = store.Version;
        var counts = store.Count();
        var (contradictions, instruments) = ContradictionColumns.Read(
            [.. store.AllContradictions()],
            seen => InstrumentColumns.Read(store.AllInstruments(), counts.Instruments, vocabulary, seen)
        );
        var edges = EdgeColumns.Read(store.AllEdges(), counts.Relations, instruments);
        var (changes, dependencies) = StatusEdges(store, StatusTypes.Of(vocabulary), instruments);
        var facts = FactColumns.Read(store.AllFacts(), instruments);
        return new GraphSnapshot(version, instruments, edges, changes, dependencies, facts, contradictions)
        {
            Building = watch.Elapsed,
        };
    }

    private static (StatusEdgeColumns Changes, StatusEdgeColumns Dependencies) StatusEdges(
        IGraphStore store,
        StatusTypes types,
        InstrumentColumns instruments
    )
    {
        var changes = new List<StatusEdgeColumns.Row>();
        var dependencies = new List<StatusEdgeColumns.Row>();
        var wanted = types.Changing.Union(types.Lapsing, StringComparer.Ordinal).ToList();
        foreach (var relation in store.AllRelations(wanted))
        {
            if (
                relation.Origin == RelationOrigin.Inferred
                || instruments.IndexOf(relation.SourceId) is not { } source
                || instruments.IndexOf(relation.TargetId) is not { } target
            )
            {
                continue;
            }

            if (types.EffectOf(relation.Type, relation.Detail) is { } effect)
            {
                changes.Add(StatusEdgeColumns.Row.Of(relation, effect, source, target));
            }

            if (types.LapseOf(relation.Type, relation.Detail) is { } rule)
            {
                dependencies.Add(StatusEdgeColumns.Row.Of(relation, rule, source, target));
            }
        }

        return (
            new StatusEdgeColumns(instruments, changes, isAtTarget: true),
            new StatusEdgeColumns(instruments, dependencies, isAtTarget: false)
        );
    }
}
