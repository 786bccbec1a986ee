using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

public sealed class LostBasisTests
{
    private const string Law = "luat:8-2016-qh14";
    private const string NewLaw = "luat:9-2024-qh15";
    private const string Decree = "nghi-dinh:20-2017-nđ-cp";
    private const string Circular = "thong-tu:30-2018-tt-bgdđt";
    private const string Plan = "ke-hoach:40-kh-ubnd";
    private const string Letter = "cong-van:50-ubnd";
    private static readonly DateOnly s_day = new(2024, 7, 1);

    [Fact]
    public void What_stands_on_it_is_found_through_any_number_of_hops_with_its_path()
    {
        var answer = Ask(
            GraphFixture.Listed(Decree, "details", Law, null),
            GraphFixture.Listed(Circular, "guides", Decree, null),
            GraphFixture.Listed(Plan, "basedOn", Circular, null),
            GraphFixture.Listed(Letter, "implements", Plan, null)
        );

        Found(answer)
            .ShouldBe([
                (Decree, LostBasisKind.Detail, LostBasisFate.Lost, 1),
                (Circular, LostBasisKind.Detail, LostBasisFate.Lost, 2),
                (Letter, LostBasisKind.Detail, LostBasisFate.Lost, 4),
                (Plan, LostBasisKind.Basis, LostBasisFate.Lost, 3),
            ]);
        answer.Items[2].Path.Select(r => r.SourceId).ShouldBe([Letter, Plan, Circular, Decree]);
        answer
            .Counts.Select(c => (c.Kind, c.Fate, c.Count))
            .ShouldBe([(LostBasisKind.Detail, LostBasisFate.Lost, 3), (LostBasisKind.Basis, LostBasisFate.Lost, 1)]);
    }

    [Fact]
    public void A_decree_that_details_it_lapses_by_the_rule_of_the_day_and_a_plan_does_not()
    {
        var answer = Ask(
            GraphFixture.Listed(Decree, "details", Law, null),
            GraphFixture.Listed(Plan, "implements", Law, null)
        );

        answer.Items.Single(i => i.Instrument.Id == Decree).LapsesBy!.Kind.ShouldBe("details-lapse");
        answer.Items.Single(i => i.Instrument.Id == Decree).TextEn.ShouldContain("inferred: it lapsed with it");
        answer.Items.Single(i => i.Instrument.Id == Plan).LapsesBy.ShouldBeNull();
    }

    [Fact]
    public void What_details_another_law_too_does_not_lapse_with_one()
    {
        const string Other = "luat:7-2015-qh13";
        var answer = Ask(
            GraphFixture.Listed(Decree, "details", Law, null),
            GraphFixture.Listed(Decree, "details", Other, null)
        );

        answer.Items.Single().Fate.ShouldBe(LostBasisFate.Lost);
        answer.Items.Single().LapsesBy.ShouldBeNull();
    }

    [Fact]
    public void What_was_replaced_by_that_day_is_a_stop_with_its_successor()
    {
        const string NewDecree = "nghi-dinh:21-2023-nđ-cp";
        var answer = Ask(
            GraphFixture.Listed(Decree, "details", Law, null),
            GraphFixture.Listed(NewDecree, "replaces", Decree, "2023-05-01"),
            GraphFixture.Listed(Plan, "basedOn", Decree, null)
        );

        Found(answer).ShouldBe([(Decree, LostBasisKind.Detail, LostBasisFate.Ended, 1)]);
        answer.Items[0].Takeover.Single().Successor.Id.ShouldBe(NewDecree);
        answer.Items[0].TextEn.ShouldContain("had ended by that day through Nghị định 21/2023/NĐ-CP");
    }

    [Fact]
    public void What_is_replaced_only_later_is_followed()
    {
        const string NewDecree = "nghi-dinh:21-2023-nđ-cp";
        var answer = Ask(
            GraphFixture.Listed(Decree, "details", Law, null),
            GraphFixture.Listed(NewDecree, "replaces", Decree, "2024-09-01"),
            GraphFixture.Listed(Plan, "basedOn", Decree, null)
        );

        Found(answer).Select(f => f.Id).ShouldBe([Decree, Plan]);
    }

    [Fact]
    public void What_rests_in_the_same_way_on_the_successor_is_carried_over_and_not_followed()
    {
        var answer = Ask(
            GraphFixture.Listed(NewLaw, "replaces", Law, "2024-07-01"),
            GraphFixture.Listed(Plan, "basedOn", Law, null),
            GraphFixture.Listed(Plan, "basedOn", NewLaw, null),
            GraphFixture.Listed(Letter, "implements", Plan, null)
        );

        Found(answer).ShouldBe([(Plan, LostBasisKind.Basis, LostBasisFate.CarriedOver, 1)]);
        answer.Items[0].Takeover.Single().Successor.Id.ShouldBe(NewLaw);
    }

    [Fact]
    public void Only_to_cite_the_successor_carries_no_basis_over()
    {
        var answer = Ask(
            GraphFixture.Listed(NewLaw, "replaces", Law, "2024-07-01"),
            GraphFixture.Listed(Plan, "basedOn", Law, null),
            GraphFixture.Listed(Plan, "cites", NewLaw, null)
        );

        Found(answer).ShouldBe([(Plan, LostBasisKind.Basis, LostBasisFate.Lost, 1)]);
    }

    [Fact]
    public void The_act_that_takes_over_has_lost_nothing_though_it_cites_the_old_one() =>
        Ask(GraphFixture.Listed(NewLaw, "replaces", Law, "2024-07-01"), GraphFixture.Listed(NewLaw, "cites", Law, null))
            .Items.ShouldBeEmpty();

    [Fact]
    public void What_only_cites_is_listed_and_nothing_behind_it()
    {
        var answer = Ask(
            GraphFixture.Listed(Letter, "cites", Law, null),
            GraphFixture.Listed(Plan, "basedOn", Letter, null)
        );

        Found(answer).ShouldBe([(Letter, LostBasisKind.Citation, LostBasisFate.Lost, 1)]);
    }

    [Fact]
    public void A_longer_way_through_a_basis_goes_before_a_mere_citation()
    {
        var answer = Ask(
            GraphFixture.Listed(Letter, "cites", Law, null),
            GraphFixture.Listed(Plan, "basedOn", Law, null),
            GraphFixture.Listed(Letter, "basedOn", Plan, null)
        );

        Found(answer)
            .ShouldBe([
                (Plan, LostBasisKind.Basis, LostBasisFate.Lost, 1),
                (Letter, LostBasisKind.Basis, LostBasisFate.Lost, 2),
            ]);
    }

    [Fact]
    public void What_was_issued_after_the_day_is_not_in_it() =>
        Ask(GraphFixture.Listed("ke-hoach:60-kh-ubnd", "basedOn", Law, null)).Items.ShouldBeEmpty();

    [Fact]
    public void A_plan_whose_period_is_over_stands_no_longer() =>
        Found(
                Ask(
                    GraphFixture.Listed("ke-hoach:41-kh-ubnd", "basedOn", Law, null),
                    GraphFixture.Listed(Letter, "implements", "ke-hoach:41-kh-ubnd", null)
                )
            )
            .ShouldBe([("ke-hoach:41-kh-ubnd", LostBasisKind.Basis, LostBasisFate.PeriodOver, 1)]);

    [Fact]
    public void A_circle_ends() =>
        Found(
                Ask(
                    GraphFixture.Listed(Decree, "details", Law, null),
                    GraphFixture.Listed(Circular, "guides", Decree, null),
                    GraphFixture.Listed(Decree, "basedOn", Circular, null),
                    GraphFixture.Listed(Law, "basedOn", Circular, null)
                )
            )
            .Select(f => f.Id)
            .ShouldBe([Decree, Circular]);

    [Fact]
    public void Kinds_fates_hops_and_how_many_can_be_limited()
    {
        Relation[] edges =
        [
            GraphFixture.Listed(Decree, "details", Law, null),
            GraphFixture.Listed(Circular, "guides", Decree, null),
            GraphFixture.Listed(Plan, "basedOn", Circular, null),
        ];

        Found(Ask(new LostBasisOptions(Kinds: [LostBasisKind.Basis]), edges)).Select(f => f.Id).ShouldBe([Plan]);
        Found(Ask(new LostBasisOptions(Fates: [LostBasisFate.Ended]), edges)).ShouldBeEmpty();
        Found(Ask(new LostBasisOptions(Hops: 2), edges)).Select(f => f.Id).ShouldBe([Decree, Circular]);
        Ask(new LostBasisOptions(Hops: 2), edges).IsCut.ShouldBeFalse();
        Ask(new LostBasisOptions(Most: 1), edges).IsCut.ShouldBeTrue();
        Found(Ask(new LostBasisOptions(Page: new ReportPage(1, 1)), edges)).Select(f => f.Id).ShouldBe([Circular]);
    }

    [Fact]
    public void An_instrument_that_is_not_there_has_no_answer() =>
        LostBasisQuestion.Ask(GraphFixture.Store([]), SeedGraph.Vocabulary, "khong-co", s_day).ShouldBeNull();

    private static (string Id, LostBasisKind Kind, LostBasisFate Fate, int Hops)[] Found(LostBasisAnswer answer) =>
        [.. answer.Items.Select(i => (i.Instrument.Id, i.Kind, i.Fate, i.Hops))];

    private static LostBasisAnswer Ask(params Relation[] relations) => Ask(new LostBasisOptions(), relations);

    private static LostBasisAnswer Ask(LostBasisOptions options, params Relation[] relations) =>
        LostBasisQuestion
            .Ask(
                GraphFixture.Store(
                    [
                        GraphFixture.Instrument(Law, "luat", "8/2016/QH14", "2016-11-20", "Luật Thử nghiệm"),
                        GraphFixture.Instrument("luat:7-2015-qh13", "luat", "7/2015/QH13", "2015-06-20"),
                        GraphFixture.Instrument(NewLaw, "luat", "9/2024/QH15", "2024-01-18", "Luật Thử nghiệm"),
                        GraphFixture.Instrument(Decree, "nghi-dinh", "20/2017/NĐ-CP", "2017-03-01"),
                        GraphFixture.Instrument("nghi-dinh:21-2023-nđ-cp", "nghi-dinh", "21/2023/NĐ-CP", "2023-04-01"),
                        GraphFixture.Instrument(Circular, "thong-tu", "30/2018/TT-BGDĐT", "2018-12-26"),
                        GraphFixture.Instrument(Plan, "ke-hoach", "40/KH-UBND", "2019-02-01", "thực hiện Luật"),
                        GraphFixture.Instrument(
                            "ke-hoach:41-kh-ubnd",
                            "ke-hoach",
                            "41/KH-UBND",
                            "2019-02-01",
                            "thực hiện Luật giai đoạn 2019 - 2021"
                        ),
                        GraphFixture.Instrument("ke-hoach:60-kh-ubnd", "ke-hoach", "60/KH-UBND", "2024-07-02"),
                        GraphFixture.Instrument(Letter, "cong-van", "50/UBND-VX", "2020-05-05"),
                    ],
                    relations
                ),
                SeedGraph.Vocabulary,
                Law,
                s_day,
                options
            )
            .ShouldNotBeNull();
}
