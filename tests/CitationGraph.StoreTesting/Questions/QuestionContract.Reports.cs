using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <content>Uncited and dangling, counted edge by edge.</content>
public abstract partial class QuestionContract
{
    [Fact]
    public void Uncited_is_what_is_held_and_no_edge_from_an_instrument_issued_by_the_day_points_at() =>
        OnRandomGraphs(
            (store, content, random) =>
            {
                var day = new DateOnly(2019, 1, 1).AddDays(random.Next(8 * 365));
                var expected = content
                    .Instruments.Where(i => i.IsHeld && IsBy(i, day) && Citing(content, i, day).Count == 0)
                    .OrderBy(i => i.Date is null)
                    .ThenBy(i => i.Date)
                    .ThenBy(i => i.Id, StringComparer.Ordinal)
                    .Select(i => i.Id)
                    .ToList();

                var answer = UncitedQuestion.Ask(store, Vocabulary, day, new ReportPage(0, 100));

                answer.Items.Select(i => i.Id).ShouldBe(expected, $"{day:O}");
                answer.Total.ShouldBe(expected.Count);
            }
        );

    [Fact]
    public void Dangling_is_what_is_cited_and_not_held_the_most_cited_first() =>
        OnRandomGraphs(
            (store, content, random) =>
            {
                var day = new DateOnly(2019, 1, 1).AddDays(random.Next(8 * 365));
                var expected = content
                    .Instruments.Where(i => !i.IsHeld && Citing(content, i, day).Count > 0)
                    .Select(i => (i.Id, Citing(content, i, day).Count))
                    .OrderByDescending(i => i.Count)
                    .ThenBy(i => i.Id, StringComparer.Ordinal)
                    .ToList();

                var answer = DanglingQuestion.Ask(store, Vocabulary, day, new ReportPage(0, 100));

                answer.Items.Select(i => (i.Instrument.Id, i.CitedBy)).ShouldBe(expected, $"{day:O}");
                foreach (var item in answer.Items)
                {
                    item.Places.Length.ShouldBeInRange(1, 3);
                    item.Places.ShouldAllBe(p => Citing(content, item.Instrument, day).Contains(p.SourceId));
                }
            }
        );

    private static HashSet<string> Citing(GraphContent content, Instrument cited, DateOnly day) =>
        content
            .Relations.Where(r => r.TargetId == cited.Id && r.Origin != RelationOrigin.Inferred)
            .Select(r => content.Instruments.Single(i => i.Id == r.SourceId))
            .Where(i => IsBy(i, day))
            .Select(i => i.Id)
            .ToHashSet();

    private static bool IsBy(Instrument instrument, DateOnly day) => !(instrument.Date?.Earliest > day);
}
