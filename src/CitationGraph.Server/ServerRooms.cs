using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Server;

/// <summary>What the server takes from the other rooms.</summary>
/// <param name="Load">Reads a folder, documents and catalogue, into an empty store; what it refused is shown.</param>
public sealed record ServerRooms(Vocabulary Vocabulary, Func<IGraphStore, string, IngestReport> Load);
