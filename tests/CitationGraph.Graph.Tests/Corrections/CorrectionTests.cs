using CitationGraph.Extraction;
using CitationGraph.Model;
using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests.Corrections;

public sealed class CorrectionTests
{
    private const string Decree = "nghi-dinh:10-2020-nđ-cp";
    private const string Decision = "quyet-dinh:ubnd-ha-noi:2021:15-qđ-ubnd";
    private static readonly GraphContentBuilder s_builder = new(SeedGraph.Vocabulary);
    private static readonly CitationExtractor s_extractor = new(SeedGraph.Vocabulary);

    private static readonly ReadDocument s_decision = Text(
        "doc-a",
        """
        ỦY BAN NHÂN DÂN
        THÀNH PHỐ HÀ NỘI
        Số: 15/QĐ-UBND
        Hà Nội, ngày 05 tháng 3 năm 2021
        QUYẾT ĐỊNH
        Về việc quản lý bến xe

        ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI
        Căn cứ Nghị định số 10/2020/NĐ-CP ngày 17/01/2020 của Chính phủ;
        Căn cứ Nghị định số 47/2022/NĐ-CP;
        QUYẾT ĐỊNH:
        Điều 1. Quyết định này áp dụng cho các bến xe.
        """
    );

    private static readonly ReadDocument s_letter = Text(
        "doc-b",
        "Sở Giao thông đề nghị các đơn vị thực hiện Quyết định số 15/QĐ-UBND ngày 05/3/2021 của UBND thành phố Hà Nội."
    );

    [Fact]
    public void Nothing_follows_from_a_document_that_was_retracted_and_all_of_it_again_when_that_is_taken_back()
    {
        var whole = Export();
        var retraction = Said(CorrectionKind.Retract) with { DocumentId = "doc-a" };

        var content = Made(retraction);

        content.Relations.ShouldNotContain(r => r.SourceId == Decision);
        content.Instruments.ShouldNotContain(i => i.Id == Decree);
        content.Instruments.Single(i => i.Id == Decision).IsHeld.ShouldBeFalse();
        Export(retraction with { TakenBack = new TakenBack("An", "Nhầm", Day(9)) }).ShouldBe(whole);
    }

    [Fact]
    public void A_rejected_relation_is_gone_whatever_states_it()
    {
        var content = Made(Relation(CorrectionKind.RejectRelation, Decision, "basedOn", Decree));

        content.Relations.ShouldNotContain(r => r.SourceId == Decision && r.TargetId == Decree);
        content.Instruments.ShouldContain(i => i.Id == Decree);
    }

    [Fact]
    public void Rejecting_one_relation_leaves_what_is_inferred_of_another_type()
    {
        var store = SeedGraph.Ingested(SeedGraph.Paths);
        var before = store.AllRelations().Count(r => r.Origin == RelationOrigin.Inferred);
        before.ShouldBeGreaterThan(0);
        var rejected = Relation(CorrectionKind.RejectRelation, SeedGraph.HaNoi17, "details", SeedGraph.Ministry1112);

        store.Save(rejected.WithId());
        store.MakeContent(s_builder);

        store.AllRelations().Count(r => r.Origin == RelationOrigin.Inferred).ShouldBe(before);
    }

    [Fact]
    public void A_confirmed_relation_is_sure_and_says_who_confirmed_it()
    {
        var content = Made(Relation(CorrectionKind.ConfirmRelation, Decision, "basedOn", Decree));

        var relation = content.Relations.Single(r => r.SourceId == Decision && r.TargetId == Decree);
        relation.Confidence.ShouldBe(1);
        relation.Origin.ShouldBe(RelationOrigin.Stated);
        relation.Reason.ShouldBe("Confirmed by Nguyễn Văn An on 2026-01-02: Đã đối chiếu.");
        relation.Evidence.Length.ShouldBe(2);
    }

    [Fact]
    public void A_confirmed_relation_that_no_text_states_stands_on_the_persons_word()
    {
        var content = Made(Relation(CorrectionKind.ConfirmRelation, Decision, "details", Decree));

        var relation = content.Relations.Single(r => r.Type == "details");
        relation.Reason.ShouldStartWith("Confirmed by Nguyễn Văn An");
        relation.Origin.ShouldBe(RelationOrigin.Person);
        var evidence = relation.Evidence.ShouldHaveSingleItem();
        (evidence.DocumentId, evidence.Source, evidence.Words).ShouldBe((null, "Nguyễn Văn An", "Đã đối chiếu."));
    }

    [Fact]
    public void Of_two_verdicts_on_one_relation_the_later_stands()
    {
        var rejected = Relation(CorrectionKind.RejectRelation, Decision, "basedOn", Decree);
        var confirmed = Relation(CorrectionKind.ConfirmRelation, Decision, "basedOn", Decree) with { At = Day(3) };

        foreach (var order in new[] { new[] { rejected, confirmed }, [confirmed, rejected] })
        {
            Made(order).Relations.ShouldContain(r => r.SourceId == Decision && r.TargetId == Decree);
        }
    }

    [Fact]
    public void A_confirmed_citation_means_what_the_person_says_and_its_relation_follows()
    {
        var citation = s_decision.Reading.Citations.Single(c => c.Text.Contains("47/2022", StringComparison.Ordinal));
        var content = Made(
            Said(CorrectionKind.ConfirmResolution) with
            {
                DocumentId = "doc-a",
                // A newer program found it three letters on.
                Span = new TextSpan(citation.Span.Start + 3, citation.Span.End + 3),
                Words = citation.Text,
                InstrumentId = Decree,
            }
        );

        var resolution = content.Resolutions.Single(r => r.DocumentId == "doc-a" && r.CitationIndex == citation.Index);
        (resolution.TargetId, resolution.Confidence).ShouldBe((Decree, 1));
        resolution.Reasons[0].ShouldContain("Nguyễn Văn An");
        content.Relations.Single(r => r.TargetId == Decree).Evidence.Length.ShouldBe(2);
    }

    [Fact]
    public void A_rejected_meaning_leaves_the_citation_unresolved()
    {
        var citation = s_decision.Reading.Citations.Single(c => c.Text.Contains("10/2020", StringComparison.Ordinal));
        var content = Made(
            Said(CorrectionKind.RejectResolution) with
            {
                DocumentId = "doc-a",
                Span = citation.Span,
                Words = citation.Text,
                InstrumentId = Decree,
            }
        );

        var resolution = content.Resolutions.Single(r => r.DocumentId == "doc-a" && r.CitationIndex == citation.Index);
        (resolution.Outcome, resolution.TargetId).ShouldBe((ResolutionOutcome.Unresolved, null));
        content.Relations.ShouldNotContain(r => r.TargetId == Decree);
    }

    [Fact]
    public void Of_two_merged_the_other_becomes_an_alias_and_its_edges_move()
    {
        const string Other = "nghi-dinh:47-2022-nđ-cp";
        var content = Made(Said(CorrectionKind.Merge) with { InstrumentId = Decree, OtherId = Other });

        content.Instruments.ShouldNotContain(i => i.Id == Other);
        content.Instruments.Single(i => i.Id == Decree).Aliases.ShouldContain(Other);
        content.Relations.Single(r => r.SourceId == Decision && r.TargetId == Decree).Evidence.Length.ShouldBe(2);
        content.Resolutions.ShouldNotContain(r => r.TargetId == Other);
    }

    [Fact]
    public void A_merge_round_in_a_circle_is_one_instrument()
    {
        const string Other = "nghi-dinh:47-2022-nđ-cp";
        var there = Said(CorrectionKind.Merge) with { InstrumentId = Decree, OtherId = Other };
        var back = there with { InstrumentId = Other, OtherId = Decree, At = Day(4) };

        Made(there, back).Instruments.Count(i => i.Id is Decree or Other).ShouldBe(1);
    }

    [Fact]
    public void The_documents_told_apart_are_another_instrument_with_its_own_citations()
    {
        var copy = s_decision with { Id = "doc-c", Name = "copy.txt", Digest = "cc" };
        var split = Said(CorrectionKind.Split) with { InstrumentId = Decision, Documents = ["doc-c"] };

        var content = s_builder.Build([s_decision, copy, s_letter], [], CorrectionSet.Of([split.WithId()]));

        var held = content.Instruments.Where(i => i.IsHeld).ToList();
        held.Select(i => i.SourceIds.Single()).Order(StringComparer.Ordinal).ShouldBe(["doc-a", "doc-c"]);
        held.ShouldContain(i => i.Id.StartsWith(Decision + ":khac-", StringComparison.Ordinal));
        content.Relations.Count(r => r.TargetId == Decree).ShouldBe(2);
    }

    [Fact]
    public void A_day_that_was_set_is_the_instruments_day()
    {
        var content = Made(
            Said(CorrectionKind.SetDate) with
            {
                InstrumentId = Decree,
                Date = PartialDate.Of(2020, 1, 18),
            }
        );

        content.Instruments.Single(i => i.Id == Decree).Date.ShouldBe(PartialDate.Of(2020, 1, 18));
    }

    [Fact]
    public void What_is_said_of_what_is_not_here_changes_nothing()
    {
        Export(
                Said(CorrectionKind.SetDate) with
                {
                    InstrumentId = "khong-co",
                    Date = PartialDate.Of(2020),
                },
                Said(CorrectionKind.Merge) with
                {
                    InstrumentId = "khong-co",
                    OtherId = Decree,
                },
                Said(CorrectionKind.Retract) with
                {
                    DocumentId = "doc-z",
                },
                Relation(CorrectionKind.RejectRelation, "khong-co", "basedOn", Decree)
            )
            .ShouldBe(Export());
    }

    [Fact]
    public void The_file_of_corrections_comes_back_as_it_was_written_and_tells_bad_lines()
    {
        var said = new[]
        {
            Relation(CorrectionKind.RejectRelation, Decision, "basedOn", Decree).WithId(),
            (Said(CorrectionKind.SetDate) with { InstrumentId = Decree, Date = PartialDate.Of(2020, 1) }).WithId(),
        };
        using var output = new StringWriter();
        CorrectionFile.Write(said.Reverse(), output);
        var text = output.ToString();

        var (read, refused) = CorrectionFile.Read(
            new StringReader(
                text
                    + "\n{\"kind\":\"merge\",\"by\":\"An\",\"reason\":\"x\",\"at\":\"2026-01-01T00:00:00Z\"}\nnot json\n"
            )
        );

        using var again = new StringWriter();
        CorrectionFile.Write(read, again);
        again.ToString().ShouldBe(text);
        refused.Select(r => r.Line).ShouldBe([4, 5]);
        refused[0].Reason.ShouldContain("two instruments");
    }

    [Fact]
    public void Corrections_outlive_reading_anew_and_stand_from_their_moment()
    {
        var store = new InMemoryGraphStore();
        store.Save(s_decision, Day(1));
        store.Save(Relation(CorrectionKind.RejectRelation, Decision, "basedOn", Decree).WithId());

        store.Save(s_decision with { Name = "a2.txt" }, Day(5));
        store.MakeContent(s_builder);

        store.AllRelations().ShouldNotContain(r => r.TargetId == Decree);
        CorrectionSet.Of(store.Corrections(), Day(1)).IsEmpty.ShouldBeTrue();
        CorrectionSet.Of(store.Corrections(), Day(2)).IsEmpty.ShouldBeFalse();
    }

    private static GraphContent Made(params Correction[] said) =>
        s_builder.Build([s_decision, s_letter], [], CorrectionSet.Of(said.Select(c => c.WithId())));

    private static string Export(params Correction[] said)
    {
        var store = new InMemoryGraphStore();
        store.Replace(Made(said));
        return SeedGraph.Export(store);
    }

    private static Correction Relation(CorrectionKind kind, string source, string type, string target) =>
        Said(kind) with
        {
            InstrumentId = source,
            RelationType = type,
            OtherId = target,
        };

    private static Correction Said(CorrectionKind kind) =>
        Correction.Of(kind) with
        {
            By = "Nguyễn Văn An",
            Reason = "Đã đối chiếu.",
            At = Day(2),
        };

    private static DateTimeOffset Day(int day) => SomeDay.Of(day);

    private static ReadDocument Text(string id, string text) =>
        new(id, $"{id}.txt", id, text, s_extractor.Read(SourceText.Plain(text)));
}
