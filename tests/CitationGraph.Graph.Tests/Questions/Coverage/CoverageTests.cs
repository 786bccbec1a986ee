using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

/// <summary>An invented national plan with every answer in it.</summary>
public sealed class CoverageTests
{
    private const string Plan = "ke-hoach:bo-gddt:2022:900-kh-bgdđt";
    private const string Programme = "chuong-trinh:bo-gddt:2022:901-ctr-bgdđt";
    private static readonly DateOnly s_day = new(2022, 12, 31);
    private static readonly DateOnly s_deadline = new(2022, 6, 30);
    private static readonly IGraphStore s_store = Provinces();

    [Theory]
    [InlineData("ha-noi", CoverageState.Done, DeadlineTiming.Before)]
    [InlineData("hai-phong", CoverageState.Done, DeadlineTiming.Before)]
    [InlineData("nghe-an", CoverageState.Done, DeadlineTiming.After)]
    [InlineData("thanh-hoa", CoverageState.Done, DeadlineTiming.Unknown)]
    [InlineData("da-nang", CoverageState.DoneInferred, DeadlineTiming.Before)]
    [InlineData("quang-ninh", CoverageState.DoneInferred, DeadlineTiming.After)]
    [InlineData("can-tho", CoverageState.NotActed, DeadlineTiming.None)]
    [InlineData("lao-cai", CoverageState.NothingHeld, DeadlineTiming.None)]
    [InlineData("an-giang", CoverageState.NothingHeld, DeadlineTiming.None)]
    public void Each_province_gets_exactly_one_answer(string place, CoverageState state, DeadlineTiming timing)
    {
        var body = Ask().Bodies.Single(b => b.Id == place);

        body.State.ShouldBe(state);
        body.Timing.ShouldBe(timing);
    }

    [Fact]
    public void The_answers_add_up_to_the_population()
    {
        var coverage = Ask();

        coverage.Count(CoverageState.Done).ShouldBe(4);
        coverage.Count(CoverageState.DoneInferred).ShouldBe(2);
        coverage.Count(CoverageState.NotActed).ShouldBe(1);
        coverage.Count(CoverageState.NothingHeld).ShouldBe(56);
    }

    [Fact]
    public void A_province_counts_once_whichever_of_its_organs_acted()
    {
        var city = Ask().Bodies.Single(b => b.Id == "hai-phong");

        city.Documents.Select(d => d.Instrument.IssuerId).ShouldBe(["dang-hai-phong", "so-gddt@hai-phong"]);
        city.Documents.Select(d => d.Timing).ShouldBe([DeadlineTiming.Before, DeadlineTiming.After]);
    }

    [Fact]
    public void A_district_does_not_act_for_its_province() =>
        Ask().Bodies.Single(b => b.Id == "ho-chi-minh").State.ShouldBe(CoverageState.NothingHeld);

    [Fact]
    public void A_document_may_implement_through_another_and_shows_the_way()
    {
        var document = Ask().Bodies.Single(b => b.Id == "nghe-an").Documents.ShouldHaveSingleItem();

        document.Path.Select(h => h.Target.Id).ShouldBe([Programme, Plan]);
        document.Path.ShouldAllBe(h => h.Relation.Evidence.Length > 0);
    }

    [Fact]
    public void Documents_of_a_body_are_counted_even_when_few_are_given()
    {
        var city = Ask(o => o with { DocumentsOfEach = 1 }).Bodies.Single(b => b.Id == "hai-phong");

        city.Documents.ShouldHaveSingleItem();
        city.DocumentCount.ShouldBe(2);
        city.Timing.ShouldBe(DeadlineTiming.Before);
    }

    [Fact]
    public void After_a_merger_the_new_province_shows_what_each_of_the_old_ones_did()
    {
        var merged = Ask(o => o with { AsOf = new DateOnly(2025, 7, 1) }).Bodies.Single(b => b.Id == "can-tho-2025");

        merged.State.ShouldBe(CoverageState.Done);
        merged.Documents.ShouldHaveSingleItem().ById.ShouldBe("soc-trang");
        merged
            .Predecessors.Select(p => (p.Id, p.State))
            .ShouldBe([
                ("can-tho", CoverageState.NotActed),
                ("hau-giang", CoverageState.NothingHeld),
                ("soc-trang", CoverageState.Done),
            ]);
    }

    [Fact]
    public void Before_the_ontology_knows_all_provinces_only_those_that_acted_are_listed()
    {
        var coverage = Ask(o => o with { AsOf = new DateOnly(2008, 7, 31) }, "ke-hoach:bo-gddt:2008:1-kh-bgdđt");

        coverage.Population.ShouldBeNull();
        coverage.Bodies.ShouldHaveSingleItem().Id.ShouldBe("ha-noi");
        coverage.Disclosures.ShouldContain(d => d.TextEn.Contains("population not known"));
        Ask(o => o with { AsOf = new DateOnly(2008, 8, 1) }, "ke-hoach:bo-gddt:2008:1-kh-bgdđt")
            .Bodies.Length.ShouldBe(63);
    }

    [Fact]
    public void A_unit_acts_for_its_ministry_and_a_merged_ministry_for_its_successor()
    {
        var before = Ask(o => o with { LevelId = "ministry" });
        var after = Ask(o => o with { LevelId = "ministry", AsOf = new DateOnly(2025, 3, 1) });

        before.Bodies.Length.ShouldBe(22);
        before.Bodies.Single(b => b.Id == "bo-tai-chinh").State.ShouldBe(CoverageState.Done);
        before.Bodies.Single(b => b.Id == "bo-khdt").State.ShouldBe(CoverageState.Done);
        before.Bodies.Single(b => b.Id == "bo-y-te").State.ShouldBe(CoverageState.NothingHeld);
        after.Bodies.Length.ShouldBe(17);
        after
            .Bodies.Single(b => b.Id == "bo-tai-chinh")
            .Documents.Select(d => d.ById)
            .ShouldBe(["bo-khdt", "bo-tai-chinh"]);
    }

    [Fact]
    public void An_instrument_without_a_day_takes_all_that_is_held_and_says_so()
    {
        var coverage = Ask(instrumentId: "de-an:khong-ngay");

        coverage.From.ShouldBeNull();
        coverage.Bodies.Single(b => b.Id == "lao-cai").State.ShouldBe(CoverageState.NotActed);
        coverage.Disclosures.ShouldContain(d => d.TextEn.Contains("is not known, so all documents held count"));
    }

    private static CoverageAnswer Ask(Func<CoverageOptions, CoverageOptions>? change = null, string instrumentId = Plan)
    {
        var options = new CoverageOptions(s_day, Deadline: s_deadline);
        return CoverageQuestion
            .Ask(s_store, SeedGraph.Vocabulary, instrumentId, change?.Invoke(options) ?? options)
            .ShouldNotBeNull();
    }

    private static IGraphStore Provinces()
    {
        (string Id, string Issuer, string? Date, bool IsHeld)[] instruments =
        [
            (Plan, "bo-gddt", "2022-01-10", true),
            (Programme, "bo-gddt", "2022-02-10", true),
            ("de-an:khong-ngay", "thu-tuong", null, false),
            ("ke-hoach:bo-gddt:2008:1-kh-bgdđt", "bo-gddt", "2008-01-10", true),
            ("kh:cu", "ubnd-ha-noi", "2008-03-01", true),
            ("kh:ha-noi", "ubnd-ha-noi", "2022-06-30", true),
            ("kh:hai-phong", "dang-hai-phong", "2022-06", true),
            ("kh:so-hai-phong", "so-gddt@hai-phong", "2022-07-01", true),
            ("kh:nghe-an", "hdnd-nghe-an", "2022-07-15", false),
            ("kh:thanh-hoa", "ubnd-thanh-hoa", "2022", true),
            ("kh:soc-trang", "ubnd-soc-trang", "2023-01-15", true),
            ("kh:da-nang", "ubnd-da-nang", "2022-05-05", true),
            ("kh:quang-ninh", "ubnd-quang-ninh", "2022-08-05", true),
            ("kh:can-tho", "ubnd-can-tho", "2022-04-04", true),
            ("kh:lao-cai", "ubnd-lao-cai", "2021-12-01", true),
            ("kh:quan", "ubnd-quan-1-ho-chi-minh", "2022-03-03", true),
            ("kh:tong-cuc", "tc-thue", "2022-05-01", true),
            ("kh:bo-khdt", "bo-khdt", "2022-04-01", true),
        ];
        (string Source, string Target, RelationOrigin Origin)[] relations =
        [
            (Programme, Plan, RelationOrigin.Stated),
            ("kh:cu", "ke-hoach:bo-gddt:2008:1-kh-bgdđt", RelationOrigin.Stated),
            ("kh:ha-noi", Plan, RelationOrigin.Stated),
            ("kh:hai-phong", Plan, RelationOrigin.Catalogue),
            ("kh:so-hai-phong", Plan, RelationOrigin.Stated),
            ("kh:nghe-an", Programme, RelationOrigin.Stated),
            ("kh:thanh-hoa", Plan, RelationOrigin.Stated),
            ("kh:soc-trang", Plan, RelationOrigin.Stated),
            ("kh:da-nang", Plan, RelationOrigin.Inferred),
            ("kh:quang-ninh", "kh:da-nang", RelationOrigin.Stated),
            ("kh:quan", Plan, RelationOrigin.Stated),
            ("kh:tong-cuc", Plan, RelationOrigin.Stated),
            ("kh:bo-khdt", Plan, RelationOrigin.Stated),
        ];
        return GraphFixture.Store(
            instruments.Select(i =>
                GraphFixture.Instrument(i.Id, "ke-hoach", null, i.Date, issuer: i.Issuer) with
                {
                    IsHeld = i.IsHeld,
                }
            ),
            relations.Select(r =>
                GraphFixture.Listed(r.Source, "implements", r.Target, null) with
                {
                    Origin = r.Origin,
                }
            )
        );
    }
}
