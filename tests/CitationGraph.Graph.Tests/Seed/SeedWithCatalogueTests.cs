using CitationGraph.Model;
using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

/// <summary>The whole seed folder, documents and catalogue: what the texts say stands as it stood without the catalogue.</summary>
public sealed class SeedWithCatalogueTests
{
    private static readonly InMemoryGraphStore s_store = SeedWithCatalogue.Store;

    [Theory]
    [InlineData(SeedGraph.Plan193, SeedGraph.Conclusion134)]
    [InlineData(SeedGraph.Conclusion134, SeedGraph.Programme34)]
    [InlineData(SeedGraph.Programme34, SeedGraph.Plenum29)]
    public void A_hop_that_a_text_states_keeps_the_texts_evidence(string source, string target)
    {
        var edge = Edge(source, target);
        edge.Origin.ShouldBe(RelationOrigin.Stated);
        edge.Evidence[0].DocumentId.ShouldNotBeNull();
    }

    [Fact]
    public void That_17_implements_1112_stays_inferred() =>
        Edge(SeedGraph.HaNoi17, SeedGraph.Ministry1112).Origin.ShouldBe(RelationOrigin.Inferred);

    [Fact]
    public void A_hop_known_only_from_the_catalogue_is_marked_so()
    {
        var edges = s_store.AllRelations().Where(r => r.Origin == RelationOrigin.Catalogue).ToList();
        edges.ShouldNotBeEmpty();
        edges.ShouldAllBe(e => e.Evidence.All(p => p.DocumentId == null && p.DocumentName == "seed/catalogue"));
    }

    [Fact]
    public void The_seed_documents_own_rows_make_no_second_instrument_of_them() =>
        s_store.AllInstruments().Count(i => i.IsHeld).ShouldBe(5);

    [Fact]
    public void The_decision_of_2020_that_a_text_dates_2021_is_one_instrument_with_a_contradiction() =>
        s_store
            .AllContradictions()
            .Single(c => c.InstrumentId.EndsWith(":749-qđ-ttg", StringComparison.Ordinal))
            .Values.Select(v => v.Value)
            .ShouldBe(["2020-06-03", "2021-06-03"]);

    private static Relation Edge(string source, string target) =>
        s_store.Relations([source], EdgeDirection.Outgoing).Single(r => r.TargetId == target && r.Type == "implements");
}
