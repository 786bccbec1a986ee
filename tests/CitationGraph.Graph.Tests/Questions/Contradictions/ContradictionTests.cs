using System.Collections.Immutable;
using CitationGraph.Extraction;
using CitationGraph.Model;
using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

public sealed class ContradictionTests
{
    private const string Old = "nghi-dinh:10-2020-nđ-cp";
    private const string New = "nghi-dinh:47-2022-nđ-cp";

    private const string Text = """
        CHÍNH PHỦ                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                      Độc lập - Tự do - Hạnh phúc
        Số: 47/2022/NĐ-CP        Hà Nội, ngày 19 tháng 7 năm 2022

        NGHỊ ĐỊNH
        Quy định về việc thử nghiệm

        Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;

        Điều 1. Nghị định này quy định về việc thử nghiệm.
        """;

    private static readonly DateOnly s_day = new(2026, 1, 15);
    private static readonly CitationExtractor s_extractor = new(SeedGraph.Vocabulary);

    [Fact]
    public void A_citation_of_what_was_issued_later_is_a_contradiction_of_the_citing_instrument()
    {
        var item = Ask(List([("10", "amends", "47", null)])).Single();

        item.Contradiction.Kind.ShouldBe(ContradictionKinds.FutureCitation);
        item.Instrument.Id.ShouldBe(Old);
        item.Others.Single().Id.ShouldBe(New);
        item.Contradiction.Values.Single().Places.ShouldHaveSingleItem();
        item.TextEn.ShouldBe(
            "Issued 2020-01-17, it cites what was issued later: Nghị định 47/2022/NĐ-CP (2022-07-19)."
        );
        item.Text.ShouldBe(
            "Ban hành ngày 17/01/2020 nhưng dẫn văn bản ban hành sau: Nghị định 47/2022/NĐ-CP (ngày 19/07/2022)."
        );
    }

    [Fact]
    public void Where_the_dates_allow_it_the_cited_may_be_the_earlier() =>
        Ask(List([("10", "amends", "47", null)], oldDate: PartialDate.Of(2022)))
            .ShouldNotContain(c => c.Contradiction.Kind == ContradictionKinds.FutureCitation);

    [Fact]
    public void An_act_in_force_before_it_was_issued_is_a_contradiction_by_row_and_by_edge()
    {
        var row = Ask(List([], newEffective: PartialDate.Of(2022, 7, 1))).Single();
        var edge = Ask(List([("47", "amends", "10", PartialDate.Of(2022, 6))])).Single();

        (row.Contradiction.Kind, row.Contradiction.Values.Single().Value).ShouldBe(
            (ContradictionKinds.EffectiveBeforeIssued, "2022-07-01")
        );
        (edge.Contradiction.Kind, edge.Contradiction.Values.Single().Value).ShouldBe(
            (ContradictionKinds.EffectiveBeforeIssued, "2022-06")
        );
        Ask(List([("47", "amends", "10", PartialDate.Of(2022, 7))])).ShouldBeEmpty();
    }

    [Fact]
    public void Another_year_in_the_number_than_in_the_date_is_a_contradiction()
    {
        var item = Ask(List([], oldDate: PartialDate.Of(2019, 12, 31))).Single();

        item.Contradiction.Kind.ShouldBe(ContradictionKinds.YearInNumber);
        item.Contradiction.Values.Select(v => (v.Value, v.Places.Length)).ShouldBe([("2020", 1), ("2019-12-31", 1)]);
        item.TextEn.ShouldBe("The number 10/2020/NĐ-CP bears the year 2020, the date is 2019-12-31.");
    }

    [Fact]
    public void What_a_list_says_of_an_act_whose_own_text_is_here_and_does_not_say_it_is_a_missing_edge()
    {
        var item = Ask(List([("47", "amends", "10", null)]), Text).Single();

        item.Contradiction.Kind.ShouldBe(ContradictionKinds.MissingInverse);
        item.Instrument.Id.ShouldBe(New);
        item.Contradiction.Values.Single().Value.ShouldBe($"amends {Old}");
        item.Others.Single().Id.ShouldBe(Old);
        item.TextEn.ShouldEndWith("elsewhere: amends Nghị định 10/2020/NĐ-CP.");
    }

    [Fact]
    public void What_the_own_text_says_too_is_not_missing() =>
        Ask(
                List([("47", "basedOn", "10", null)]),
                Text.Replace(
                    "Căn cứ Luật",
                    "Căn cứ Nghị định số 10/2020/NĐ-CP ngày 17/01/2020 của Chính phủ;\nCăn cứ Luật"
                )
            )
            .ShouldBeEmpty();

    [Fact]
    public void What_later_texts_say_is_not_yet_a_contradiction()
    {
        var store = new InMemoryGraphStore();
        store.Replace(
            GraphContent.Empty with
            {
                Instruments =
                [
                    Held("a", "2021-05-05", "doc-a"),
                    Held("b", "2023-01-01", "doc-b"),
                    Held("c", "2020-01-01", "doc-c"),
                ],
                Contradictions =
                [
                    new(
                        "c",
                        ContradictionKinds.Date,
                        [new("2020-01-01", [Place("doc-b"), Place("doc-c")]), new("2020-01-02", [Place("doc-a")])]
                    ),
                ],
            }
        );

        Ask(store, new DateOnly(2021, 5, 4)).Total.ShouldBe(0);
        var then = Ask(store, new DateOnly(2021, 5, 5)).Items.Single();
        then.Contradiction.Values.Select(v => v.Places.Length).ShouldBe([1, 1]);
        then.TextEn.ShouldBe("Places give different dates: 2020-01-01 (1 place); 2020-01-02 (1 place).");
        Ask(store, s_day).Items.Single().Contradiction.Values.Select(v => v.Places.Length).ShouldBe([2, 1]);
    }

    [Fact]
    public void A_publishers_label_of_that_day_or_before_stands_against_what_is_derived()
    {
        var laws = GraphFixture.LocalGovernmentLaws();
        var label = new InstrumentFact(
            GraphFixture.Law77,
            FactKinds.PublisherStatus,
            "Còn hiệu lực",
            PartialDate.Of(2025, 7, 1),
            "Một cổng thông tin",
            new Provenance("a named site", true, "high")
        );
        var store = GraphFixture.Store(
            laws.AllInstruments(),
            laws.AllRelations(),
            [.. laws.AllFacts(), label, label with { RecordedOn = PartialDate.Of(2025, 1, 1) }]
        );

        Ask(store, new DateOnly(2025, 6, 30)).Total.ShouldBe(0);
        var item = Ask(store, new DateOnly(2025, 7, 1)).Items.Single();
        item.Contradiction.Kind.ShouldBe(ContradictionKinds.PublisherLabel);
        item.Contradiction.Values.Select(v => v.Value).ShouldBe(["Còn hiệu lực", "replaced"]);
        item.Disagreements.ShouldHaveSingleItem();
        item.TextEn.ShouldStartWith("Một cổng thông tin: “Còn hiệu lực”");
    }

    [Fact]
    public void Kinds_and_instrument_can_be_chosen_and_all_kinds_are_counted()
    {
        var store = Store(List([("10", "amends", "47", null)], newEffective: PartialDate.Of(2022, 7, 1)));
        ImmutableArray<string> future = [ContradictionKinds.FutureCitation];

        var answer = ContradictionsQuestion.Ask(
            store,
            SeedGraph.Vocabulary,
            new ContradictionsOptions(s_day, Kinds: future)
        );

        answer.Items.Single().Instrument.Id.ShouldBe(Old);
        answer
            .Counts.Select(c => (c.Kind, c.Count))
            .ShouldBe([(ContradictionKinds.EffectiveBeforeIssued, 1), (ContradictionKinds.FutureCitation, 1)]);
        ContradictionsQuestion
            .Ask(store, SeedGraph.Vocabulary, new ContradictionsOptions(s_day, InstrumentId: New))
            .Items.Single()
            .Contradiction.Kind.ShouldBe(ContradictionKinds.EffectiveBeforeIssued);
    }

    [Fact]
    public void On_random_graphs_labels_disagree_where_the_status_of_each_instrument_says_so()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var content = RandomGraph.Of(seed);
            content = content with
            {
                Facts =
                [
                    .. content
                        .Facts.Concat(content.Instruments.Select(i => Label(random, i.Id)))
                        .OrderBy(f => f.InstrumentId, StringComparer.Ordinal),
                ],
            };
            var store = new InMemoryGraphStore();
            store.Replace(content);
            foreach (var day in new[] { new DateOnly(2022, 3, 1), s_day })
            {
                var expected = content
                    .Instruments.Where(i =>
                        !StatusQuestion.Ask(store, SeedGraph.Vocabulary, i.Id, day)!.Disagreements.IsEmpty
                    )
                    .Select(i => i.Id);

                Ask(store, day).Items.Select(i => i.Instrument.Id).ShouldBe(expected, $"seed {seed} on {day:O}");
            }
        }
    }

    private static InstrumentFact Label(Random random, string id) =>
        new(
            id,
            FactKinds.PublisherStatus,
            random.Next(2) == 0 ? "Còn hiệu lực" : "Hết hiệu lực toàn bộ",
            PartialDate.Of(new DateOnly(2020, 1, 1).AddDays(random.Next(2500))),
            "Một cổng thông tin",
            new Provenance("a named site", true, "high")
        );

    private static ContradictionsAnswer Ask(IGraphStore store, DateOnly day) =>
        ContradictionsQuestion.Ask(store, SeedGraph.Vocabulary, new ContradictionsOptions(day));

    private static ImmutableArray<ReportedContradiction> Ask(Catalogue catalogue, params string[] texts) =>
        Ask(Store(catalogue, texts), s_day).Items;

    private static InMemoryGraphStore Store(Catalogue catalogue, params string[] texts)
    {
        var store = new InMemoryGraphStore();
        store.Replace(
            new GraphContentBuilder(SeedGraph.Vocabulary).Build(
                texts.Select(
                    (t, i) => new ReadDocument($"doc-{i}", $"{i}.txt", "00", t, s_extractor.Read(SourceText.Plain(t)))
                ),
                [catalogue]
            )
        );
        return store;
    }

    private static Catalogue List(
        (string Source, string Type, string Target, PartialDate? From)[] edges,
        PartialDate? oldDate = null,
        PartialDate? newEffective = null
    )
    {
        var provenance = new Provenance("a named site", true, "high");
        CatalogueInstrument Row(string key, string number, PartialDate? date, PartialDate? effective) =>
            new(key, "Nghị định", number, date, "Chính phủ", null, [], effective, null, provenance);
        return new Catalogue(
            "catalogue",
            [
                Row("10", "10/2020/NĐ-CP", oldDate ?? PartialDate.Of(2020, 1, 17), null),
                Row("47", "47/2022/NĐ-CP", PartialDate.Of(2022, 7, 19), newEffective),
            ],
            [.. edges.Select(e => new CatalogueRelation(e.Source, e.Type, e.Target, e.From, "words", provenance))],
            []
        );
    }

    private static Instrument Held(string id, string date, string document) =>
        GraphFixture.Instrument(id, "ke-hoach", null, date) with
        {
            IsHeld = true,
            SourceIds = [document],
        };

    private static Evidence Place(string document) =>
        new(document, document, 0, new TextSpan(0, 5), "words", 0.9, null);
}
