using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <content>Coverage.</content>
public abstract partial class QuestionContract
{
    [Fact]
    public void Coverage_says_of_every_body_what_looking_at_each_document_of_it_says() =>
        OnRandomGraphsReadBothWays(
            (store, content, random) =>
            {
                for (var turn = 0; turn < 4; turn++)
                {
                    var root = content.Instruments[random.Next(content.Instruments.Count)];
                    var options = CoverageOptions(random);
                    var expected = new CoverageReference(content, Vocabulary, options).Of(root);

                    var answer = CoverageQuestion.Ask(store, Vocabulary, root.Id, options)!;

                    answer.Bodies.Select(CoverageReference.Line).Order(StringComparer.Ordinal).ShouldBe(expected);
                    answer.Bodies.ShouldAllBe(b => b.Documents.All(d => LeadsTo(d, root.Id, options.Depth)));
                }
            }
        );

    private static bool LeadsTo(CoverageDocument document, string rootId, int depth) =>
        document.Path.Length <= depth
        && document.Path[0].Source.Id == document.Instrument.Id
        && document.Path[^1].Target.Id == rootId
        && document.Path.Zip(document.Path.Skip(1)).All(h => h.First.Target.Id == h.Second.Source.Id)
        && document.Path.All(h => h.Relation.SourceId == h.Source.Id && h.Relation.TargetId == h.Target.Id)
        && document.IsInferred == document.Path.Any(h => h.Relation.Origin == RelationOrigin.Inferred);

    private static CoverageOptions CoverageOptions(Random random)
    {
        var level = random.Next(4) switch
        {
            0 => ("district", "ha-noi"),
            1 => ("ministry", null),
            _ => ("province", (string?)null),
        };
        return new CoverageOptions(
            new DateOnly(2019, 1, 1).AddDays(random.Next(7 * 365)),
            level.Item1,
            level.Item2,
            Families(random),
            1 + random.Next(5),
            random.Next(2) == 0 ? null : new DateOnly(2019, 1, 1).AddDays(random.Next(7 * 365)),
            random.Next(3) > 0,
            random.Next(2) * 2
        );
    }
}
