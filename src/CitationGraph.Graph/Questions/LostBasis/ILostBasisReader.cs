using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What the walk reads: of an instrument its dates, and its title where it amends by it; edges without evidence.</summary>
internal interface ILostBasisReader : IStatusReader
{
    /// <summary>Edges into the instruments, of all types and days.</summary>
    List<Edge> Into(IReadOnlyCollection<string> ids, bool withInferred);

    /// <summary>Instruments that will be asked for.</summary>
    void Read(IEnumerable<string> ids);

    /// <summary>Instruments whose changes will be asked for.</summary>
    void ReadChanges(IReadOnlyCollection<string> ids);
}

/// <summary>Reads from the store, a few times for each level of hops.</summary>
internal sealed class StoreLostBasisReader(IGraphStore store, Vocabulary vocabulary)
    : StoreStatusReader(store, StatusTypes.Of(vocabulary)),
        ILostBasisReader
{
    private readonly IGraphStore _store = store;

    public List<Edge> Into(IReadOnlyCollection<string> ids, bool withInferred) =>
        [.. _store.Edges([.. ids], EdgeDirection.Incoming, new EdgeFilter([], WithInferred: withInferred))];
}

/// <summary>Reads from a snapshot.</summary>
internal sealed class SnapshotLostBasisReader(GraphSnapshot snapshot) : SnapshotStatusReader(snapshot), ILostBasisReader
{
    private readonly GraphSnapshot _snapshot = snapshot;

    public List<Edge> Into(IReadOnlyCollection<string> ids, bool withInferred)
    {
        var edges = _snapshot.Edges;
        var into = new List<Edge>();
        foreach (var id in ids)
        {
            if (_snapshot.Instruments.IndexOf(id) is not { } index)
            {
                continue;
            }

            foreach (var edge in edges.Incoming(index))
            {
                if (withInferred || !edges.IsInferred(edge))
                {
                    into.Add(
                        new Edge(
                            _snapshot.Instruments.Ids[edges.Source(edge)],
                            id,
                            edges.Types[edges.Type(edge)],
                            edges.IsInferred(edge) ? RelationOrigin.Inferred : RelationOrigin.Stated
                        )
                    );
                }
            }
        }

        return into;
    }

    // It is all here.
    public void Read(IEnumerable<string> ids) { }

    public void ReadChanges(IReadOnlyCollection<string> ids) { }
}
