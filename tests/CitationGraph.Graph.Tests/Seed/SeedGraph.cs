using CitationGraph.Extraction;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.StoreTesting;
using CitationGraph.Testing;

namespace CitationGraph.Graph.Tests;

/// <summary>The five seed documents, taken in alone, without a catalogue.</summary>
public sealed class SeedGraph
{
    public SeedGraph()
    {
        Store = Ingested(Paths);
    }

    public static Vocabulary Vocabulary { get; } = VocabularyReader.Read(Repository.Path("ontology"));

    private static CitationExtractor Extractor { get; } = new(Vocabulary);

    public static string[] Paths { get; } =
    [.. Directory.GetFiles(Repository.Path("seed"), "*.txt").Order(StringComparer.Ordinal)];

    public IGraphStore Store { get; }

    public static IngestionReaders Readers { get; } =
        new(
            path => SourceText.Plain(File.ReadAllText(path)),
            Extractor.Read,
            folder => throw new InvalidOperationException($"No catalogue is expected here: {folder}")
        );

    public static IGraphStore Ingested(IEnumerable<string> paths)
    {
        var store = new InMemoryGraphStore();
        new Ingestion(store, Vocabulary, Readers).Ingest(paths);
        return store;
    }

    public static string Export(IGraphStore store)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        GraphExport.WriteJsonLines(store, writer);
        return writer.ToString();
    }
}
