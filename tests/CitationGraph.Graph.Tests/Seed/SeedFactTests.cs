using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

/// <summary>What the five documents say of instruments, fact by fact, with no catalogue to help.</summary>
public sealed class SeedFactTests(SeedGraph seed) : IClassFixture<SeedGraph>
{
    [Fact]
    public void Nothing_comes_from_a_catalogue()
    {
        seed.Store.Catalogues().ShouldBeEmpty();
        seed.Store.AllRelations().ShouldAllBe(r => r.Origin != RelationOrigin.Catalogue);
        seed.Store.AllRelations().SelectMany(r => r.Evidence).ShouldAllBe(e => e.DocumentId != null);
    }

    [Fact]
    public void Directive_1112_is_one_instrument_dated_the_19th_three_times_and_the_18th_once()
    {
        seed.Store.AllInstruments().Count(i => i.Symbol == "1112/CT-BGDĐT").ShouldBe(1);
        seed.Store.Instrument(SeedGraph.Ministry1112)!.Date.ToString().ShouldBe("2022-08-19");

        var contradiction = seed.Store.Contradictions(SeedGraph.Ministry1112).ShouldHaveSingleItem();

        contradiction.Kind.ShouldBe("date");
        contradiction.Values.Select(v => (v.Value, v.Places.Length)).ShouldBe([("2022-08-19", 3), ("2022-08-18", 1)]);
        contradiction
            .Values.SelectMany(v => v.Places)
            .ShouldAllBe(p => Slice(p).Contains("1112/CT-BGDĐT", StringComparison.Ordinal));
    }

    [Fact]
    public void The_Ba_Dinh_letter_without_a_number_implements_both_1112_and_17()
    {
        var letter = seed
            .Store.AllInstruments()
            .Single(i => i is { IsHeld: true, IssuerId: "ubnd-quan-ba-dinh-ha-noi" });

        letter.Symbol.ShouldBeNull();
        letter.Date.ToString().ShouldBe("2022-09");
        Implemented(letter.Id).ShouldContain(SeedGraph.Ministry1112);
        Implemented(letter.Id).ShouldContain(SeedGraph.HaNoi17);
    }

    [Fact]
    public void Directive_17_is_Ha_Nois_of_7_September_2022_cited_and_not_held()
    {
        var directive = seed.Store.Instrument(SeedGraph.HaNoi17).ShouldNotBeNull();

        directive.Symbol.ShouldBe("17/CT-UBND");
        directive.Date.ToString().ShouldBe("2022-09-07");
        directive.IssuerName.ShouldNotBeNull().ShouldContain("Hà Nội");
        directive.IsHeld.ShouldBeFalse();
    }

    [Fact]
    public void The_Hai_Phong_directive_without_a_number_is_of_August_2022()
    {
        var directive = seed.Store.AllInstruments().Single(i => i is { IsHeld: true, GenreId: "chi-thi" });

        directive.Symbol.ShouldBeNull();
        directive.Date.ToString().ShouldBe("2022-08");
        directive.IssuerName.ShouldNotBeNull().ShouldContain("Hải Phòng");
    }

    [Fact]
    public void Resolution_29_and_the_resolution_of_the_8th_plenum_are_one()
    {
        var resolution = seed.Store.Instrument(SeedGraph.Plenum29).ShouldNotBeNull();

        resolution.Symbol.ShouldBe("29-NQ/TW");
        resolution.Date.ToString().ShouldBe("2013-11-04");
        resolution.Names.ShouldNotBeEmpty();
        seed.Store.AllInstruments().Count(i => i.IssuerId == resolution.IssuerId && i.Date?.Year == 2013).ShouldBe(1);
    }

    [Theory]
    [InlineData(SeedGraph.Programme34, SeedGraph.Plenum29)]
    [InlineData(SeedGraph.Conclusion134, SeedGraph.Programme34)]
    [InlineData(SeedGraph.Plan193, SeedGraph.Conclusion134)]
    public void The_edges_of_that_chain_are_read_in_the_title_of_plan_193(string source, string target)
    {
        var plan = seed.Store.Documents().Single(d => d.Reading.Header.Symbol?.Text == "193/KH-UBND");
        var head = plan.Reading.Header.Span;
        var relation = seed
            .Store.AllRelations()
            .Single(r => r.SourceId == source && r.TargetId == target && r.Type == "implements");

        var evidence = relation.Evidence[0];

        evidence.DocumentId.ShouldBe(plan.Id);
        evidence.Span.Start.ShouldBeGreaterThanOrEqualTo(head.Start);
        evidence.Span.End.ShouldBeLessThanOrEqualTo(head.End);
        evidence.Span.Start.ShouldBeGreaterThan(plan.Original.IndexOf("KẾ HOẠCH", StringComparison.Ordinal));
    }

    [Fact]
    public void The_news_page_is_a_source_of_directive_23_and_no_instrument_itself()
    {
        var page = seed.Store.Documents().Single(d => d.Reading.Kind == SourceKind.Report);

        var directive = seed.Store.AllInstruments().Where(i => i.SourceIds.Contains(page.Id)).ShouldHaveSingleItem();

        directive.Symbol.ShouldBe("23/CT-UBND");
        directive.Date.ToString().ShouldBe("2020-10-16");
        directive.IssuerName.ShouldNotBeNull().ShouldContain("Hải Phòng");
        directive.IsHeld.ShouldBeFalse();
    }

    [Fact]
    public void Decision_3679_and_the_plan_it_issues_stand_in_one_file()
    {
        var decision = seed.Store.Instrument(SeedGraph.Decision3679).ShouldNotBeNull();
        var plan = seed.Store.AllInstruments().Single(i => i.PartOfId == decision.Id);

        decision.Date.ToString().ShouldBe("2023-08-31");
        decision.IsHeld.ShouldBeTrue();
        plan.GenreId.ShouldBe("ke-hoach");
        plan.SourceIds.ShouldBe(decision.SourceIds);
    }

    [Fact]
    public void Proposal_4761_comes_from_the_department_of_Ho_Chi_Minh_City()
    {
        var proposal = seed.Store.AllInstruments().Single(i => i.Symbol == "4761/TTr-SGDĐT");
        var department = SeedGraph.Vocabulary.Authority(proposal.IssuerId).ShouldNotBeNull();

        department.Level.Id.ShouldBe("department");
        department.PlaceId.ShouldBe(SeedGraph.Vocabulary.Authority("ubnd-ho-chi-minh")!.PlaceId);
    }

    [Fact]
    public void The_citys_committee_is_read_from_where_the_document_speaks()
    {
        seed.Store.AllInstruments().Single(i => i.Symbol == "22/KH-UBND").IssuerId.ShouldBe("ubnd-ha-noi");
        seed.Store.AllInstruments().Single(i => i.Symbol == "57/KH-UBND").IssuerId.ShouldBe("ubnd-hai-phong");
        seed.Store.AllInstruments().Single(i => i.Symbol == "2644/QĐ-UBND").IssuerId.ShouldBe("ubnd-hai-phong");
    }

    [Theory]
    [InlineData("1373/QĐ-TTg", "quyet-dinh")]
    [InlineData("2644/QĐ-UBND", "quyet-dinh")]
    [InlineData("749/QĐ-TTg", "quyet-dinh")]
    [InlineData("87/NQ-CP", "nghi-quyet")]
    public void An_act_known_also_by_the_scheme_it_carries_keeps_its_own_kind(string symbol, string genre)
    {
        var act = seed.Store.AllInstruments().Single(i => i.Symbol == symbol);

        act.GenreId.ShouldBe(genre);
        act.Names.ShouldNotBeEmpty();
    }

    private IEnumerable<string> Implemented(string id) =>
        seed
            .Store.Relations([id], EdgeDirection.Outgoing)
            .Where(r => r is { Type: "implements", Origin: RelationOrigin.Stated })
            .Select(r => r.TargetId);

    private string Slice(Evidence evidence) => evidence.Span.Of(seed.Store.Document(evidence.DocumentId!)!.Original);
}
