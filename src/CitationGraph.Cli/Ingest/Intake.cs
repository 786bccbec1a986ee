using CitationGraph.Documents;
using CitationGraph.Extraction;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>The rooms that read inputs, put together.</summary>
internal static class Intake
{
    /// <param name="committed">Told of documents as soon as the store has kept them.</param>
    public static Ingestion Into(
        IGraphStore store,
        Vocabulary vocabulary,
        Action<IReadOnlyList<IngestedDocument>>? committed = null
    )
    {
        var extractor = new CitationExtractor(vocabulary);
        return new Ingestion(
            store,
            vocabulary,
            new IngestionReaders(path => DocumentReader.Read(path).Source, extractor.Read, CatalogueReader.Read),
            null,
            committed
        );
    }
}
