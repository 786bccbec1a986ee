using System.Security.Cryptography;
using CitationGraph.Model;
using CitationGraph.Testing;

namespace CitationGraph.Graph.Tests;

public sealed class SeedCatalogueTests
{
    private static readonly Catalogue s_catalogue = CatalogueReader.Read(Repository.Path("seed", "catalogue"));

    [Fact]
    public void Nothing_of_low_confidence_is_in_it() =>
        AllProvenances().ShouldAllBe(p => p.Confidence == "high" || p.Confidence == "medium");

    [Fact]
    public void What_rests_on_memory_has_no_source_and_is_not_public() =>
        AllProvenances().ShouldAllBe(p => p.IsPublic == (p.Source.Length > 0) && !p.Source.Contains("memory"));

    [Fact]
    public void No_source_points_at_another_row() =>
        AllProvenances().ShouldAllBe(p => p.Source != "as above" && p.Source != "same");

    [Fact]
    public void What_we_found_ourselves_is_recorded_and_no_publishers_label() =>
        s_catalogue.Statuses.ShouldAllBe(s => s.Publisher == null && s.RecordedOn == PartialDate.Of(2026, 11));

    [Fact]
    public void Kinds_and_relations_are_words_of_the_ontology()
    {
        var vocabulary = SeedGraph.Vocabulary;
        s_catalogue.Instruments.ShouldAllBe(i => i.Genre == null || vocabulary.GenreNamed(i.Genre) != null);
        s_catalogue.Relations.ShouldAllBe(r => vocabulary.Relation(r.Relation) != null);
    }

    [Fact]
    public void No_title_is_cut_off() =>
        s_catalogue
            .Instruments.Select(i => i.Title ?? string.Empty)
            .ShouldAllBe(t => !t.Contains('…') && t.Count(c => c == '“') == t.Count(c => c == '”'));

    [Theory]
    [InlineData("Nghị định 04/2015/NĐ-CP")]
    [InlineData("Thông tư 13/2020/TT-BGDĐT")]
    public void A_status_that_rests_on_memory_is_unverified_whatever_the_instruments_source(string key) =>
        s_catalogue.Statuses.Single(s => s.Key == key).Provenance.IsPublic.ShouldBeFalse();

    [Theory]
    [InlineData("Luật 65/2025/QH15", "Luật 77/2015/QH13", "2025-03-01")]
    [InlineData("Luật 72/2025/QH15", "Luật 65/2025/QH15", "2025-06-16")]
    public void The_law_on_local_government_is_replaced_in_two_steps(string source, string target, string day)
    {
        var edge = s_catalogue.Relations.Single(r => r.SourceKey == source && r.TargetKey == target);
        edge.Relation.ShouldBe("replaces");
        edge.EffectiveFrom?.ToString().ShouldBe(day);
    }

    [Fact]
    public void That_59_of_2023_replaces_04_of_2015_is_unverified_and_its_day_not_recorded()
    {
        var edge = s_catalogue.Relations.Single(r => r.TargetKey == "Nghị định 04/2015/NĐ-CP");
        edge.Relation.ShouldBe("replaces");
        edge.EffectiveFrom.ShouldBeNull();
        edge.Provenance.IsPublic.ShouldBeFalse();
    }

    [Fact]
    public void A_status_that_rests_on_memory_is_unverified_though_the_document_is_not()
    {
        const string decree = "Nghị định 04/2015/NĐ-CP";
        s_catalogue.Instruments.Single(i => i.Key == decree).Provenance.IsPublic.ShouldBeTrue();
        s_catalogue.Statuses.Single(s => s.Key == decree).Provenance.IsPublic.ShouldBeFalse();
    }

    [Fact]
    public void Every_relation_and_type_is_one_of_the_ontology()
    {
        s_catalogue.Relations.ShouldAllBe(r => SeedGraph.Vocabulary.Relation(r.Relation) != null);
        s_catalogue.Instruments.ShouldAllBe(i => SeedGraph.Vocabulary.GenreNamed(i.Genre) != null);
    }

    [Fact]
    public void No_quotation_in_a_title_is_cut_off() =>
        s_catalogue.Instruments.ShouldAllBe(i =>
            i.Title == null || i.Title.Count(c => c == '“') == i.Title.Count(c => c == '”')
        );

    [Fact]
    public void A_law_that_lapsed_with_another_is_replaced_by_nobody() =>
        s_catalogue.Relations.ShouldNotContain(r => r.TargetKey == "Luật 34/2018/QH14" && r.Relation == "replaces");

    [Theory]
    [InlineData("000_9187b42a94fced1a.txt")]
    [InlineData("001_0738aba0f04bc538.txt")]
    [InlineData("002_6c687b1be164f383.txt")]
    [InlineData("003_7d7c1487c365d66f.txt")]
    [InlineData("004_94443aa81bd7e0a6.txt")]
    public void The_seed_documents_are_as_given(string name)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.Path("seed", name))));
        Approval.Verify(digest, Path.GetFileNameWithoutExtension(name));
    }

    private static IEnumerable<Provenance> AllProvenances() =>
        s_catalogue
            .Instruments.Select(i => i.Provenance)
            .Concat(s_catalogue.Relations.Select(r => r.Provenance))
            .Concat(s_catalogue.Statuses.Select(s => s.Provenance));
}
