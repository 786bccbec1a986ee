using CitationGraph.Extraction;
using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

public sealed class RelationTests
{
    private static readonly CitationExtractor s_extractor = new(SeedGraph.Vocabulary);
    private static readonly GraphContentBuilder s_builder = new(SeedGraph.Vocabulary);

    [Fact]
    public void Amended_by_makes_the_later_act_amend_the_earlier()
    {
        var content = Content(
            "Căn cứ Nghị định số 10/2020/NĐ-CP ngày 17/01/2020 của Chính phủ được sửa đổi, bổ sung bởi Nghị định số 47/2022/NĐ-CP ngày 19/7/2022 của Chính phủ;"
        );

        content.Relations.ShouldContain(r =>
            r.SourceId == "nghi-dinh:47-2022-nđ-cp" && r.Type == "amends" && r.TargetId == "nghi-dinh:10-2020-nđ-cp"
        );
    }

    [Fact]
    public void A_notice_of_the_site_that_shows_a_text_makes_no_edge_of_the_instrument()
    {
        const string Decision = """
            ỦY BAN NHÂN DÂN
            TỈNH HÀ NAM
            Số: 15/QĐ-UBND
            Hà Nam, ngày 05 tháng 3 năm 2024

            QUYẾT ĐỊNH
            Về việc thành lập tổ công tác

            Căn cứ Nghị định số 10/2020/NĐ-CP ngày 17/01/2020 của Chính phủ;

            Điều 1. Thành lập tổ công tác.
            """;
        const string Notice =
            "\n\nThực hiện Nghị định số 47/2022/NĐ-CP ngày 19/7/2022 của Chính phủ, chúng tôi cập nhật Quy chế sử dụng trang tin.\n";

        var content = Content(Decision + Notice);

        content.Relations.ShouldContain(r => r.TargetId == "nghi-dinh:10-2020-nđ-cp");
        content.Relations.ShouldNotContain(r => r.TargetId == "nghi-dinh:47-2022-nđ-cp");
    }

    [Fact]
    public void The_first_day_in_force_that_a_text_sets_itself_is_a_fact_with_its_words()
    {
        var content = Content(
            """
            CHÍNH PHỦ
            Số: 18/2021/NĐ-CP
            Hà Nội, ngày 11 tháng 3 năm 2021

            NGHỊ ĐỊNH
            Quy định về biểu mẫu

            Điều 9. Hiệu lực thi hành
            Nghị định này có hiệu lực thi hành từ ngày 25 tháng 4 năm 2021.
            """
        );

        var fact = content.Facts.Single(f => f.Kind == FactKinds.EffectiveFrom);
        (fact.InstrumentId, fact.Value).ShouldBe(("nghi-dinh:18-2021-nđ-cp", "2021-04-25"));
        fact.Provenance.IsPublic.ShouldBeTrue();
        fact.Provenance.Source.ShouldContain("25 tháng 4 năm 2021");
    }

    [Fact]
    public void A_catalogue_edge_that_a_text_also_states_stays_stated_and_adds_its_source()
    {
        const string Text =
            "Căn cứ Nghị định số 10/2020/NĐ-CP ngày 17/01/2020 của Chính phủ được sửa đổi, bổ sung bởi Nghị định số 47/2022/NĐ-CP ngày 19/7/2022 của Chính phủ;";
        var content = Content(Text, List(PartialDate.Of(2022, 9, 1), "47", "amends", "10"));

        var relation = content.Relations.Single(r => r.Type == "amends");
        relation.Origin.ShouldBe(RelationOrigin.Stated);
        relation.EffectiveFrom.ShouldBe(PartialDate.Of(2022, 9, 1));
        relation.Evidence.Length.ShouldBe(2);
        relation.Evidence[0].DocumentId.ShouldNotBeNull();
        relation.Evidence[1].Source.ShouldBe("a named site");
    }

    [Fact]
    public void A_relation_known_only_from_the_catalogue_is_marked_so()
    {
        var relation = s_builder.Build([], [List(null, "47", "supplements", "10")]).Relations.ShouldHaveSingleItem();

        relation.Origin.ShouldBe(RelationOrigin.Catalogue);
        (relation.Type, relation.Detail).ShouldBe(("amends", "supplements"));
        relation.EffectiveFrom.ShouldBeNull();
        relation.Reason.ShouldContain("catalogue only");
    }

    [Fact]
    public void Several_mentions_make_one_relation_with_all_their_places_in_text_order()
    {
        var documents = SeedGraph.Ingested(SeedGraph.Paths);
        var relation = documents
            .AllRelations()
            .Single(r =>
                r is { Type: "implements", Origin: RelationOrigin.Stated, TargetId: SeedGraph.Ministry1112 }
                && r.SourceId.Contains("hai-phong")
            );

        relation.Evidence.Select(e => e.Span.Start).ShouldBe([121, 19952]);
    }

    private static GraphContent Content(string text, params Catalogue[] catalogues) =>
        s_builder.Build(
            [new ReadDocument("doc-1", "a.txt", "00", text, s_extractor.Read(SourceText.Plain(text)))],
            catalogues
        );

    private static Catalogue List(PartialDate? from, string source, string relation, string target)
    {
        var provenance = new Provenance("a named site", true, "high");
        CatalogueInstrument Row(string key, string number, PartialDate? date) =>
            new(key, "Nghị định", number, date, "Chính phủ", null, [], null, null, provenance);
        return new Catalogue(
            "catalogue",
            [
                Row("10", "10/2020/NĐ-CP", PartialDate.Of(2020, 1, 17)),
                Row("47", "47/2022/NĐ-CP", PartialDate.Of(2022, 7, 19)),
            ],
            [new CatalogueRelation(source, relation, target, from, "words", provenance)],
            []
        );
    }
}
