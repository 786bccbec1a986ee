using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

public sealed class SeedSearchTests(SeedGraph seed) : IClassFixture<SeedGraph>
{
    [Theory]
    [InlineData("71/2020/NĐ-CP")]
    [InlineData("71/2020/ND-CP")]
    [InlineData("71 / 2020 / nđ - cp")]
    [InlineData("nghi dinh 71 2020")]
    [InlineData("NĐ 71")]
    [InlineData("Nghị định số 71/2020/NĐ-CP")]
    [InlineData("0071/2020/NĐ-CP")]
    [InlineData("nghi dinh so 71 2020")]
    [InlineData("ngi dinh 71 2020")]
    [InlineData("nghi dinh 71 chinh phu")]
    public void A_symbol_is_found_however_it_is_typed(string typed) =>
        Search(typed).ShouldBe("nghi-dinh:71-2020-nđ-cp");

    [Theory]
    [InlineData("luat giao duc", "luat:giao-duc:2019")]
    [InlineData("Luật Giáo dục đại học", "luat:giao-duc-dai-hoc")]
    [InlineData("doi moi can ban toan dien", "nghi-quyet:bchtw:xi:29-nq-tw")]
    [InlineData("chi thi 1112 bo giao duc", SeedGraph.Ministry1112)]
    [InlineData("CT 1112 2022", SeedGraph.Ministry1112)]
    [InlineData("luat giao du", "luat:giao-duc:2019")]
    public void A_title_is_found_with_or_without_accents(string typed, string id) => Search(typed).ShouldBe(id);

    [Theory]
    [InlineData("luat giao dux", "luat:giao-duc:2019")]
    [InlineData("luat gia duc", "luat:giao-duc:2019")]
    [InlineData("luat giao duoc", "luat:giao-duc:2019")]
    [InlineData("lut giao duc", "luat:giao-duc:2019")]
    [InlineData("chi thi 1112 bo giao dcu", SeedGraph.Ministry1112)]
    [InlineData("luat gioa duc", "luat:giao-duc:2019")]
    [InlineData("luatt giao duc dai hoc", "luat:giao-duc-dai-hoc")]
    [InlineData("doi moi can van toan dien", "nghi-quyet:bchtw:xi:29-nq-tw")]
    public void One_letter_mistyped_still_finds_the_title(string typed, string id) => Search(typed).ShouldBe(id);

    [Fact]
    public void The_answer_says_what_was_read_as_what()
    {
        var answer = SearchQuestion.Ask(seed.Store, SeedGraph.Vocabulary, "luat giao dux");

        answer.ReadAs.ShouldContain(("dux", "duc"));
        answer.Hits[0].Match.ShouldBe(SearchMatch.Misspelt);
        answer.InstrumentsHeld.ShouldBe(5);
    }

    [Theory]
    [InlineData("giao", "giao", false)]
    [InlineData("giao", "giap", true)]
    [InlineData("giao", "gia", true)]
    [InlineData("giao", "giaoo", true)]
    [InlineData("giao", "gioa", true)]
    [InlineData("giao", "goai", false)]
    [InlineData("giao", "gi", false)]
    [InlineData("", "a", true)]
    public void One_slip_is_one_letter_wrong_missing_extra_or_two_swapped(string one, string other, bool isOneSlip) =>
        Spellings.DifferByOneSlip(one, other).ShouldBe(isOneSlip);

    [Fact]
    public void Words_that_stand_nowhere_find_nothing() =>
        SearchQuestion.Ask(seed.Store, SeedGraph.Vocabulary, "xyzzy").Hits.ShouldBeEmpty();

    [Theory]
    [InlineData("chi-thi:bo-gddt:2022:1112-ct-bgdđt")]
    [InlineData("1112/CT-BGDĐT")]
    [InlineData("1112/ct-bgdđt")]
    [InlineData("1112 /CT - BGDĐT")]
    [InlineData("1112/CT-BGDDT")]
    [InlineData("Chỉ thị số 1112/CT-BGDĐT")]
    public void An_id_or_a_symbol_leads_to_the_instrument(string asked) =>
        Find(asked).ShouldBeOfType<LookupAnswer.Found>().Instrument.Id.ShouldBe(SeedGraph.Ministry1112);

    [Fact]
    public void The_issuer_in_a_persons_words_must_fit()
    {
        Find("22/KH-UBND", "ha noi").ShouldBeOfType<LookupAnswer.Found>();
        Find("22/KH-UBND", "Bình Định")
            .ShouldBeOfType<LookupAnswer.NotFound>()
            .Nearest.ShouldContain(i => i.Id == "ke-hoach:ubnd-ha-noi:2022:22-kh-ubnd");
    }

    [Fact]
    public void The_date_must_fit()
    {
        Find("1112/CT-BGDĐT", null, PartialDate.Of(2022)).ShouldBeOfType<LookupAnswer.Found>();
        Find("1112/CT-BGDĐT", null, PartialDate.Of(2021)).ShouldBeOfType<LookupAnswer.NotFound>();
    }

    [Fact]
    public void Where_it_is_cited_comes_with_the_sentence()
    {
        var places = CitationsQuestion.Of(seed.Store, SeedGraph.Ministry1112);

        places.Length.ShouldBe(4);
        places.ShouldAllBe(p => p.Evidence.Words.Contains("1112/CT-BGDĐT", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_citation_of_a_document_has_an_outcome()
    {
        foreach (var document in seed.Store.Documents())
        {
            CitationsQuestion.In(seed.Store, document.Id).Length.ShouldBe(document.Reading.Citations.Length);
        }
    }

    private string? Search(string typed) =>
        SearchQuestion.Ask(seed.Store, SeedGraph.Vocabulary, typed).Hits.FirstOrDefault()?.Instrument.Id;

    private LookupAnswer Find(string asked, string? issuer = null, PartialDate? date = null) =>
        InstrumentLookup.Find(seed.Store, SeedGraph.Vocabulary, asked, issuer, date);
}
