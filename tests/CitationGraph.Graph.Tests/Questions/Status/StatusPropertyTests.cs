using CitationGraph.Model;
using CitationGraph.StoreTesting;

namespace CitationGraph.Graph.Tests;

/// <summary>On graphs made at random the derivation finds what the rules, applied to everything until nothing changes, find.</summary>
public sealed class StatusPropertyTests
{
    private static readonly DateOnly[] s_days = [new(2019, 6, 1), new(2021, 1, 1), new(2023, 9, 1), new(2026, 1, 15)];

    [Fact]
    public void What_has_ended_is_the_same_as_by_applying_the_rules_to_all_until_nothing_changes()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var content = RandomGraph.Of(seed);
            var store = new InMemoryGraphStore();
            store.Replace(content);
            foreach (var day in s_days)
            {
                var expected = SlowStatus.Of(content, SeedGraph.Vocabulary, day);
                foreach (var instrument in content.Instruments)
                {
                    StatusQuestion
                        .Ask(store, SeedGraph.Vocabulary, instrument.Id, day)!
                        .StatusId.ShouldBe(expected[instrument.Id], $"seed {seed}, {instrument.Id} on {day:O}");
                }
            }
        }
    }

    [Fact]
    public void The_order_in_which_statuses_are_asked_for_does_not_matter()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var content = RandomGraph.Of(seed, 12, 60);
            var store = new InMemoryGraphStore();
            store.Replace(content);
            var one = new StatusDerivation(SeedGraph.Vocabulary, Reader(store), s_days[3]);
            var other = new StatusDerivation(SeedGraph.Vocabulary, Reader(store), s_days[3]);
            var forth = content.Instruments.ToDictionary(i => i.Id, i => one.Of(i.Id));
            foreach (var instrument in content.Instruments.Reverse())
            {
                var finding = other.Of(instrument.Id);
                (finding.StatusId, finding.Since).ShouldBe(
                    (forth[instrument.Id].StatusId, forth[instrument.Id].Since),
                    $"seed {seed}, {instrument.Id}"
                );
            }
        }
    }

    [Fact]
    public void Several_asked_at_once_are_answered_as_each_alone()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var content = RandomGraph.Of(seed, 12, 60);
            var store = new InMemoryGraphStore();
            store.Replace(content);
            StatusAsked[] asked =
            [
                .. content.Instruments.SelectMany(i => s_days.Select(day => new StatusAsked(i.Id, day, null))),
                new("no-such-instrument", s_days[0], null),
                new(content.Instruments[0].Id, s_days[0], "Điều 5"),
            ];

            var together = StatusQuestion.Ask(store, SeedGraph.Vocabulary, asked);

            together.Length.ShouldBe(asked.Length);
            foreach (var (one, answer) in asked.Zip(together))
            {
                var alone = StatusQuestion.Ask(store, SeedGraph.Vocabulary, one.InstrumentId, one.AsOf, one.Provision);
                Told(answer).ShouldBe(Told(alone), $"seed {seed}, {one}");
            }
        }
    }

    private static string Told(StatusAnswer? answer) =>
        answer is null
            ? "none"
            : $"{answer.StatusId} {answer.Since} {answer.Asked?.StatusId} {answer.Holdings} "
                + string.Join(' ', answer.Reasons.Select(r => r.Text).Order(StringComparer.Ordinal))
                + string.Join(' ', answer.Successors.Select(s => s.Successor.Id))
                + string.Join(' ', answer.CiteInstead.Select(i => i.Id));

    private static StoreStatusReader Reader(IGraphStore store) => new(store, StatusTypes.Of(SeedGraph.Vocabulary));
}
