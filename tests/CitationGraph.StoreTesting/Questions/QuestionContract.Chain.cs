using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.StoreTesting;

/// <content>The chain.</content>
public abstract partial class QuestionContract
{
    [Fact]
    public void A_chain_is_what_going_from_each_instrument_to_the_next_gives() =>
        OnRandomGraphsReadBothWays(
            (store, content, random) =>
            {
                for (var turn = 0; turn < 6; turn++)
                {
                    var root = content.Instruments[random.Next(content.Instruments.Count)];
                    var options = Options(random);
                    var expected = new ChainReference(content, Vocabulary, options).From(root.Id);

                    var chain = ChainQuestion.Ask(store, Vocabulary, root.Id, options)!;

                    chain
                        .Hops.Select(h =>
                            (h.Depth, h.FromId, h.Instrument.Id, h.Relation.Type, h.Relation.Origin, h.RepeatedAs)
                        )
                        .ShouldBe(expected.Hops);
                    chain.IsTruncated.ShouldBe(expected.IsTruncated);
                    chain.Unfollowed.IsEmpty.ShouldBe(
                        !expected.IsTruncated || options is not { Levels: [], PlaceId: null }
                    );
                    chain.Disclosures.IsEmpty.ShouldBe(!expected.IsTruncated);
                    chain.Hops.ShouldAllBe(h => h.Relation.Evidence.Length > 0);
                }
            }
        );

    private static ChainOptions Options(Random random) =>
        new(
            new DateOnly(2019, 1, 1).AddDays(random.Next(7 * 365)),
            (ChainDirection)random.Next(2),
            1 + random.Next(7),
            Families(random),
            random.Next(3) == 0 ? ["province", "district"] : [],
            random.Next(4) == 0 ? "ha-noi" : null,
            random.Next(3) > 0,
            random.Next(2) == 0 ? 0 : 1 + random.Next(20)
        );

    private static ImmutableArray<RelationFamily> Families(Random random) =>
        random.Next(3) switch
        {
            0 => [],
            1 => [RelationFamily.Implementation],
            _ => [.. Enum.GetValues<RelationFamily>()],
        };
}
