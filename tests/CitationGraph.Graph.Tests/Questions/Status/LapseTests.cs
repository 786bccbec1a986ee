using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

/// <summary>Acts that end with what they detail or amend.</summary>
public sealed class LapseTests
{
    private const string LawA = "luat:a";
    private const string LawB = "luat:b";
    private const string NewA = "luat:a2";
    private const string NewB = "luat:b2";
    private const string Decree = "nghi-dinh:d";
    private const string Circular = "thong-tu:c";

    [Fact]
    public void A_decree_that_details_a_fallen_law_lapses_with_it_by_the_rule_of_that_day()
    {
        var store = Laws(Decree, "nghi-dinh", "1/2019/NĐ-CP", null, ("details", LawA));

        Ask(store, Decree, "2022-12-31").StatusId.ShouldBe("undetermined");
        var answer = Ask(store, Decree, "2023-01-01");

        answer.StatusId.ShouldBe("lapsed");
        answer.IsInferred.ShouldBeTrue();
        answer.Since.ToString().ShouldBe("2023-01-01");
        answer.Reasons[0].Relation!.TargetId.ShouldBe(LawA);
        answer.Reasons[0].Rule!.Article.ShouldBe("Điều 154 Luật 80/2015/QH13");
        answer.Reasons[1].AboutId.ShouldBe(LawA);
        answer.Reasons[1].TextEn.ShouldBe("Luật 1/2018/QH14: replaced by Luật 8/2022/QH15 from 2023-01-01.");
    }

    [Theory]
    [InlineData("2014-12-31", "undetermined", null)]
    [InlineData("2025-03-31", "lapsed", "Điều 154 Luật 80/2015/QH13")]
    [InlineData("2025-04-01", "lapsed", "Điều 57 Luật 64/2025/QH15")]
    public void The_rule_is_that_of_the_day_on_which_the_law_fell(string fell, string status, string? article)
    {
        var store = GraphFixture.Store(
            [
                Act(LawA, "luat", "1/2010/QH12", "Luật A", "2010-01-01"),
                Act(NewA, "luat", "8/2012/QH13", "Luật A", "2012-06-01"),
                Act(Decree, "nghi-dinh", "1/2011/NĐ-CP", null, "2011-01-01"),
            ],
            [GraphFixture.Listed(NewA, "replaces", LawA, fell), Edge(Decree, "details", LawA)]
        );

        var answer = Ask(store, Decree, fell);

        answer.StatusId.ShouldBe(status);
        answer.Reasons[0].Rule?.Article.ShouldBe(article);
    }

    [Fact]
    public void An_administrative_act_does_not_lapse_with_what_it_details() =>
        Ask(Laws(Decree, "quyet-dinh", "1/QĐ-BGDĐT", null, ("details", LawA)), Decree, "2024-01-01")
            .StatusId.ShouldBe("undetermined");

    [Fact]
    public void What_only_guides_or_is_based_on_a_fallen_law_does_not_lapse_with_it()
    {
        var store = Laws(Decree, "nghi-dinh", "1/2019/NĐ-CP", null, ("basedOn", LawA), ("implements", LawA));

        Ask(store, Decree, "2024-01-01").StatusId.ShouldBe("undetermined");
    }

    [Fact]
    public void While_one_of_two_detailed_laws_stands_nothing_is_inferred_and_the_answer_says_so()
    {
        var store = Laws(Decree, "nghi-dinh", "1/2019/NĐ-CP", null, ("details", LawA), ("details", LawB));

        var answer = Ask(store, Decree, "2023-06-01");

        answer.StatusId.ShouldBe("undetermined");
        answer.Reasons.ShouldContain(r => r.TextEn.EndsWith("nothing is inferred.", StringComparison.Ordinal));
        Ask(store, Decree, "2024-01-01").StatusId.ShouldBe("lapsed");
    }

    [Fact]
    public void What_was_issued_when_the_law_had_fallen_did_not_fall_with_it()
    {
        var store = Laws(Decree, "nghi-dinh", "1/2019/NĐ-CP", null, [("details", LawA)], issued: "2023-05-01");

        Ask(store, Decree, "2024-01-01").StatusId.ShouldBe("undetermined");
    }

    [Fact]
    public void The_fall_goes_on_to_what_details_the_decree()
    {
        var store = GraphFixture.Store(
            [
                .. Four(),
                Act(Decree, "nghi-dinh", "1/2019/NĐ-CP", null),
                Act(Circular, "thong-tu", "2/2020/TT-BGDĐT", null),
            ],
            [.. Falls(), Edge(Circular, "details", Decree), Edge(Decree, "details", LawA)]
        );

        var answer = Ask(store, Circular, "2023-01-01");

        answer.StatusId.ShouldBe("lapsed");
        answer.Reasons.Select(r => r.AboutId).ShouldBe([Circular, Decree, LawA]);
    }

    [Fact]
    public void Acts_that_detail_each_other_stand()
    {
        var store = GraphFixture.Store(
            [Act(Decree, "nghi-dinh", "1/2019/NĐ-CP", null), Act(Circular, "thong-tu", "2/2020/TT-BGDĐT", null)],
            [Edge(Circular, "details", Decree), Edge(Decree, "details", Circular)]
        );

        Ask(store, Circular, "2024-01-01").StatusId.ShouldBe("undetermined");
    }

    [Theory]
    [InlineData("2023-12-31", "undetermined")]
    [InlineData("2024-01-01", "lapsed")]
    public void An_act_that_amends_two_laws_lapses_only_when_both_have_fallen(string day, string status) =>
        Ask(Amending("sửa đổi, bổ sung một số điều của Luật A và Luật B", LawA, LawB), Decree, day)
            .StatusId.ShouldBe(status);

    [Fact]
    public void An_amending_act_that_names_more_laws_than_the_graph_knows_is_left_standing()
    {
        var answer = Ask(Amending("sửa đổi, bổ sung một số điều của Luật A và Luật B", LawA), Decree, "2024-01-01");

        answer.StatusId.ShouldBe("undetermined");
        answer.Reasons.ShouldContain(r => r.TextEn.EndsWith("nothing is inferred.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_amending_act_that_names_its_laws_only_together_is_left_standing() =>
        Ask(Amending("sửa đổi, bổ sung một số điều của các luật về thuế", LawA, LawB), Decree, "2024-01-01")
            .StatusId.ShouldBe("undetermined");

    [Fact]
    public void A_law_of_its_own_that_also_amends_others_does_not_lapse_with_them() =>
        Ask(Amending("Luật Tổ chức C", LawA, LawB), Decree, "2024-01-01").StatusId.ShouldBe("undetermined");

    private static IGraphStore Amending(string title, params string[] targets) =>
        Laws(Decree, "luat", "4/2019/QH14", title, [.. targets.Select(t => ("amends", t))]);

    private static IGraphStore Laws(
        string id,
        string genre,
        string symbol,
        string? title,
        params (string Type, string Target)[] edges
    ) => Laws(id, genre, symbol, title, edges, "2019-05-05");

    private static IGraphStore Laws(
        string id,
        string genre,
        string symbol,
        string? title,
        (string Type, string Target)[] edges,
        string issued
    ) =>
        GraphFixture.Store(
            [.. Four(), Act(id, genre, symbol, title, issued)],
            [.. Falls(), .. edges.Select(e => Edge(id, e.Type, e.Target))]
        );

    // A falls on 2023-01-01, B on 2024-01-01.
    private static Instrument[] Four() =>
        [
            Act(LawA, "luat", "1/2018/QH14", "Luật A", "2018-01-01"),
            Act(LawB, "luat", "2/2018/QH14", "Luật B", "2018-01-01"),
            Act(NewA, "luat", "8/2022/QH15", "Luật A", "2022-06-01"),
            Act(NewB, "luat", "9/2023/QH15", "Luật B", "2023-06-01"),
        ];

    private static Relation[] Falls() =>
        [
            GraphFixture.Listed(NewA, "replaces", LawA, "2023-01-01"),
            GraphFixture.Listed(NewB, "replaces", LawB, "2024-01-01"),
        ];

    private static Instrument Act(
        string id,
        string genre,
        string symbol,
        string? title,
        string issued = "2019-05-05"
    ) => GraphFixture.Instrument(id, genre, symbol, issued, title);

    private static Relation Edge(string source, string type, string target) =>
        GraphFixture.Listed(source, type, target, null);

    private static StatusAnswer Ask(IGraphStore store, string id, string day) =>
        StatusQuestion.Ask(store, SeedGraph.Vocabulary, id, DateOnly.ParseExact(day, "yyyy-MM-dd")).ShouldNotBeNull();
}
