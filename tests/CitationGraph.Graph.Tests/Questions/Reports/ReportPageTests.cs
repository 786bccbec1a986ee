using CitationGraph.Model;
using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

public sealed class ReportPageTests
{
    private static readonly DateOnly s_day = new(2026, 1, 15);

    [Fact]
    public void Pages_put_together_are_the_whole()
    {
        var store = Store(RandomGraph.Of(7, 200, 300));
        var whole = DanglingQuestion.Ask(store, SeedGraph.Vocabulary, s_day, new ReportPage(0, 500)).Items;

        var pages = Enumerable
            .Range(0, 30)
            .SelectMany(n => DanglingQuestion.Ask(store, SeedGraph.Vocabulary, s_day, new ReportPage(n * 7, 7)).Items);

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
        UncitedQuestion.Ask(store, SeedGraph.Vocabulary, s_day);

        store.Replace(GraphContent.Empty);

        UncitedQuestion.Ask(store, SeedGraph.Vocabulary, s_day).Total.ShouldBe(0);
    }

    [Fact]
    public void The_answer_says_how_much_is_held()
    {
        var content = RandomGraph.Of(3);
        var holdings = UncitedQuestion.Ask(Store(content), SeedGraph.Vocabulary, s_day).Holdings;

        holdings.Instruments.ShouldBe(content.Instruments.Count);
        holdings.Held.ShouldBe(content.Instruments.Count(i => i.IsHeld));
        holdings.TextEn.ShouldContain($"{holdings.Held} of them");
    }

    private static InMemoryGraphStore Store(GraphContent content)
    {
        var store = new InMemoryGraphStore();
        store.Replace(content);
        return store;
    }
}
