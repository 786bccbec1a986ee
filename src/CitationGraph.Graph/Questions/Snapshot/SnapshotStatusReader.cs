using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Gives the derivation of statuses what a snapshot has. Its edges carry no evidence.</summary>
internal class SnapshotStatusReader(GraphSnapshot snapshot) : IStatusReader
{
    public Instrument? Instrument(string id) =>
        snapshot.Instruments.IndexOf(id) is { } index ? snapshot.Instruments.Instrument(index) : null;

    public ImmutableArray<StatusEdge> Changes(string id) =>
        snapshot.Instruments.IndexOf(id) is { } index ? snapshot.Changes.Of(index) : [];

    public ImmutableArray<StatusEdge> Dependencies(string id) =>
        snapshot.Instruments.IndexOf(id) is { } index ? snapshot.Dependencies.Of(index) : [];

    public EffectiveDay? Start(string id) =>
        snapshot.Instruments.IndexOf(id) is { } index ? snapshot.Facts.Start(index) : null;
}
