using CitationGraph.Graph;

namespace CitationGraph.StoreTesting;

/// <content>Lost basis.</content>
public abstract partial class QuestionContract
{
    [Fact]
    public void What_lost_its_basis_is_what_the_rules_applied_to_all_until_nothing_changes_find() =>
        OnRandomGraphs(
            (store, content, random) =>
            {
                for (var turn = 0; turn < 3; turn++)
                {
                    var root = content.Instruments[random.Next(8)].Id;
                    var day = new DateOnly(2020, 1, 1).AddDays(random.Next(7 * 365));
                    var expected = LostBasisReference.Of(content, root, day);

                    var answer = Ask();
                    ReportCaches.Prepare(store, Vocabulary);
                    var quicker = Ask();

                    Words(quicker).ShouldBe(Words(answer));
                    answer
                        .Items.ToDictionary(i => i.Instrument.Id, i => (i.Kind, i.Fate, i.Hops))
                        .ShouldBe(expected, ignoreOrder: true, $"{root} on {day:O}");
                    answer.Counts.Sum(c => c.Count).ShouldBe(expected.Count);
                    foreach (var item in answer.Items)
                    {
                        item.Path.Length.ShouldBe(item.Hops);
                        item.Path[0].SourceId.ShouldBe(item.Instrument.Id);
                        item.Path[^1].TargetId.ShouldBe(root);
                    }

                    store.Replace(content);

                    LostBasisAnswer Ask() =>
                        LostBasisQuestion.Ask(
                            store,
                            Vocabulary,
                            root,
                            day,
                            new LostBasisOptions(Page: new ReportPage(0, 500))
                        )!;
                }
            }
        );

    private static IEnumerable<string> Words(LostBasisAnswer answer) =>
        answer.Items.Select(i =>
            $"{i.Instrument.Id} {i.Instrument.Title} {i.Kind} {i.Fate} {i.LapsesBy?.Id} {string.Join(' ', i.Path.Select(r => $"{r.TargetId} {r.Evidence.Length}"))} {string.Join(' ', i.Takeover.Select(t => t.Successor.Id))} {i.TextEn}"
        );
}
