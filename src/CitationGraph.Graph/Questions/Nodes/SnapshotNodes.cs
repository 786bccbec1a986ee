using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// Instruments of a copy in memory; only words are read from the store. A node is an instrument's rank by day: which of two comes first, and
/// whether one was issued by the day, is told by the numbers alone.
/// </summary>
internal sealed class SnapshotNodes(IGraphStore store, GraphSnapshot snapshot) : GraphNodes(store)
{
    private readonly InstrumentColumns _instruments = snapshot.Instruments;

    public GraphSnapshot Snapshot => snapshot;

    public override int Node(Instrument instrument) =>
        _instruments.IndexOf(instrument.Id) is { } index
            ? _instruments.Rank(index)
            : throw new InvalidOperationException($"{instrument.Id} is in the store and not in its copy.");

    /// <summary>Its place in the copy's columns.</summary>
    public int Index(int node) => _instruments.ByDate[node];

    public override string Id(int node) => _instruments.Ids[Index(node)];

    public override int Issuer(int node) => _instruments.IssuerAtRank(node);

    public override string IssuerId(int issuer) => _instruments.IssuerId(issuer);

    public override int Date(int node) => _instruments.DateAtRank(node);

    public override DateOnly? PeriodEnd(int node) => _instruments.PeriodEnd(Index(node));

    public override bool IsHeld(int node) => _instruments.IsHeld(Index(node));

    public override bool IsAmending(int node) => _instruments.IsAmending(Index(node));

    public override int Compare(int left, int right) => left.CompareTo(right);

    public override IReadOnlyDictionary<int, Instrument> Instruments(IEnumerable<int> asked)
    {
        if (Store is not IContentPlaces places)
        {
            return base.Instruments(asked);
        }

        int[] nodes = [.. asked.Distinct()];
        return nodes.Zip(places.InstrumentsAt(nodes)).ToDictionary(p => p.First, p => p.Second);
    }

    public override ImmutableArray<Relation> Relations(IReadOnlyList<NodeEdge> edges)
    {
        if (Store is not IContentPlaces places)
        {
            return base.Relations(edges);
        }

        var types = snapshot.Edges.Types;
        return places.RelationsAt([
            .. edges.Select(e => snapshot.Edges.Find(Index(e.Source), Index(e.Target), Array.IndexOf(types, e.Type))),
        ]);
    }
}
