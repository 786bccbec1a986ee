using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <summary>What every store must do, with the same answers. A store's tests derive from it.</summary>
public abstract partial class StoreContract : IDisposable
{
    protected IGraphStore Store
    {
        get => field ??= Create();
        private set;
    }

    [Fact]
    public void A_document_comes_back_exactly_as_it_was_saved()
    {
        var document = Samples.Document("doc-1", "a.txt");

        Store.Save(document).ShouldBeTrue();

        Store.Document("doc-1").ShouldBeEquivalentTo(document);
        Store.Document("doc-2").ShouldBeNull();
    }

    [Fact]
    public void Saving_a_document_twice_changes_nothing()
    {
        Store.Save(Samples.Document("doc-1", "a.txt"));

        Store.Save(Samples.Document("doc-1", "a.txt")).ShouldBeFalse();

        Store.Documents().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("b.txt", "a.txt", true)]
    [InlineData("a.txt", "b.txt", false)]
    public void Of_two_names_of_one_text_the_first_in_ordinal_order_stays(string first, string second, bool changes)
    {
        Store.Save(Samples.Document("doc-1", first));

        Store.Save(Samples.Document("doc-1", second)).ShouldBe(changes);

        Store.Document("doc-1")!.Name.ShouldBe("a.txt");
    }

    [Fact]
    public void A_text_that_is_read_better_later_takes_the_new_reading()
    {
        var document = Samples.Document("doc-1", "a.txt");
        Store.Save(document);
        var better = document with { Reading = document.Reading with { PlaceId = null, Citations = [] } };

        Store.Save(better).ShouldBeTrue();

        Store.Document("doc-1").ShouldBeEquivalentTo(better);
    }

    [Fact]
    public void Documents_come_in_the_order_of_their_ids()
    {
        foreach (var id in new[] { "doc-b", "doc-A", "doc-a" })
        {
            Store.Save(Samples.Document(id, "x.txt"));
        }

        Store.Documents().Select(document => document.Id).ShouldBe(["doc-A", "doc-a", "doc-b"]);
    }

    [Fact]
    public void A_catalogue_replaces_the_one_of_the_same_name()
    {
        var instrument = new CatalogueInstrument(
            "71",
            "Nghị định",
            "71/2020/NĐ-CP",
            PartialDate.Of(2020, 6, 30),
            "Chính phủ",
            null,
            ["Nghị định 71"],
            null,
            null,
            new Provenance("seed 000", true, "high")
        );
        var status = new CatalogueStatus(
            "71",
            "Còn hiệu lực",
            PartialDate.Of(2026)!.Value,
            null,
            instrument.Provenance
        );
        var catalogue = new Catalogue("seed", [instrument], [], [status]);
        Store.Save(Catalogue.Empty with { Name = "seed" });
        Store.Save(Catalogue.Empty with { Name = "another" });

        Store.Save(catalogue);

        Store.Catalogues().Select(c => c.Name).ShouldBe(["another", "seed"]);
        Store.Catalogues()[1].ShouldBeEquivalentTo(catalogue);
    }

    [Fact]
    public void The_new_content_takes_the_place_of_the_old()
    {
        SaveAll();
        Store.Replace(GraphContent.Empty with { Instruments = [Samples.Decree()] });

        Store.AllInstruments().Select(i => i.Id).ShouldBe([Samples.DecreeId]);
        Store.AllRelations().ShouldBeEmpty();
        Store.AllContradictions().ShouldBeEmpty();
        Store.Facts([Samples.LawId]).ShouldBeEmpty();
        Store.CitationsIn("doc-1").ShouldBeEmpty();
        Store.Instrument(Samples.National().Aliases[0]).ShouldBeNull();
        Candidates("giao").ShouldBeEmpty();
        Store.Words().ShouldNotContain(w => w.Text == "giao");
        Store.Documents().Count().ShouldBe(2);
    }

    [Fact]
    public void An_instrument_answers_to_its_id_and_to_those_it_once_had()
    {
        SaveAll();

        Store.Instrument(Samples.NationalId).ShouldBeEquivalentTo(Samples.National());
        Store.Instrument(Samples.National().Aliases[0])!.Id.ShouldBe(Samples.NationalId);
        Store.Instrument("khong-co").ShouldBeNull();
    }

    [Fact]
    public void Instruments_asked_for_together_come_by_id_and_only_those_that_exist()
    {
        SaveAll();

        Store
            .Instruments([Samples.DecreeId, "khong-co", Samples.NationalId])
            .Select(i => i.Id)
            .ShouldBe([Samples.NationalId, Samples.DecreeId]);
        Store.Instruments([]).ShouldBeEmpty();
    }

    [Fact]
    public void Instruments_asked_for_by_ids_they_once_had_come_by_id_each_once()
    {
        SaveAll();
        string[] aliases =
        [
            .. Samples.Content().Instruments.SelectMany(i => i.Aliases),
            .. Samples.National().Aliases,
            "khong-co",
            Samples.DecreeId,
        ];

        Store
            .WithAlias(aliases)
            .Select(i => i.Id)
            .ShouldBe(Samples.Content().Instruments.Where(i => !i.Aliases.IsEmpty).Select(i => i.Id));
        Store.WithAlias(aliases).ShouldNotBeEmpty();
        Store.WithAlias([]).ShouldBeEmpty();
    }

    [Fact]
    public void A_symbol_is_found_under_its_folded_key()
    {
        SaveAll();

        Store.WithSymbol(VietnameseFolding.SymbolKey("1112 /CT–BGDÐT")).Single().Id.ShouldBe(Samples.NationalId);
        Store.WithSymbol(VietnameseFolding.SymbolKey("1112/CT-BGDDT")).ShouldBeEmpty();
    }

    [Fact]
    public void Edges_are_found_from_both_ends_with_all_their_evidence()
    {
        SaveAll();
        var expected = Samples.Content().Relations;

        var outgoing = Store.Relations([Samples.ProvinceId], EdgeDirection.Outgoing);
        var incoming = Store.Relations([Samples.NationalId, Samples.LawId], EdgeDirection.Incoming);

        outgoing.ToArray().ShouldBeEquivalentTo(new[] { expected[0], expected[1] });
        incoming.ToArray().ShouldBeEquivalentTo(new[] { expected[0], expected[2] });
        Store.Relations([], EdgeDirection.Incoming).ShouldBeEmpty();
        Store.AllRelations().Count().ShouldBe(3);
    }

    [Fact]
    public void Citations_are_found_from_the_instrument_and_from_the_document()
    {
        SaveAll();
        var expected = Samples.Content().Resolutions;

        Store.CitationsOf(Samples.NationalId).ToArray().ShouldBeEquivalentTo(new[] { expected[0], expected[2] });
        Store.CitationsIn("doc-1").ToArray().ShouldBeEquivalentTo(new[] { expected[0], expected[1] });
    }

    [Fact]
    public void Contradictions_and_facts_come_back_as_they_are()
    {
        SaveAll();
        var expected = Samples.Content();

        Store.AllContradictions().ToArray().ShouldBeEquivalentTo(expected.Contradictions.ToArray());
        Store.Contradictions(Samples.NationalId).Length.ShouldBe(1);
        Store.Contradictions(Samples.LawId).ShouldBeEmpty();
        Store.Facts([Samples.DecreeId]).ToArray().ShouldBeEquivalentTo(new[] { expected.Facts[0] });
        Store.Facts([Samples.LawId]).ToArray().ShouldBeEquivalentTo(new[] { expected.Facts[1] });
        Store
            .AllFacts()
            .ToArray()
            .ShouldBeEquivalentTo(expected.Facts.OrderBy(f => f.InstrumentId, StringComparer.Ordinal).ToArray());
    }

    [Theory]
    [InlineData("Nghị định", Samples.DecreeId)]
    [InlineData("ND", Samples.DecreeId)]
    [InlineData("lo trinh", Samples.DecreeId)]
    [InlineData("luat giao duc", Samples.LawId)]
    [InlineData("bgdđt", Samples.NationalId)]
    [InlineData("BGDDT", Samples.NationalId)]
    [InlineData("Đào tạo", Samples.NationalId)]
    [InlineData("nhiem vu", Samples.ProvinceId)]
    [InlineData("hai pho", Samples.ProvinceId)]
    public void Candidates_share_a_word_or_its_beginning_with_what_was_typed(string typed, string expected)
    {
        SaveAll();

        Candidates(typed).ShouldContain(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("\"* OR NEAR(")]
    public void Words_that_stand_nowhere_propose_nothing(string typed)
    {
        SaveAll();

        Candidates(typed).ShouldBeEmpty();
    }

    [Fact]
    public void There_are_never_more_candidates_than_asked_for()
    {
        SaveAll();

        ImmutableArray<SearchWord> any = [new("giao"), new("nghi"), new("thuc")];

        Store.Candidates([any], 1).Length.ShouldBe(1);
        Store.Candidates([any], 0).ShouldBeEmpty();
    }

    [Fact]
    public void The_counts_count_what_is_there()
    {
        Store.Count().ShouldBeEquivalentTo(new StoreCounts(0, 0, 0, 0, 0, 0, []));
        SaveAll();

        var counts = Store.Count();

        (counts.Documents, counts.Instruments, counts.Held, counts.Relations).ShouldBe((2, 4, 1, 3));
        (counts.Citations, counts.Contradictions).ShouldBe((4, 1));
        counts.Outcomes.ShouldBe([
            (ResolutionOutcome.Resolved, 1),
            (ResolutionOutcome.Ambiguous, 1),
            (ResolutionOutcome.Stub, 1),
        ]);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A new, empty store.</summary>
    protected abstract IGraphStore Create();

    protected virtual void Dispose(bool disposing) => Store.Dispose();

    private void SaveAll()
    {
        Store.Save(Samples.Document("doc-1", "a.txt"));
        Store.Save(Samples.Document("doc-2", "b.txt"));
        Store.Replace(Samples.Content());
    }

    /// <summary>Those that have one of the words, or a word that begins with it.</summary>
    private string[] Candidates(string typed)
    {
        var words = VietnameseFolding.SearchKey(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? []
            :
            [
                .. Store
                    .Candidates(
                        [
                            [.. words.Select(w => new SearchWord(w, IsPrefix: true))],
                        ],
                        10
                    )
                    .Select(i => i.Id),
            ];
    }
}
