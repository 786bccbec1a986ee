namespace CitationGraph.Server.Tests;

/// <summary>What stands side by side in an answer is read from the store at once: one call of a kind for a level, however many there are.</summary>
public sealed class LoadingTests(WholeSeedServer server) : IClassFixture<WholeSeedServer>
{
    [Theory]
    [InlineData(
        "search(text: \"2020\", first: 12) { edges { node { label issuerName relations(first: 5) { edges { node { label title } } } } } }",
        "Candidates Edges Instruments Relations WithName WithSymbol"
    )]
    [InlineData(
        "search(text: \"thành phố\", first: 12) { edges { node { sources { name } citedBy(first: 3) { edges { node { sentence target { label } document { name } } } } contradictions { kind } corrections { id } } } }",
        "Candidates CitationsIn CitationsIn CitationsOf Contradictions Corrections Documents Documents Instruments WithName WithSymbol"
    )]
    [InlineData(
        "search(text: \"luật\", first: 12) { edges { node { status(asOf: \"2026-01-15\") { code holdings { held } reasons { about { label } } } } } }",
        "Candidates Facts Facts Facts Held Instruments Instruments Instruments Instruments Relations Relations Relations Relations Relations Relations WithName WithSymbol"
    )]
    [InlineData(
        "dangling(asOf: \"2026-01-15\", first: 12) { edges { node { relations(direction: INCOMING, first: 3) { edges { node { relations(first: 3) { edges { evidence { citation { sentence } } } } } } } } } }",
        "CitationsIn Documents Edges Edges Edges Instruments Instruments Relations Relations Relations"
    )]
    [InlineData(
        "node(id: \"ke-hoach:ubnd-hai-phong:2021:193-kh-ubnd\") { ... on Instrument { relations(first: 9) { edges { node { relations(first: 9) { edges { node { relations(first: 9) { edges { node { label } } } } } } } } } } }",
        "CitationsIn Documents Edges Edges Edges Instruments Instruments Instruments Relations Relations"
    )]
    [InlineData(
        "node(id: \"luat:43-2019-qh14\") { ... on Instrument { relations(direction: INCOMING, first: 1) { edges { cursor } } } }",
        "CitationsIn Documents Edges Instruments Relations"
    )]
    [InlineData(
        // The total is counted where it is asked for, and there alone.
        "node(id: \"luat:43-2019-qh14\") { ... on Instrument { relations(direction: INCOMING, first: 1) { totalCount edges { cursor } } } }",
        "CitationsIn Documents Edges Edges Instruments Relations"
    )]
    [InlineData(
        "superseded(asOf: \"2026-01-15\", filter: { includeEnded: true }, first: 30) { edges { node { source { label relations(first: 2) { totalCount edges { evidence { words citation { sentence } } } } } relations { evidence { citation { sentence } } } } } }",
        "CitationsIn Documents Edges Edges Facts Facts Facts Instruments Instruments Instruments Instruments Instruments Relations Relations Relations Relations Relations Relations Relations Relations"
    )]
    public async Task The_store_is_asked_once_a_level(string question, string calls)
    {
        // What is made once for a content (lists, words) is made before anything is counted.
        await Calls(question);

        (await Calls(question)).ShouldBe(calls);
    }

    private async Task<string> Calls(string question)
    {
        server.Store.Calls();
        await server.Data($"{{ {question} }}");
        return string.Join(' ', server.Store.Calls());
    }
}
