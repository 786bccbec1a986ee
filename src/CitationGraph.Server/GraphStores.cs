using CitationGraph.Graph;
using CitationGraph.Neo4j;
using CitationGraph.Sqlite;

namespace CitationGraph.Server;

/// <summary>Opens the store that a place names: a file, or a Neo4j server.</summary>
public static class GraphStores
{
    /// <summary>Whether the place is a server rather than a file.</summary>
    public static bool IsServer(string place) => ServerPlace.IsServer(place);

    /// <exception cref="StoreException">Not there, not a store, or not to be reached.</exception>
    public static IGraphStore OpenReadOnly(string place) =>
        IsServer(place) ? Neo4jGraphStore.OpenReadOnly(place) : SqliteGraphStore.OpenReadOnly(place);

    /// <summary>Makes the store where there is none.</summary>
    /// <exception cref="StoreException">Not to be made or written, not a store, or not to be reached.</exception>
    /// <param name="patience">How long to wait for another program that writes; null: as usual.</param>
    public static IGraphStore Open(string place, TimeSpan? patience = null) =>
        IsServer(place) ? Neo4jGraphStore.Open(place)
        : patience is { } time ? SqliteGraphStore.Open(place, time)
        : SqliteGraphStore.Open(place);
}
