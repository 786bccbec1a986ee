using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

public sealed class SupersededTests
{
    private const string Plan = "ke-hoach:7-kh-ubnd";
    private const string Letter = "cong-van:8-ubnd";
    private static readonly DateOnly s_day = new(2026, 1, 15);

    [Fact]
    public void A_basis_goes_before_a_mere_citation_and_what_fell_on_an_unknown_day_comes_last()
    {
        var answer = Ask(
            s_day,
            GraphFixture.Listed(Letter, "cites", GraphFixture.Law77, null),
            GraphFixture.Listed(Letter, "basedOn", GraphFixture.Decree04, null),
            GraphFixture.Listed(Plan, "basedOn", GraphFixture.Law77, null)
        );

        answer
            .Items.Select(i => (i.Source.Id, i.Target.Id, i.Kind))
            .ShouldBe([
                (Plan, GraphFixture.Law77, SupersededKind.Ended),
                (Letter, GraphFixture.Decree04, SupersededKind.FromUnknownDay),
                (Letter, GraphFixture.Law77, SupersededKind.Ended),
            ]);
        answer.Items[0].CiteInstead.Select(i => i.Id).ShouldBe([GraphFixture.Law72]);
        answer.Items[1].CiteInstead.Select(i => i.Id).ShouldBe([GraphFixture.Decree59]);
        answer.Items[1].IsVerified.ShouldBeFalse();
    }

    [Fact]
    public void On_the_days_before_the_law_was_replaced_its_citation_is_none_of_these()
    {
        var citation = GraphFixture.Listed(Plan, "basedOn", GraphFixture.Law77, null);

        Ask(new DateOnly(2025, 2, 28), citation).Total.ShouldBe(0);
        Ask(new DateOnly(2025, 3, 1), citation).Items.Single().CiteInstead.Single().Id.ShouldBe(GraphFixture.Law65);
        Ask(new DateOnly(2025, 6, 16), citation).Items.Single().CiteInstead.Single().Id.ShouldBe(GraphFixture.Law72);
    }

    [Fact]
    public void An_act_that_replaces_another_has_to_name_it() =>
        Ask(
            s_day,
            GraphFixture.Listed(GraphFixture.Law72, "cites", GraphFixture.Law65, null),
            GraphFixture.Listed(GraphFixture.Decree59, "amends", GraphFixture.Law65, null)
        )
            .Total.ShouldBe(0);

    [Fact]
    public void What_has_ended_itself_is_left_out_unless_asked_for()
    {
        const string Ended = "ke-hoach:9-kh-ubnd";
        var citation = GraphFixture.Listed(Ended, "basedOn", GraphFixture.Law77, null);

        Ask(s_day, citation).Total.ShouldBe(0);
        var item = Ask(new SupersededOptions(s_day, IncludeEnded: true), citation).Items.Single();
        item.Source.Id.ShouldBe(Ended);
        item.SourceKind.ShouldBe(SupersededKind.PeriodOver);
    }

    private static SupersededAnswer Ask(DateOnly day, params Relation[] citations) =>
        Ask(new SupersededOptions(day), citations);

    private static SupersededAnswer Ask(SupersededOptions options, params Relation[] citations)
    {
        var laws = GraphFixture.LocalGovernmentLaws();
        var store = GraphFixture.Store(
            [
                .. laws.AllInstruments(),
                GraphFixture.Instrument(Plan, "ke-hoach", "7/KH-UBND", "2022-02-01", "thực hiện nhiệm vụ"),
                GraphFixture.Instrument(Letter, "cong-van", "8/UBND-VX", "2022-03-01"),
                GraphFixture.Instrument(
                    "ke-hoach:9-kh-ubnd",
                    "ke-hoach",
                    "9/KH-UBND",
                    "2022-02-01",
                    "thực hiện nhiệm vụ năm học 2021 - 2022"
                ),
            ],
            [.. laws.AllRelations(), .. citations],
            laws.AllFacts()
        );
        return SupersededQuestion.Ask(store, SeedGraph.Vocabulary, options);
    }
}
