using System.Collections.Concurrent;
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
    public const string Ministry666 = "chi-thi:bo-gddt:2020:666-ct-bgdđt";
    public const string Ministry2457 = "quyet-dinh:bo-gddt:2023:2457-qđ-bgdđt";
    public const string HaNoi17 = "chi-thi:ubnd-ha-noi:2022:17-ct-ubnd";
    public const string Plenum29 = "nghi-quyet:bchtw:xi:29-nq-tw";
    public const string Programme34 = "chuong-trinh:dang-hai-phong:xi:34-ctr-tu";
    public const string Conclusion134 = "ket-luan:dang-hai-phong:xiii:134-kl-tu";
    public const string Plan193 = "ke-hoach:ubnd-hai-phong:2021:193-kh-ubnd";
    public const string Decision3679 = "quyet-dinh:ubnd-ho-chi-minh:2023:3679-qđ-ubnd";

    public static Vocabulary Vocabulary { get; } = VocabularyReader.Read(Repository.Path("ontology"));

    private static CitationExtractor Extractor { get; } = new(Vocabulary);

    // Extraction is a function of the text alone: read once, the texts can be taken in again and again.
    private static ConcurrentDictionary<string, SourceText> Texts { get; } = new(StringComparer.Ordinal);

    private static ConcurrentDictionary<SourceText, DocumentReading> Readings { get; } =
        new(ReferenceEqualityComparer.Instance);

    public static string[] Paths { get; } =
    [.. Directory.GetFiles(Repository.Path("seed"), "*.txt").Order(StringComparer.Ordinal)];

    public IGraphStore Store { get; } = Ingested(Paths);

    public static IngestionReaders Readers { get; } =
        new(
            path => Texts.GetOrAdd(path, p => DocumentReader.Read(p).Source),
            text => Readings.GetOrAdd(text, Extractor.Read),
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
