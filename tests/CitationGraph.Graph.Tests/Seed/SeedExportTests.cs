using CitationGraph.Model;
using CitationGraph.Testing;

namespace CitationGraph.Graph.Tests;

public sealed class SeedExportTests(SeedGraph seed) : IClassFixture<SeedGraph>
{
    [Fact]
    public void The_export_of_the_five_documents_is_as_approved() =>
        Approval.Verify(SeedGraph.Export(seed.Store), extension: "jsonl");

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
}
