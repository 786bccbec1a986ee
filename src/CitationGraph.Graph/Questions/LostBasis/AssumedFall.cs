using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What another reader reads, and that one instrument fell on a day, whether or not the graph knows it.</summary>
internal sealed class AssumedFall(IStatusReader reader, string fallenId, DateOnly day) : IStatusReader
{
    public Instrument? Instrument(string id) => reader.Instrument(id);

    public ImmutableArray<StatusEdge> Changes(string id) =>
        id == fallenId
            ?
            [
                .. reader.Changes(id),
                new StatusEdge(id, id, StatusEffects.Repealed, PartialDate.Of(day), true, 1, [], null),
            ]
            : reader.Changes(id);

    public ImmutableArray<StatusEdge> Dependencies(string id) => reader.Dependencies(id);

    public EffectiveDay? Start(string id) => reader.Start(id);
}
