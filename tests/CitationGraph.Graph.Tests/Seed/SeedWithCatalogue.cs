using CitationGraph.Model;
using CitationGraph.StoreTesting;
using CitationGraph.Testing;

namespace CitationGraph.Graph.Tests;

/// <summary>The whole seed folder, documents and catalogue, taken in once.</summary>
internal static class SeedWithCatalogue
{
    public static InMemoryGraphStore Store { get; } = Whole();

    /// <summary>The one instrument of that symbol.</summary>
    public static Instrument Named(string symbol) => Store.WithSymbol(VietnameseFolding.SymbolKey(symbol)).Single();

    private static InMemoryGraphStore Whole()
    {
        var store = new InMemoryGraphStore();
        var readers = SeedGraph.Readers with { Catalogue = CatalogueReader.Read };
        new Ingestion(store, SeedGraph.Vocabulary, readers).Ingest([Repository.Path("seed")]).Refused.ShouldBeEmpty();
        return store;
    }
}
