using CitationGraph.Documents;
using CitationGraph.Extraction;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.StoreTesting;
using CitationGraph.Testing;

namespace CitationGraph.Graph.Tests;

/// <summary>The five seed documents, taken in alone, without a catalogue.</summary>
public sealed class SeedGraph
{
    public const string Ministry1112 = "chi-thi:bo-gddt:2022:1112-ct-bgdđt";
    public const string HaNoi17 = "chi-thi:ubnd-ha-noi:2022:17-ct-ubnd";
    public const string Plenum29 = "nghi-quyet:bchtw:xi:29-nq-tw";
    public const string Programme34 = "chuong-trinh:dang-hai-phong:xi:34-ctr-tu";
    public const string Conclusion134 = "ket-luan:dang-hai-phong:xiii:134-kl-tu";
    public const string Plan193 = "ke-hoach:ubnd-hai-phong:2021:193-kh-ubnd";
    public const string Decision3679 = "quyet-dinh:ubnd-ho-chi-minh:2023:3679-qđ-ubnd";

    public static Vocabulary Vocabulary { get; } = VocabularyReader.Read(Repository.Path("ontology"));

    private static CitationExtractor Extractor { get; } = new(Vocabulary);

    public static string[] Paths { get; } =
    [.. Directory.GetFiles(Repository.Path("seed"), "*.txt").Order(StringComparer.Ordinal)];

    public IGraphStore Store { get; } = Ingested(Paths);

    public static IngestionReaders Readers { get; } =
        new(
            path => DocumentReader.Read(path).Source,
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
        using var writer = new StringWriter();
        GraphExport.WriteJsonLines(store, writer);
        return writer.ToString();
    }
}
