using CitationGraph.Resolution;
using CitationGraph.StoreTesting;
using CitationGraph.Testing;

namespace CitationGraph.Graph.Tests;

public sealed class SeedIndexTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_text_resolved_against_the_graph_means_what_it_means_in_the_graph(bool hasCatalogue)
    {
        using var store = new InMemoryGraphStore();
        if (hasCatalogue)
        {
            store.Save(CatalogueReader.Read(Repository.Path("seed", "catalogue")));
        }

        new Ingestion(store, SeedGraph.Vocabulary, SeedGraph.Readers).Ingest(SeedGraph.Paths);
        var index = new ResolutionIndex(SeedGraph.Vocabulary, new KnownInstruments(store));

        foreach (var document in store.Documents().ToList())
        {
            var found = index.Resolve(document);
            var wanted = store.CitationsIn(document.Id);

            found.Length.ShouldBe(wanted.Length);
            foreach (var (got, had) in found.Zip(wanted))
            {
                var words = document.Reading.Citations[had.CitationIndex].Text;
                (got.Outcome, got.TargetId).ShouldBe((had.Outcome, had.TargetId), $"{document.Name}: {words}");
            }
        }
    }
}
