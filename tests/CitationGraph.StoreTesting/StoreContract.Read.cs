using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <content>What was read and said: kept with the moment of it.</content>
public abstract partial class StoreContract
{
    [Fact]
    public void Several_documents_are_saved_at_once_and_each_says_what_became_of_it()
    {
        Store.Save(Samples.Document("doc-1", "b.txt"));

        Store
            .Save(
                [
                    Samples.Document("doc-1", "a.txt"),
                    Samples.Document("doc-2", "c.txt"),
                    Samples.Document("doc-2", "c.txt"),
                ],
                SomeDay.Of(2)
            )
            .ShouldBe([SavedAs.Changed, SavedAs.New, SavedAs.Known]);

        Store.Documents().Select(d => d.Name).ShouldBe(["a.txt", "c.txt"]);
    }

    [Fact]
    public void The_moment_a_document_was_first_read_stays()
    {
        Store.Save(Samples.Document("doc-2", "b.txt"), SomeDay.Of(3));
        Store.Save(Samples.Document("doc-1", "b.txt"), SomeDay.Of(2));

        Store.Save(Samples.Document("doc-1", "a.txt"), SomeDay.Of(4));

        Store.ReadMoments().ShouldBe([new ReadMoment("doc-1", SomeDay.Of(2)), new ReadMoment("doc-2", SomeDay.Of(3))]);
    }

    [Fact]
    public void Only_what_was_there_at_a_moment_was_known_then()
    {
        Store.Save(Samples.Document("doc-1", "a.txt"), SomeDay.Of(2));
        Store.Save(Samples.Document("doc-2", "b.txt"), SomeDay.Of(4));

        Store.Documents(SomeDay.Of(1)).ShouldBeEmpty();
        Store.Documents(SomeDay.Of(2)).Select(d => d.Id).ShouldBe(["doc-1"]);
        Store.Documents(SomeDay.Of(4)).Select(d => d.Id).ShouldBe(["doc-1", "doc-2"]);
    }

    [Fact]
    public void A_catalogue_that_another_replaced_stays_as_history()
    {
        var (first, second) = (Listing("Luật Một"), Listing("Luật Hai"));
        Store.Save(first, SomeDay.Of(2));
        Store.Save(second, SomeDay.Of(4));
        Store.Save(second, SomeDay.Of(6));

        Store.Catalogues().ShouldHaveSingleItem().ShouldBeEquivalentTo(second);
        Store.Catalogues(SomeDay.Of(1)).ShouldBeEmpty();
        Store.Catalogues(SomeDay.Of(3)).ShouldHaveSingleItem().ShouldBeEquivalentTo(first);
        Store.Catalogues(SomeDay.Of(4)).ShouldHaveSingleItem().ShouldBeEquivalentTo(second);
        Store
            .CatalogueVersions()
            .Select(v => (v.KnownFrom, v.KnownUntil))
            .ShouldBe([(SomeDay.Of(2), SomeDay.Of(4)), (SomeDay.Of(4), null)]);
    }

    [Fact]
    public void Of_two_catalogues_of_one_moment_the_later_stands_alone()
    {
        Store.Save(Listing("Luật Một"), SomeDay.Of(2));

        Store.Save(Listing("Luật Hai"), SomeDay.Of(2));

        Store.CatalogueVersions().ShouldHaveSingleItem().Catalogue.ShouldBeEquivalentTo(Listing("Luật Hai"));
    }

    [Fact]
    public void What_people_said_comes_back_as_it_was_said_in_the_order_of_days()
    {
        var dated = Said("cor-b", 2) with { Kind = CorrectionKind.SetDate, Date = PartialDate.Of(2020, 8) };
        var placed = Said("cor-a", 3) with { DocumentId = "doc-1", Span = new TextSpan(3, 9), Words = "này \"khác\"" };
        var split = Said("cor-c", 2) with { Kind = CorrectionKind.Split, Documents = ["doc-2", "doc-1"] };
        foreach (var correction in new[] { placed, split, dated })
        {
            Store.Save(correction).ShouldBeTrue();
        }

        Store.Save(split).ShouldBeFalse();

        Store.Corrections().Select(c => c.Id).ShouldBe(["cor-b", "cor-c", "cor-a"]);
        Store
            .Corrections()
            .ShouldBeEquivalentTo(System.Collections.Immutable.ImmutableArray.Create(dated, split, placed));
    }

    [Fact]
    public void A_correction_taken_back_stays_with_who_took_it_back()
    {
        Store.Save(Said("cor-a", 2));
        var back = new TakenBack("Trần Thị Bình", "Nhầm số.", SomeDay.Of(3));

        Store.Save(Said("cor-a", 2) with { TakenBack = back, Reason = "another" }).ShouldBeTrue();

        Store.Corrections().ShouldHaveSingleItem().ShouldBeEquivalentTo(Said("cor-a", 2) with { TakenBack = back });
    }

    [Fact]
    public void The_version_of_what_was_read_grows_with_each_change_and_only_then()
    {
        var seen = new List<long> { Store.ReadVersion };
        void Changes(Action change)
        {
            change();
            Store.ReadVersion.ShouldBeGreaterThan(seen[^1]);
            seen.Add(Store.ReadVersion);
            change();
            Store.ReadVersion.ShouldBe(seen[^1]);
        }

        Changes(() => Store.Save(Samples.Document("doc-1", "a.txt")));
        Changes(() => Store.Save(Listing("Luật Một"), SomeDay.Of(2)));
        Changes(() => Store.Save(Listing("Luật Hai"), SomeDay.Of(3)));
        Changes(() => Store.Save(Said("cor-a", 2)));
        Store.MadeFrom.ShouldBe(0);
        Store.Replace(Samples.Content(), Store.ReadVersion);
        Store.ReadVersion.ShouldBe(seen[^1]);
        Store.MadeFrom.ShouldBe(seen[^1]);
    }

    [Fact]
    public void What_is_not_in_the_graph_yet_is_told_by_a_check()
    {
        Store.Save(Samples.Document("doc-1", "a.txt"));
        Store.Replace(Samples.Content(), Store.ReadVersion);
        StoreCheck.Problems(Store).ShouldNotContain(p => p.Contains("last change"));

        Store.Save(Said("cor-a", 2));

        StoreCheck.Problems(Store).ShouldContain(p => p.Contains("last change"));
    }

    [Fact]
    public void Content_made_from_less_than_what_is_here_is_not_taken()
    {
        var before = Store.ReadVersion;
        SaveAll();

        Store.Replace(GraphContent.Empty, before).ShouldBeFalse();

        Store.AllInstruments().ShouldNotBeEmpty();
        Store.Replace(GraphContent.Empty, Store.ReadVersion).ShouldBeTrue();
        Store.AllInstruments().ShouldBeEmpty();
    }

    private static Catalogue Listing(string name) =>
        Catalogue.Empty with
        {
            Name = "list",
            Instruments =
            [
                new CatalogueInstrument(
                    "1",
                    "Luật",
                    null,
                    null,
                    null,
                    null,
                    [name],
                    null,
                    null,
                    new Provenance("list", true, "high")
                ),
            ],
        };

    private static Correction Said(string id, int day) =>
        Correction.Of(CorrectionKind.RejectRelation) with
        {
            Id = id,
            InstrumentId = "one",
            OtherId = "other",
            RelationType = "implements",
            By = "Nguyễn Văn An",
            Reason = "Văn bản không nói vậy.",
            At = SomeDay.Of(day),
        };
}
