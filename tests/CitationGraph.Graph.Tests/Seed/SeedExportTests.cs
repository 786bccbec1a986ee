using CitationGraph.Model;
using CitationGraph.StoreTesting;
using CitationGraph.Testing;

namespace CitationGraph.Graph.Tests;

public sealed class SeedExportTests(SeedGraph seed) : IClassFixture<SeedGraph>
{
    [Fact]
    public void The_chains_of_the_five_documents_are_as_approved() =>
        Approval.Verify(
            string.Join(
                '\n',
                seed.Store.AllRelations()
                    .Where(r => SeedGraph.Vocabulary.Relation(r.Type)!.Family <= RelationFamily.Basis)
                    .Where(r => seed.Store.Instrument(r.TargetId)!.Symbol is not null)
                    .Select(r =>
                        $"{r.SourceId} {r.Type}{(r.Detail is null ? "" : $" ({r.Detail})")} {r.TargetId} [{r.Origin}]\n    {r.Evidence[0].DocumentName} {r.Evidence[0].Span}: {Short(r.Evidence[0].Words)}"
                    )
            )
        );

    [Fact]
    public void All_orders_of_the_five_documents_give_the_same_export()
    {
        var expected = SeedGraph.Export(seed.Store);
        var documents = seed.Store.Documents().ToArray();
        var builder = new GraphContentBuilder(SeedGraph.Vocabulary);
        foreach (var order in Orders(documents))
        {
            var store = new InMemoryGraphStore();
            foreach (var document in order)
            {
                store.Save(document);
            }

            store.Replace(builder.Build(order, []));
            SeedGraph.Export(store).ShouldBe(expected);
        }
    }

    [Fact]
    public void Taking_the_documents_twice_changes_nothing()
    {
        var store = SeedGraph.Ingested([.. SeedGraph.Paths.Reverse(), .. SeedGraph.Paths]);
        var again = new Ingestion(store, SeedGraph.Vocabulary, SeedGraph.Readers).Ingest(SeedGraph.Paths);

        again.Ingested.ShouldBeEmpty();
        again.AlreadyKnown.Length.ShouldBe(5);
        SeedGraph.Export(store).ShouldBe(SeedGraph.Export(seed.Store));
    }

    [Fact]
    public void Every_relation_has_evidence_whose_words_stand_in_the_text()
    {
        foreach (var evidence in seed.Store.AllRelations().SelectMany(r => r.Evidence))
        {
            var text = seed.Store.Document(evidence.DocumentId!)!.Original;
            var head = string.Join(
                ' ',
                evidence.Span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
            evidence.Words.ShouldContain(head);
        }
    }

    private static string Short(string words) => words.Length <= 90 ? words : words[..90] + "…";

    private static IEnumerable<ReadDocument[]> Orders(ReadDocument[] documents)
    {
        if (documents.Length <= 1)
        {
            yield return documents;
            yield break;
        }

        for (var i = 0; i < documents.Length; i++)
        {
            foreach (var rest in Orders([.. documents[..i], .. documents[(i + 1)..]]))
            {
                yield return [documents[i], .. rest];
            }
        }
    }
}
