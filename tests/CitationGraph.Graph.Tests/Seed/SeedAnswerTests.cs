using CitationGraph.Model;
using CitationGraph.Testing;

namespace CitationGraph.Graph.Tests;

/// <summary>The answers to the questions of the first landing, whole, as a person approved them.</summary>
public sealed class SeedAnswerTests(SeedGraph seed) : IClassFixture<SeedGraph>
{
    private static readonly DateOnly s_day = new(2024, 1, 1);

    [Fact]
    public void Who_implements_directive_1112() => Approval.Verify(Chain(SeedGraph.Ministry1112));

    [Fact]
    public void Who_implements_directive_1112_by_what_texts_state() =>
        Approval.Verify(Chain(SeedGraph.Ministry1112, new ChainOptions(s_day, WithInferred: false)));

    [Fact]
    public void Who_implements_the_plenums_resolution_29() => Approval.Verify(Chain(SeedGraph.Plenum29));

    [Fact]
    public void Who_implements_directive_666() => Approval.Verify(Chain(SeedGraph.Ministry666));

    [Fact]
    public void What_is_based_on_decision_2457() => Approval.Verify(Chain(SeedGraph.Ministry2457));

    [Fact]
    public void What_the_Ba_Dinh_letter_is_for() =>
        Approval.Verify(Chain(BaDinhLetter(), new ChainOptions(s_day, ChainDirection.Up)));

    [Fact]
    public void What_plan_193_is_for() =>
        Approval.Verify(Chain(SeedGraph.Plan193, new ChainOptions(s_day, ChainDirection.Up)));

    [Fact]
    public void What_the_texts_contradict_each_other_in() =>
        Approval.Verify(string.Join('\n', seed.Store.AllContradictions().Select(AnswerText.Of)));

    private string BaDinhLetter() =>
        seed.Store.AllInstruments().Single(i => i.IsHeld && i.IssuerId == "ubnd-quan-ba-dinh-ha-noi").Id;

    private string Chain(string id, ChainOptions? options = null) =>
        AnswerText.Of(
            ChainQuestion
                .Ask(seed.Store, SeedGraph.Vocabulary, id, options ?? new ChainOptions(s_day))
                .ShouldNotBeNull()
        );
}
