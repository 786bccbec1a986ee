using CitationGraph.Testing;

namespace CitationGraph.Graph.Tests;

public sealed class SeedExportTests(SeedGraph seed) : IClassFixture<SeedGraph>
{
    [Fact]
    public void The_export_of_the_five_documents_is_as_approved() =>
        Approval.Verify(SeedGraph.Export(seed.Store), extension: "jsonl");
}
