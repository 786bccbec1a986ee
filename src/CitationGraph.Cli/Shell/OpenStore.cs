using CitationGraph.Graph;
using CitationGraph.Server;

namespace CitationGraph.Cli;

/// <summary>Opens the store a person named, or the usual one.</summary>
internal static class OpenStore
{
    /// <exception cref="StoreException">Not there, not a store, or not to be reached.</exception>
    public static IGraphStore ForReading(string? place) => GraphStores.OpenReadOnly(StorePlace.Of(place));

    /// <summary>Makes the store where there is none.</summary>
    /// <exception cref="StoreException">Not to be made or written, not a store, or not to be reached.</exception>
    public static IGraphStore ForWriting(string? place) => GraphStores.Open(StorePlace.Of(place));

    /// <summary>As <see cref="ForWriting"/>, for a program that knows that others write too and waits for its turn.</summary>
    public static IGraphStore ForWritingWithOthers(string? place) => GraphStores.Open(StorePlace.Of(place), s_turn);

    private static readonly TimeSpan s_turn = TimeSpan.FromHours(1);
}
