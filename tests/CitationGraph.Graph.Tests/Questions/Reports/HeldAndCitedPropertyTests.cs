using CitationGraph.Model;
using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

/// <summary>On graphs made at random, what is uncited and what is dangling is what counting edge by edge finds.</summary>
public sealed class HeldAndCitedPropertyTests
{
    private static readonly DateOnly[] s_days = [new(2019, 6, 1), new(2022, 3, 1), new(2026, 1, 15)];

    [Fact]
    public void Uncited_is_what_is_held_and_no_edge_from_an_instrument_issued_by_the_day_points_at()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var content = RandomGraph.Of(seed, 24, 25);
            var store = Store(content);
            foreach (var day in s_days)
            {
                var expected = content
                    .Instruments.Where(i => i.IsHeld && IsBy(i, day) && Citing(content, i, day).Count == 0)
                    .OrderBy(i => i.Date is null)
                    .ThenBy(i => i.Date)
                    .ThenBy(i => i.Id, StringComparer.Ordinal)
                    .Select(i => i.Id)
                    .ToList();

                var answer = UncitedQuestion.Ask(store, SeedGraph.Vocabulary, day, new ReportPage(0, 100));

                answer.Items.Select(i => i.Id).ShouldBe(expected, $"seed {seed} on {day:O}");
                answer.Total.ShouldBe(expected.Count);
            }
        }
    }

    [Fact]
    public void Dangling_is_what_is_cited_and_not_held_the_most_cited_first()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var content = RandomGraph.Of(seed);
            var store = Store(content);
            foreach (var day in s_days)
            {
                var expected = content
                    .Instruments.Where(i => !i.IsHeld && Citing(content, i, day).Count > 0)
                    .Select(i => (i.Id, Citing(content, i, day).Count))
                    .OrderByDescending(i => i.Count)
                    .ThenBy(i => i.Id, StringComparer.Ordinal)
                    .ToList();

                var answer = DanglingQuestion.Ask(store, SeedGraph.Vocabulary, day, new ReportPage(0, 100));

                answer.Items.Select(i => (i.Instrument.Id, i.CitedBy)).ShouldBe(expected, $"seed {seed} on {day:O}");
                foreach (var item in answer.Items)
                {
                    item.Places.Length.ShouldBeInRange(1, 3);
                    item.Places.ShouldAllBe(p => Citing(content, item.Instrument, day).Contains(p.SourceId));
                }
            }
        }
    }

    [Fact]
    public void Pages_put_together_are_the_whole()
    {
        var store = Store(RandomGraph.Of(7, 200, 300));
        var whole = DanglingQuestion.Ask(store, SeedGraph.Vocabulary, s_days[2], new ReportPage(0, 500)).Items;

        var pages = Enumerable
            .Range(0, 30)
            .SelectMany(n =>
                DanglingQuestion.Ask(store, SeedGraph.Vocabulary, s_days[2], new ReportPage(n * 7, 7)).Items
            );

        pages.Select(i => i.Instrument.Id).ShouldBe(whole.Select(i => i.Instrument.Id));
        whole.Length.ShouldBeInRange(20, 200);
    }

    [Theory]
    [InlineData(-5, 10, 0, 10)]
    [InlineData(95, 10, 95, 100)]
    [InlineData(200, 10, 100, 100)]
    [InlineData(0, -1, 0, 0)]
    public void A_page_outside_the_list_is_cut_to_it(int skip, int take, int start, int end) =>
        new ReportPage(skip, take).Of(100).ShouldBe(start..end);

    [Fact]
    public void New_content_is_reported_at_once()
    {
        var store = Store(RandomGraph.Of(1));
        UncitedQuestion.Ask(store, SeedGraph.Vocabulary, s_days[2]);

        store.Replace(GraphContent.Empty);

        UncitedQuestion.Ask(store, SeedGraph.Vocabulary, s_days[2]).Total.ShouldBe(0);
    }

    [Fact]
    public void The_answer_says_how_much_is_held()
    {
        var content = RandomGraph.Of(3);
        var holdings = UncitedQuestion.Ask(Store(content), SeedGraph.Vocabulary, s_days[2]).Holdings;

        holdings.Instruments.ShouldBe(content.Instruments.Length);
        holdings.Held.ShouldBe(content.Instruments.Count(i => i.IsHeld));
        holdings.TextEn.ShouldContain($"{holdings.Held} of them");
    }

    private static InMemoryGraphStore Store(GraphContent content)
    {
        var store = new InMemoryGraphStore();
        store.Replace(content);
        return store;
    }

    private static HashSet<string> Citing(GraphContent content, Instrument cited, DateOnly day) =>
        content
            .Relations.Where(r => r.TargetId == cited.Id && r.Origin != RelationOrigin.Inferred)
            .Select(r => content.Instruments.Single(i => i.Id == r.SourceId))
            .Where(i => IsBy(i, day))
            .Select(i => i.Id)
            .ToHashSet();

    private static bool IsBy(Instrument instrument, DateOnly day) => !(instrument.Date?.Earliest > day);
}
