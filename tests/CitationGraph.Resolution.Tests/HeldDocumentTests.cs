using CitationGraph.Model;
using static CitationGraph.Resolution.Tests.Resolving;

namespace CitationGraph.Resolution.Tests;

public sealed class HeldDocumentTests
{
    private const string Title = "thực hiện nhiệm vụ trọng tâm năm học 2022 - 2023";

    private static SampleText Blank(string id = "draft") =>
        new SampleText(id)
            .Header("Chỉ thị", null, "2022-08", null, "Về " + Title, "/CT-UBND")
            .ActsFor("ct-ubnd-hai-phong");

    [Fact]
    public void A_blank_number_gives_an_id_from_issuer_month_and_title()
    {
        var instrument = Resolve(Blank()).Instruments.ShouldHaveSingleItem();

        instrument.Id.ShouldStartWith("chi-thi:ubnd-hai-phong:2022-08:chua-co-so-");
        instrument.IsHeld.ShouldBeTrue();
        instrument.Title.ShouldBe(Title);
        instrument.SourceIds.ShouldBe(["draft"]);
    }

    [Fact]
    public void A_blank_number_that_is_filled_in_later_keeps_its_first_id_as_an_alias()
    {
        var before = Resolve(Blank()).Instruments.Single().Id;

        var result = Resolve(
            Blank(),
            new SampleText("final").Header("Chỉ thị", "15/CT-UBND", "2022-08-30", "ubnd-hai-phong", "về việc " + Title)
        );

        var instrument = result.Instruments.ShouldHaveSingleItem();
        instrument.Id.ShouldBe("chi-thi:ubnd-hai-phong:2022:15-ct-ubnd");
        instrument.Aliases.ShouldBe([before]);
        instrument.SourceIds.ShouldBe(["final", "draft"]);
    }

    [Fact]
    public void An_annex_heading_gives_the_decision_before_it_its_number()
    {
        var result = Resolve(
            new SampleText("a")
                .Header("Quyết định", null, null, "ubnd-hai-phong", "ban hành Kế hoạch nhiệm vụ năm học")
                .Attached("Kế hoạch", "nhiệm vụ năm học 2023 - 2024 của ngành Giáo dục")
                .Cites(
                    "Quyết định số 3679/QĐ-UBND",
                    "Quyết định",
                    "3679/QĐ-UBND",
                    "2023-08-31",
                    "ubnd-hai-phong",
                    relation: "promulgatedWith",
                    part: 1
                )
                .Cites("Kế hoạch này", "Kế hoạch", kind: CitationKind.Self, part: 1)
                .Cites("Quyết định này", "Quyết định", kind: CitationKind.Self, part: 1)
        );

        const string Decision = "quyet-dinh:ubnd-hai-phong:2023:3679-qđ-ubnd";
        var plan = Decision + ":kem-theo:ke-hoach";
        result.Ids().ShouldBe([Decision, plan]);
        result.Instrument(Decision).Date.ShouldBe(Day.Of("2023-08-31"));
        result.Instrument(plan).PartOfId.ShouldBe(Decision);
        result.Parts.Select(p => (p.Part, p.InstrumentId)).ShouldBe([(0, Decision), (1, plan)]);
        result.Target("a").ShouldBe(Decision);
        result.Citation("a", 1).Outcome.ShouldBe(ResolutionOutcome.Self);
        result.Target("a", 1).ShouldBe(plan);
        result.Target("a", 2).ShouldBe(Decision);
    }

    [Fact]
    public void A_report_is_a_source_of_what_it_reports_on_and_no_instrument()
    {
        var result = Resolve(
            new SampleText("page")
                .Cites("Chỉ thị", "Chỉ thị", title: "về nhiệm vụ chủ yếu năm học 2020 - 2021")
                .Cites(
                    "Chỉ thị số 23/CT-UBND",
                    "Chỉ thị",
                    "23/CT-UBND",
                    "2020-10-16",
                    "ubnd-hai-phong",
                    "về nhiệm vụ chủ yếu năm học 2020 - 2021"
                )
                .Cites("Chỉ thị này", "Chỉ thị", kind: CitationKind.Anaphora, refers: 1)
                .ReportsOn(1)
        );

        var instrument = result.Instruments.ShouldHaveSingleItem();
        instrument.Id.ShouldBe("chi-thi:ubnd-hai-phong:2020:23-ct-ubnd");
        instrument.IsHeld.ShouldBeFalse();
        instrument.SourceIds.ShouldBe(["page"]);
        result.Parts.ShouldBe([new DocumentPart("page", 0, instrument.Id, IsReport: true)]);
        result.Citations.Select(c => c.TargetId).Distinct().ShouldBe([instrument.Id]);
    }

    [Fact]
    public void A_short_form_means_what_it_stands_for()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites("Nghị định số 71/2020/NĐ-CP", "Nghị định", "71/2020/NĐ-CP")
                .Cites("Nghị định 71", "Nghị định", kind: CitationKind.Alias, refers: 0)
                .Cites("Nghị định nêu trên", "Nghị định", kind: CitationKind.Anaphora, refers: 1)
        );

        result.Target("a", 1).ShouldBe("nghi-dinh:71-2020-nđ-cp");
        result.Target("a", 2).ShouldBe("nghi-dinh:71-2020-nđ-cp");
    }

    [Fact]
    public void Short_forms_that_go_round_in_a_circle_stay_unresolved()
    {
        var result = Resolve(
            new SampleText("a")
                .Fragment()
                .Cites("Kế hoạch trên", "Kế hoạch", kind: CitationKind.Anaphora, refers: 1)
                .Cites("Kế hoạch trên", "Kế hoạch", kind: CitationKind.Anaphora, refers: 0)
        );

        result.Citations.ShouldAllBe(c => c.Outcome == ResolutionOutcome.Unresolved);
    }
}
