using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

/// <summary>On graphs made at random the walk finds what the rules, applied to everything until nothing changes, find.</summary>
public sealed class LostBasisPropertyTests
{
    private static readonly DateOnly[] s_days = [new(2021, 6, 1), new(2024, 3, 1), new(2026, 1, 15)];

    [Fact]
    public void What_stands_on_it_is_the_same_as_by_applying_the_rules_to_all_until_nothing_changes()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var content = RandomGraph.Of(seed, 20, 50);
            var store = new InMemoryGraphStore();
            store.Replace(content);
            var root = content.Instruments[seed % 5].Id;
            foreach (var day in s_days)
            {
                var expected = SlowLostBasis.Of(content, root, day);

                var answer = LostBasisQuestion.Ask(
                    store,
                    SeedGraph.Vocabulary,
                    root,
                    day,
                    new LostBasisOptions(Page: new ReportPage(0, 500))
                )!;

                answer
                    .Items.ToDictionary(i => i.Instrument.Id, i => (i.Kind, i.Fate, i.Hops))
                    .ShouldBe(expected, ignoreOrder: true, $"seed {seed}, {root} on {day:O}");
                answer.Counts.Sum(c => c.Count).ShouldBe(expected.Count);
                foreach (var item in answer.Items)
                {
                    item.Path.Length.ShouldBe(item.Hops);
                    item.Path[0].SourceId.ShouldBe(item.Instrument.Id);
                    item.Path[^1].TargetId.ShouldBe(root);
                }
            }
        }
    }
}
