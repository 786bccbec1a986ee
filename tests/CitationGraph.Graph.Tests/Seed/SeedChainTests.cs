using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

/// <summary>What a legal officer reads off the five documents by themselves.</summary>
public sealed class SeedChainTests(SeedGraph seed) : IClassFixture<SeedGraph>
{
    private static readonly DateOnly s_today = new(2026, 11, 24);

    [Fact]
    public void The_city_and_the_district_implement_directive_1112_though_their_numbers_are_blank()
    {
        var hops = Down(SeedGraph.Ministry1112);

        hops.ShouldContain(h =>
            h.Depth == 1
            && h.Instrument.IssuerId == "ct-ubnd-hai-phong"
            && h.Instrument.Symbol == null
            && h.Relation.Origin == RelationOrigin.Stated
        );
        hops.ShouldContain(h =>
            h.Depth == 1
            && h.Instrument.IssuerId == "ubnd-quan-ba-dinh-ha-noi"
            && h.Instrument.Symbol == null
            && h.Relation.Origin == RelationOrigin.Stated
        );
    }

    [Fact]
    public void That_17_implements_1112_is_inferred_from_the_district_letters_sentence()
    {
        var hop = Down(SeedGraph.Ministry1112)
            .Single(h => h.FromId == SeedGraph.Ministry1112 && h.Instrument.Id == SeedGraph.HaNoi17);

        hop.Relation.Origin.ShouldBe(RelationOrigin.Inferred);
        hop.Relation.Confidence.ShouldBeLessThanOrEqualTo(0.6);
        hop.Relation.Reason.ShouldStartWith("Inferred");
        hop.Relation.Evidence[0].Words.ShouldContain("thực hiện nghiêm Chỉ thị số 1112/CT-BGDĐT");
        hop.Instrument.IsHeld.ShouldBeFalse();
    }

    [Fact]
    public void Inferred_hops_can_be_left_out() =>
        Ask(SeedGraph.Ministry1112, new ChainOptions(s_today, WithInferred: false))
            .ShouldAllBe(h => h.Relation.Origin == RelationOrigin.Stated);

    [Fact]
    public void Only_one_hop_of_the_five_documents_is_inferred() =>
        seed.Store.AllRelations().Count(r => r.Origin == RelationOrigin.Inferred).ShouldBe(1);

    [Fact]
    public void Plan_193_implements_134_which_continues_34_which_implements_29_NQ_TW()
    {
        var hops = Down(SeedGraph.Plenum29);

        hops.ShouldContain(h => h.FromId == SeedGraph.Plenum29 && h.Instrument.Id == SeedGraph.Programme34);
        var continues = hops.First(h =>
            h.FromId == SeedGraph.Programme34 && h.Instrument.Id == SeedGraph.Conclusion134
        );
        continues.Relation.Type.ShouldBe("implements");
        continues.Relation.Detail.ShouldBe("continuesImplementing");
        hops.ShouldContain(h => h.FromId == SeedGraph.Conclusion134 && h.Instrument.Id == SeedGraph.Plan193);
    }

    [Fact]
    public void Directive_23_known_from_a_news_page_implements_666()
    {
        var relation = seed
            .Store.AllRelations()
            .Single(r => r is { Type: "implements", TargetId: "chi-thi:bo-gddt:2020:666-ct-bgdđt" });

        relation.SourceId.ShouldBe("chi-thi:ubnd-hai-phong:2020:23-ct-ubnd");
        relation.Reason.ShouldContain("reports on");
        seed.Store.Instrument(relation.SourceId)!.IsHeld.ShouldBeFalse();
    }

    [Fact]
    public void Decision_3679_is_based_on_2457_and_issues_a_plan()
    {
        seed.Store.AllRelations()
            .ShouldContain(r =>
                r.SourceId == SeedGraph.Decision3679
                && r.Type == "basedOn"
                && r.TargetId == "quyet-dinh:bo-gddt:2023:2457-qđ-bgdđt"
            );
        seed.Store.AllInstruments().Single(i => i.PartOfId == SeedGraph.Decision3679).GenreId.ShouldBe("ke-hoach");
    }

    [Fact]
    public void The_city_is_Hai_Phong_in_one_document_and_Ha_Noi_in_another()
    {
        seed.Store.Instrument("quyet-dinh:ubnd-hai-phong:2022:2650-qđ-ubnd").ShouldNotBeNull();
        seed.Store.Instrument("ke-hoach:ubnd-ha-noi:2022:22-kh-ubnd").ShouldNotBeNull();
        seed.Store.AllInstruments()
            .Single(i => i.Symbol == "4761/TTr-SGDĐT")
            .IssuerName.ShouldNotBeNull()
            .ShouldContain("Hồ Chí Minh");
    }

    [Fact]
    public void Upwards_from_the_plan_the_chain_ends_at_the_plenums_resolution() =>
        Ask(SeedGraph.Plan193, new ChainOptions(s_today, ChainDirection.Up))
            .Select(h => h.Instrument.Id)
            .ShouldContain(SeedGraph.Plenum29);

    [Fact]
    public void Kept_to_districts_the_chain_still_shows_how_it_gets_there()
    {
        var hops = Ask(SeedGraph.Ministry1112, new ChainOptions(s_today, Levels: ["district"]));

        hops.ShouldContain(h => h.Instrument.IssuerId == "ubnd-quan-ba-dinh-ha-noi");
        hops.ShouldNotContain(h => h.Instrument.IssuerId == "ct-ubnd-hai-phong");
    }

    [Fact]
    public void On_a_day_before_it_was_issued_nothing_implements_the_directive() =>
        Ask(SeedGraph.Ministry1112, new ChainOptions(new DateOnly(2022, 7, 1))).ShouldBeEmpty();

    [Fact]
    public void Coverage_says_how_many_provinces_there_are_and_for_how_many_something_is_held()
    {
        var coverage = ChainQuestion
            .Ask(seed.Store, SeedGraph.Vocabulary, SeedGraph.Ministry1112, new ChainOptions(new DateOnly(2024, 1, 1)))!
            .Coverage.Single(c => c.LevelId == "province");

        coverage.Bodies.ShouldBe(63);
        coverage.BodiesHeld.ShouldBe(2);
    }

    [Fact]
    public void An_alias_asks_the_same_question() =>
        Down("ket-luan:dang-hai-phong:khong-ro-nam:134-kl-tu")
            .Select(h => h.Instrument.Id)
            .ShouldContain(SeedGraph.Plan193);

    private System.Collections.Immutable.ImmutableArray<ChainHop> Down(string id) => Ask(id, new ChainOptions(s_today));

    private System.Collections.Immutable.ImmutableArray<ChainHop> Ask(string id, ChainOptions options) =>
        ChainQuestion.Ask(seed.Store, SeedGraph.Vocabulary, id, options).ShouldNotBeNull().Hops;
}
