using CitationGraph.Model;

namespace CitationGraph.Graph.Tests;

/// <summary>What the seed folder with its catalogue says of the status of real acts on given days.</summary>
public sealed class SeedStatusTests
{
    [Theory]
    [InlineData("77/2015/QH13", "2023-08-28", "amended")]
    [InlineData("77/2015/QH13", "2025-02-28", "amended")]
    [InlineData("77/2015/QH13", "2025-03-01", "replaced")]
    [InlineData("65/2025/QH15", "2025-02-28", "not-yet-in-force")]
    [InlineData("65/2025/QH15", "2025-06-15", "in-force")]
    [InlineData("65/2025/QH15", "2025-06-16", "replaced")]
    [InlineData("72/2025/QH15", "2025-06-16", "in-force")]
    [InlineData("04/2015/NĐ-CP", "2023-08-13", "in-force")]
    [InlineData("04/2015/NĐ-CP", "2023-08-14", "replaced")]
    [InlineData("71/2020/NĐ-CP", "2025-12-04", "in-force")]
    [InlineData("71/2020/NĐ-CP", "2025-12-05", "amended")]
    [InlineData("116/2020/NĐ-CP", "2025-03-02", "in-force")]
    [InlineData("116/2020/NĐ-CP", "2025-03-03", "amended")]
    [InlineData("98/2023/QH15", "2023-07-31", "not-yet-in-force")]
    [InlineData("98/2023/QH15", "2023-08-01", "amended")]
    [InlineData("98/2023/QH15", "2026-01-15", "amended")]
    [InlineData("34/2018/QH14", "2025-12-31", "in-force")]
    [InlineData("34/2018/QH14", "2026-01-01", "lapsed")]
    [InlineData("47/2019/QH14", "2025-02-28", "in-force")]
    [InlineData("47/2019/QH14", "2025-03-01", "lapsed")]
    public void The_status_on_the_day_is(string symbol, string day, string status) =>
        Ask(symbol, day).StatusId.ShouldBe(status);

    [Fact]
    public void Citing_the_law_of_2015_in_2026_leads_through_both_steps_to_the_law_in_force()
    {
        var answer = Ask("77/2015/QH13", "2026-01-15");

        answer.Since.ToString().ShouldBe("2025-03-01");
        answer
            .Successors.Select(s => (s.Replaced.Symbol, s.Successor.Symbol, s.Since.ToString()))
            .ShouldBe([("77/2015/QH13", "65/2025/QH15", "2025-03-01"), ("65/2025/QH15", "72/2025/QH15", "2025-06-16")]);
        answer.CiteInstead.Select(i => i.Symbol).ShouldBe(["72/2025/QH15"]);
        answer.IsInferred.ShouldBeFalse();
    }

    [Fact]
    public void The_decree_of_2015_is_replaced_from_a_day_that_nobody_recorded_and_nobody_can_check()
    {
        var answer = Ask("04/2015/NĐ-CP", "2026-01-15");

        answer.Since.ShouldBeNull();
        answer.IsVerified.ShouldBeFalse();
        answer.Reasons[0].TextEn.ShouldBe("Replaced by Nghị định 59/2023/NĐ-CP; the effective day is not recorded.");
        answer.CiteInstead.Select(i => i.Symbol).ShouldBe(["59/2023/NĐ-CP"]);
    }

    [Theory]
    [InlineData(
        "71/2020/NĐ-CP",
        "2026-01-15",
        "Amended by Nghị định 311/2025/NĐ-CP; the effective day is not recorded."
    )]
    [InlineData(
        "116/2020/NĐ-CP",
        "2026-01-15",
        "Amended by Nghị định 60/2025/NĐ-CP; the effective day is not recorded."
    )]
    [InlineData(
        "98/2023/QH15",
        "2023-08-01",
        "Amended by Nghị quyết 260/2025/QH15; the effective day is not recorded."
    )]
    public void An_amendment_of_unknown_day_says_so(string symbol, string day, string reason)
    {
        var answer = Ask(symbol, day);

        answer.Since.ShouldBeNull();
        answer.IsVerified.ShouldBeTrue();
        answer.Reasons.ShouldContain(r => r.TextEn == reason);
    }

    [Fact]
    public void An_amending_law_lapses_by_inference_when_what_it_amends_has_fallen_and_names_the_path()
    {
        var answer = Ask("34/2018/QH14", "2026-01-01");

        answer.IsInferred.ShouldBeTrue();
        answer.Since.ToString().ShouldBe("2026-01-01");
        answer.Reasons[0].Rule.ShouldNotBeNull();
        answer.Reasons[1].TextEn.ShouldBe("Luật 08/2012/QH13: replaced by Luật 125/2025/QH15 from 2026-01-01.");
    }

    [Theory]
    [InlineData("chi-thi", "Hà Nội", "2023-08-31", "undetermined")]
    [InlineData("chi-thi", "Hà Nội", "2024-01-01", "period-ended")]
    [InlineData("chi-thi", "Hải Phòng", "2024-01-01", "period-ended")]
    public void The_directives_of_2022_have_their_school_year_behind_them(
        string genre,
        string issuer,
        string day,
        string status
    )
    {
        var directive = SeedWithCatalogue
            .Store.AllInstruments()
            .Single(i =>
                i.GenreId == genre
                && i.Date?.Year == 2022
                && i.IssuerName?.Contains(issuer, StringComparison.Ordinal) == true
                && i.PeriodEnd == new DateOnly(2023, 8, 31)
            );

        var answer = StatusQuestion.Ask(SeedWithCatalogue.Store, SeedGraph.Vocabulary, directive.Id, Day(day))!;

        answer.StatusId.ShouldBe(status);
        answer.IsInferred.ShouldBe(status == "period-ended");
    }

    [Fact]
    public void Our_own_records_stand_beside_and_the_two_agree_for_every_seed_act()
    {
        var disagreements = SeedWithCatalogue
            .Store.AllInstruments()
            .Select(i => StatusQuestion.Ask(SeedWithCatalogue.Store, SeedGraph.Vocabulary, i.Id, Day("2026-11-25"))!)
            .SelectMany(a => a.Disagreements)
            .Select(d => $"{d.Label.InstrumentId}: {d.TextEn}");

        disagreements.ShouldBeEmpty();
    }

    private static StatusAnswer Ask(string symbol, string day) =>
        StatusQuestion
            .Ask(SeedWithCatalogue.Store, SeedGraph.Vocabulary, SeedWithCatalogue.Named(symbol).Id, Day(day))
            .ShouldNotBeNull();

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
