using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <content>Lineage.</content>
public abstract partial class QuestionContract
{
    [Fact]
    public void Ancestors_and_descendants_are_all_that_a_chain_of_any_kind_leads_to() =>
        OnRandomGraphsReadBothWays(
            (store, content, random) =>
            {
                for (var turn = 0; turn < 4; turn++)
                {
                    var root = content.Instruments[random.Next(content.Instruments.Count)];
                    var options = LineageOptions(random);
                    var reference = new LineageReference(content, Vocabulary, options);

                    var lineage = LineageQuestion.Ask(store, Vocabulary, root.Id, options)!;

                    Check(lineage.Ancestors, reference.Members(root.Id, isUp: true), options.Limit);
                    Check(lineage.Descendants, reference.Members(root.Id, isUp: false), options.Limit);
                }
            }
        );

    [Fact]
    public void Paths_between_two_instruments_are_all_that_go_through_none_twice_the_shortest_first() =>
        OnRandomGraphs(
            (store, content, random) =>
            {
                for (var turn = 0; turn < 6; turn++)
                {
                    var first = content.Instruments[random.Next(content.Instruments.Count)].Id;
                    var second = content.Instruments[random.Next(content.Instruments.Count)].Id;
                    var options = LineageOptions(random);
                    var reference = new LineageReference(content, Vocabulary, options);

                    var answer = LineageQuestion.Between(store, Vocabulary, first, second, options)!;

                    Check(answer.Up, reference.Paths(first, second), options.Limit);
                    Check(answer.Down, reference.Paths(second, first), options.Limit);
                }
            }
        );

    private static void Check(
        LineageSide side,
        IReadOnlyList<(string Id, int Distance, string From)> expected,
        int limit
    )
    {
        var most = limit > 0 ? limit : int.MaxValue;
        side.Members.Select(m => (m.Instrument.Id, m.Distance, m.FromId)).ShouldBe(expected.Take(most));
        side.Members.ShouldAllBe(m =>
            (m.Relation.SourceId == m.FromId && m.Relation.TargetId == m.Instrument.Id)
            || (m.Relation.TargetId == m.FromId && m.Relation.SourceId == m.Instrument.Id)
        );
        side.IsTruncated.ShouldBe(expected.Count > most);
    }

    private static void Check(LineagePaths paths, IReadOnlyList<string> expected, int limit)
    {
        var most = limit > 0 ? limit : int.MaxValue;
        paths
            .Paths.Select(p =>
                string.Join(
                    ' ',
                    p.Hops.Select(h =>
                        $"{h.Source.Id} {string.Join(',', h.Relations.Select(r => r.Type))} {h.Target.Id}"
                    )
                )
            )
            .ShouldBe(expected.Take(most));
        paths.IsTruncated.ShouldBe(expected.Count > most);
    }

    private static LineageOptions LineageOptions(Random random) =>
        new(
            new DateOnly(2019, 1, 1).AddDays(random.Next(7 * 365)),
            1 + random.Next(5),
            Families(random),
            random.Next(3) > 0,
            random.Next(2) == 0 ? 0 : 1 + random.Next(8)
        );
}
