using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

public sealed class StatusTests
{
    [Theory]
    [InlineData("2015-01-01", "not-yet-in-force")]
    [InlineData("2015-12-31", "not-yet-in-force")]
    [InlineData("2016-01-01", "in-force")]
    [InlineData("2025-02-28", "in-force")]
    [InlineData("2025-03-01", "replaced")]
    public void A_law_is_replaced_only_from_the_day_its_successor_takes_effect(string day, string status) =>
        Ask(GraphFixture.LocalGovernmentLaws(), GraphFixture.Law77, day).StatusId.ShouldBe(status);

    [Fact]
    public void Successors_come_nearest_first_and_through_each_other() =>
        Ask(GraphFixture.LocalGovernmentLaws(), GraphFixture.Law77, "2025-07-01")
            .Successors.Select(s => s.Successor.Id)
            .ShouldBe([GraphFixture.Law65, GraphFixture.Law72]);

    [Fact]
    public void Before_the_second_replacement_only_the_first_is_a_successor() =>
        Ask(GraphFixture.LocalGovernmentLaws(), GraphFixture.Law77, "2025-04-01")
            .Successors.Select(s => s.Successor.Id)
            .ShouldBe([GraphFixture.Law65]);

    [Fact]
    public void A_replacement_to_come_is_told_and_changes_nothing_yet()
    {
        var answer = Ask(GraphFixture.LocalGovernmentLaws(), GraphFixture.Law77, "2025-02-20");

        answer.StatusId.ShouldBe("in-force");
        answer.Reasons.ShouldContain(r => r.TextEn == "Will be replaced by Luật 65/2025/QH15 from 2025-03-01.");
        answer.Reasons.ShouldContain(r => r.Text == "Sẽ được thay thế bởi Luật 65/2025/QH15 từ ngày 01/03/2025.");
    }

    [Fact]
    public void Where_nobody_recorded_the_effective_day_it_is_replaced_from_an_unknown_day_and_unverified()
    {
        var answer = Ask(GraphFixture.LocalGovernmentLaws(), GraphFixture.Decree04, "2024-01-01");

        answer.StatusId.ShouldBe("replaced");
        answer.Since.ShouldBeNull();
        answer.IsVerified.ShouldBeFalse();
        answer.Reasons.ShouldContain(r => r.TextEn.Contains("the effective day is not recorded"));
        answer.Successors.Select(s => s.Successor.Id).ShouldBe([GraphFixture.Decree59]);
    }

    [Fact]
    public void Before_the_replacing_act_was_issued_it_cannot_have_replaced() =>
        Ask(GraphFixture.LocalGovernmentLaws(), GraphFixture.Decree04, "2023-01-01").StatusId.ShouldBe("in-force");

    [Theory]
    [InlineData("thực hiện nhiệm vụ trọng tâm năm học 2022 - 2023", "2023-08-31", "undetermined")]
    [InlineData("thực hiện nhiệm vụ trọng tâm năm học 2022 - 2023", "2023-09-01", "period-ended")]
    [InlineData("phê duyệt Đề án “X” giai đoạn 2018-2025", "2025-12-31", "undetermined")]
    [InlineData("phê duyệt Đề án “X” giai đoạn 2018-2025", "2026-01-01", "period-ended")]
    [InlineData("Đề án “X” giai đoạn 2016 - 2020, định hướng đến năm 2025", "2023-01-01", "undetermined")]
    [InlineData("Đề án “X” giai đoạn 2016 - 2020, định hướng đến năm 2025", "2026-01-01", "period-ended")]
    public void A_period_named_in_the_title_ends(string title, string day, string status)
    {
        const string Id = "ke-hoach:ubnd-hai-phong:2016:1-kh-ubnd";
        var store = GraphFixture.Store([GraphFixture.Instrument(Id, "ke-hoach", "1/KH-UBND", "2016-01-01", title)]);

        var answer = Ask(store, Id, day);

        answer.StatusId.ShouldBe(status);
        answer.IsInferred.ShouldBe(status == "period-ended");
    }

    [Fact]
    public void An_administrative_act_of_which_nothing_is_recorded_is_undetermined()
    {
        const string Id = "chi-thi:ubnd-ha-noi:2022:17-ct-ubnd";
        var store = GraphFixture.Store([GraphFixture.Instrument(Id, "chi-thi", "17/CT-UBND", "2022-09-07")]);

        var answer = Ask(store, Id, "2024-01-01");

        answer.StatusId.ShouldBe("undetermined");
        answer.Reasons.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_amended_decree_is_in_force_as_amended_from_the_amendments_day()
    {
        const string Decree = "nghi-dinh:71-2020-nđ-cp";
        const string Amendment = "nghi-dinh:311-2025-nđ-cp";
        var store = GraphFixture.Store(
            [
                GraphFixture.Instrument(Decree, "nghi-dinh", "71/2020/NĐ-CP", "2020-06-30"),
                GraphFixture.Instrument(Amendment, "nghi-dinh", "311/2025/NĐ-CP", "2025-12-05"),
            ],
            [GraphFixture.Listed(Amendment, "amends", Decree, null)],
            [GraphFixture.EffectiveFrom(Decree, "2020-08-18"), GraphFixture.EffectiveFrom(Amendment, "2026-01-20")]
        );

        Ask(store, Decree, "2026-01-19").StatusId.ShouldBe("in-force");
        Ask(store, Decree, "2026-01-20").StatusId.ShouldBe("amended");
    }

    [Fact]
    public void What_was_recorded_stands_beside_what_was_derived()
    {
        var recorded = new InstrumentFact(
            GraphFixture.Law77,
            FactKinds.RecordedStatus,
            "Hết hiệu lực toàn bộ",
            PartialDate.Of(2026, 11),
            null,
            GraphFixture.Memory
        );
        var store = GraphFixture.Store(
            [GraphFixture.Instrument(GraphFixture.Law77, "luat", "77/2015/QH13", "2015-06-19")],
            facts: [recorded]
        );

        var answer = Ask(store, GraphFixture.Law77, "2026-11-24");

        answer.StatusId.ShouldBe("undetermined");
        answer.Recorded.ShouldBe([recorded]);
    }

    [Fact]
    public void Every_status_that_can_be_derived_stands_in_the_ontology()
    {
        foreach (
            var id in new[]
            {
                "in-force",
                "amended",
                "lapsed",
                "replaced",
                "repealed",
                "suspended",
                "partly-suspended",
                "partly-in-force",
                "not-yet-in-force",
                "period-ended",
                "undetermined",
            }
        )
        {
            SeedGraph.Vocabulary.Status(id).ShouldNotBeNull(id);
        }
    }

    private static StatusAnswer Ask(IGraphStore store, string id, string day) =>
        StatusQuestion.Ask(store, SeedGraph.Vocabulary, id, DateOnly.ParseExact(day, "yyyy-MM-dd")).ShouldNotBeNull();
}
