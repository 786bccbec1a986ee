using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

/// <summary>What was done to parts of an act, labels beside it, and edges too unsure to decide.</summary>
public sealed class PartTests
{
    private const string Act = "nghi-dinh:a";
    private const string Other = "nghi-dinh:b";

    [Fact]
    public void Repealing_an_article_leaves_the_act_in_force_in_part()
    {
        var answer = Ask(Store("repeals", "khoản 2 Điều 5"), null);

        answer.StatusId.ShouldBe("partly-in-force");
        answer
            .Provisions.Select(p => (p.Provision, p.StatusId, p.Since.ToString()))
            .ShouldBe([("khoản 2 Điều 5", "repealed", "2022-01-01")]);
        answer.Successors.ShouldBeEmpty();
        answer
            .Reasons[0]
            .TextEn.ShouldBe("No longer in force in part (khoản 2 Điều 5) by Nghị định 2/2021/NĐ-CP from 2022-01-01.");
    }

    [Theory]
    [InlineData("khoản 2 Điều 5", "repealed")]
    [InlineData("điểm a khoản 2 Điều 5", "repealed")]
    [InlineData("Điều 5", "partly-in-force")]
    [InlineData("khoản 1 Điều 5", "in-force")]
    [InlineData("Điều 6", "in-force")]
    public void A_part_is_what_was_done_to_it(string asked, string status) =>
        Ask(Store("repeals", "khoản 2 Điều 5"), asked).Asked!.StatusId.ShouldBe(status);

    [Theory]
    [InlineData("Điều 5, Điều 7", "Điều 7", true)]
    [InlineData("Điều 5, 6 và 7", "khoản 1 Điều 6", true)]
    [InlineData("từ Điều 5 đến Điều 9", "Điều 8", true)]
    [InlineData("khoản 2 Điều 5, điểm a khoản 1 Điều 7", "khoản 2 Điều 7", false)]
    [InlineData("khoản 2 Điều 5, điểm a khoản 1 Điều 7", "điểm a khoản 1 Điều 7", true)]
    [InlineData("Phụ lục II", "Điều 2", false)]
    [InlineData("Điều 5", "toàn bộ", false)]
    public void Provisions_cover_what_lies_in_them(string changed, string asked, bool covers) =>
        ProvisionPaths
            .Of(changed, SeedGraph.Vocabulary)
            .Cover(ProvisionPaths.Of(asked, SeedGraph.Vocabulary))
            .ShouldBe(covers);

    [Fact]
    public void An_edge_read_too_unsurely_is_told_and_decides_nothing()
    {
        var answer = Ask(Store("replaces", null, 0.4), null);

        answer.StatusId.ShouldBe("in-force");
        answer.Reasons.ShouldContain(r =>
            r.TextEn.EndsWith("the edge was read too unsurely to decide.", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Còn hiệu lực", "replaced")]
    [InlineData("Còn hiệu lực (đã sửa đổi)", "replaced")]
    public void A_publishers_label_that_is_not_what_follows_is_told(string label, string derived)
    {
        var answer = Ask(Store("replaces", null, 0.9, Label(label, "2022-05")), null);

        var told = answer.Disagreements.ShouldHaveSingleItem();
        (told.LabelStatusId, told.DerivedStatusId).ShouldBe(("in-force", derived));
        told.TextEn.ShouldBe($"A portal: “{label}”; by the graph on 2022-05-31: replaced.");
    }

    [Theory]
    [InlineData("Hết hiệu lực toàn bộ", "2022-05")]
    [InlineData("Còn hiệu lực", "2021-05")]
    [InlineData("Còn hiệu lực", "2024-05")]
    [InlineData("Một nhãn lạ", "2022-05")]
    public void A_label_agrees_that_was_right_on_its_day_or_is_of_a_later_day_or_unknown(
        string label,
        string recorded
    ) => Ask(Store("replaces", null, 0.9, Label(label, recorded)), null).Disagreements.ShouldBeEmpty();

    private static InstrumentFact Label(string label, string recorded) =>
        new(
            Act,
            FactKinds.PublisherStatus,
            label,
            PartialDate.TryParse(recorded, out var day) ? day : null,
            "A portal",
            new Provenance("a portal", true, "high")
        );

    private static IGraphStore Store(
        string type,
        string? provision,
        double confidence = 0.9,
        params InstrumentFact[] labels
    )
    {
        var evidence = new Evidence("doc-1", "a.txt", 0, new TextSpan(0, 5), "words", confidence, null, provision);
        var edge = GraphFixture.Listed(Other, type, Act, "2022-01-01") with
        {
            Origin = RelationOrigin.Stated,
            Confidence = confidence,
            Evidence = [evidence],
        };
        return GraphFixture.Store(
            [
                GraphFixture.Instrument(Act, "nghi-dinh", "1/2019/NĐ-CP", "2019-01-01"),
                GraphFixture.Instrument(Other, "nghi-dinh", "2/2021/NĐ-CP", "2021-12-01"),
            ],
            [edge],
            [GraphFixture.EffectiveFrom(Act, "2019-03-01"), .. labels]
        );
    }

    private static StatusAnswer Ask(IGraphStore store, string? provision) =>
        StatusQuestion.Ask(store, SeedGraph.Vocabulary, Act, new DateOnly(2023, 1, 1), provision).ShouldNotBeNull();
}
