using CitationGraph.StoreTesting;
using CitationGraph.Testing;

namespace CitationGraph.Graph.Tests;

/// <summary>Which provinces have implemented the ministry's directive 1112, by the five documents, without the catalogue and with it.</summary>
public sealed class SeedCoverageTests
{
    private static readonly IGraphStore s_texts = SeedGraph.Ingested(SeedGraph.Paths);
    private static readonly IGraphStore s_whole = Whole();
    private static readonly DateOnly s_day = new(2022, 12, 31);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_63_provinces_one_has_acted_one_by_inference_and_of_61_nothing_is_held(bool withCatalogue)
    {
        var coverage = Ask(withCatalogue, s_day);

        coverage.Population!.Id.ShouldBe("provinces");
        coverage.Bodies.Length.ShouldBe(63);
        coverage.Count(CoverageState.Done).ShouldBe(1);
        coverage.Count(CoverageState.DoneInferred).ShouldBe(1);
        coverage.Count(CoverageState.NotActed).ShouldBe(0);
        coverage.Count(CoverageState.NothingHeld).ShouldBe(61);
        coverage.From.ShouldBe(new DateOnly(2022, 8, 19));
        coverage.IsTruncated.ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Hai_Phong_has_acted_in_a_directive_whose_text_is_held(bool withCatalogue)
    {
        var city = Ask(withCatalogue, s_day).Bodies.Single(b => b.Id == "hai-phong");

        city.State.ShouldBe(CoverageState.Done);
        city.Name.ShouldBe("thành phố Hải Phòng");
        var document = city.Documents.ShouldHaveSingleItem();
        document.Instrument.IsHeld.ShouldBeTrue();
        document.IsInferred.ShouldBeFalse();
        document.Path.ShouldHaveSingleItem().Relation.Evidence.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ha_Noi_has_acted_by_inference_through_directive_17(bool withCatalogue)
    {
        var city = Ask(withCatalogue, s_day).Bodies.Single(b => b.Id == "ha-noi");

        city.State.ShouldBe(CoverageState.DoneInferred);
        var document = city.Documents.ShouldHaveSingleItem();
        document.Instrument.Id.ShouldBe(SeedGraph.HaNoi17);
        document.IsInferred.ShouldBeTrue();
        document.Path.ShouldHaveSingleItem().Relation.Reason.ShouldStartWith("Inferred");
    }

    [Fact]
    public void Without_inferred_hops_nothing_is_known_of_Ha_Noi() =>
        Ask(true, s_day, o => o with { WithInferred = false })
            .Bodies.Single(b => b.Id == "ha-noi")
            .State.ShouldBe(CoverageState.NothingHeld);

    [Fact]
    public void After_the_mergers_there_are_34_and_Hai_Phong_shows_what_it_did_before()
    {
        var coverage = Ask(true, new DateOnly(2025, 7, 1));

        coverage.Bodies.Length.ShouldBe(34);
        var city = coverage.Bodies.Single(b => b.Id == "hai-phong-2025");
        city.State.ShouldBe(CoverageState.Done);
        city.Documents.ShouldHaveSingleItem().ById.ShouldBe("hai-phong");
        city.Predecessors.Select(p => (p.Id, p.State))
            .ShouldBe([("hai-duong", CoverageState.NothingHeld), ("hai-phong", CoverageState.Done)]);
        coverage.Bodies.Single(b => b.Id == "ha-noi").Predecessors.ShouldBeEmpty();
    }

    [Fact]
    public void Of_the_districts_of_Ha_Noi_Ba_Dinh_has_acted()
    {
        var coverage = Ask(true, s_day, o => o with { LevelId = "district", PlaceId = "ha-noi" });

        coverage.Bodies.Length.ShouldBe(30);
        coverage.Bodies.Single(b => b.State == CoverageState.Done).Id.ShouldBe("quan-ba-dinh-ha-noi");
        coverage.Count(CoverageState.NothingHeld).ShouldBe(29);
    }

    [Fact]
    public void Of_the_districts_of_the_country_only_those_that_acted_are_listed()
    {
        var coverage = Ask(true, s_day, o => o with { LevelId = "district" });

        coverage.Population.ShouldBeNull();
        coverage.Bodies.ShouldHaveSingleItem().Id.ShouldBe("quan-ba-dinh-ha-noi");
        coverage.Disclosures[0].TextEn.ShouldContain("population not known");
    }

    [Fact]
    public void Nobody_had_acted_the_day_before_the_first_did() =>
        Ask(true, new DateOnly(2022, 8, 19)).Bodies.ShouldAllBe(b => b.DocumentCount == 0 || b.Id == "hai-phong");

    [Fact]
    public void The_answer_says_what_it_rests_on() => Approval.Verify(CoverageText.Of(Ask(true, s_day)));

    [Fact]
    public void An_instrument_that_is_not_in_the_graph_has_no_coverage() =>
        CoverageQuestion
            .Ask(s_whole, SeedGraph.Vocabulary, "chi-thi:khong-co", new CoverageOptions(s_day))
            .ShouldBeNull();

    private static CoverageAnswer Ask(
        bool withCatalogue,
        DateOnly asOf,
        Func<CoverageOptions, CoverageOptions>? change = null
    )
    {
        var options = new CoverageOptions(asOf);
        return CoverageQuestion
            .Ask(
                withCatalogue ? s_whole : s_texts,
                SeedGraph.Vocabulary,
                SeedGraph.Ministry1112,
                change?.Invoke(options) ?? options
            )
            .ShouldNotBeNull();
    }

    private static InMemoryGraphStore Whole()
    {
        var store = new InMemoryGraphStore();
        var readers = SeedGraph.Readers with { Catalogue = CatalogueReader.Read };
        new Ingestion(store, SeedGraph.Vocabulary, readers).Ingest([Repository.Path("seed")]).Refused.ShouldBeEmpty();
        return store;
    }
}
