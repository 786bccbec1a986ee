using CitationGraph.Graph;
using CitationGraph.Sqlite;

namespace CitationGraph.Cli;

/// <summary>Opens the store that a place names.</summary>
internal static class OpenStore
{
    /// <exception cref="StoreException">Not there, not a store, or not to be reached.</exception>
    public static IGraphStore ForReading(string? place) => SqliteGraphStore.OpenReadOnly(StorePlace.Of(place));

    /// <summary>Makes the store where there is none.</summary>
    /// <exception cref="StoreException">Not to be made or written, not a store, or not to be reached.</exception>
    public static IGraphStore ForWriting(string? place) => SqliteGraphStore.Open(StorePlace.Of(place));
}
