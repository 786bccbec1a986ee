using CitationGraph.Model;
using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

public sealed class SearchQuestionTests : IDisposable
{
    private readonly InMemoryGraphStore _store = new();

    public SearchQuestionTests() =>
        _store.Replace(
            GraphContent.Empty with
            {
                Instruments =
                [
                    Instrument("a-letter", "cong-van", "2345/ABC-XYZ", 2021, "về việc phơi lúa ven sông"),
                    Instrument("b-plan", "ke-hoach", "15/KH-ABC", 2019, "trồng cây bóng mát"),
                    Instrument("c-later", "ke-hoach", "15/KH-ABC", 2023, "trồng cây bóng mát"),
                    Instrument(
                        "d-long",
                        "quyet-dinh",
                        "7/QĐ-ABC",
                        2020,
                        "kế hoạch trồng cây bóng mát và cây ăn quả số 15"
                    ),
                    Instrument("e-mat", "quyet-dinh", "8/QĐ-ABC", 2020, "quản lý mặt bằng, mất mát, mật ong"),
                ],
            }
        );

    public void Dispose() => _store.Dispose();

    [Fact]
    public void The_abbreviation_of_a_kind_is_understood_where_the_symbol_lacks_it() =>
        Search("CV 2345").ShouldBe(["a-letter"]);

    [Fact]
    public void The_year_of_the_date_tells_instruments_of_one_number_apart() =>
        Search("kế hoạch 15 2023")[0].ShouldBe("c-later");

    [Fact]
    public void A_name_comes_before_a_longer_title_that_has_it() =>
        Search("trong cay bong mat").ShouldBe(["b-plan", "c-later", "d-long"]);

    [Fact]
    public void A_slip_that_makes_another_known_word_is_read_back()
    {
        var answer = Ask("trong cay ong mat");

        answer.Hits.Select(h => h.Instrument.Id).Take(2).ShouldBe(["b-plan", "c-later"]);
        answer.Hits[0].Match.ShouldBe(SearchMatch.Misspelt);
        answer.ReadAs.ShouldBe([("ong", "bong")]);
    }

    [Fact]
    public void What_was_issued_after_the_day_is_left_out()
    {
        var answer = Ask("15/KH-ABC", new DateOnly(2020, 1, 1));

        answer.Hits.Select(h => h.Instrument.Id).ShouldBe(["b-plan"]);
        answer.AsOf.ShouldBe(new DateOnly(2020, 1, 1));
    }

    [Fact]
    public void A_word_too_many_does_not_hide_a_title()
    {
        var hit = Ask("trong cay bong mat xyzzy").Hits[0];

        hit.Instrument.Id.ShouldBe("b-plan");
        hit.Match.ShouldBe(SearchMatch.SomeWords);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" - / ")]
    [InlineData("xyzzy")]
    [InlineData("99999")]
    [InlineData("\"* OR NEAR(")]
    public void What_stands_nowhere_finds_nothing_and_says_what_is_held(string typed)
    {
        var answer = Ask(typed);

        answer.Hits.ShouldBeEmpty();
        answer.Disclosures.ShouldNotBeEmpty();
    }

    private string[] Search(string typed) => [.. Ask(typed).Hits.Select(h => h.Instrument.Id)];

    private SearchAnswer Ask(string typed, DateOnly? asOf = null) =>
        SearchQuestion.Ask(_store, SeedGraph.Vocabulary, typed, asOf: asOf);

    private static Instrument Instrument(string id, string genre, string symbol, int year, string title) =>
        new(id, [], genre, symbol, PartialDate.Of(year), null, "Trạm Khuyến nông", title, [], false, [], null);
}
