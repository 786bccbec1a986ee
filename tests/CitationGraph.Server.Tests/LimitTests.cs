using System.Net.Http.Json;
using System.Text.Json;

namespace CitationGraph.Server.Tests;

/// <summary>A server with small limits, which runs what was registered and nothing about its schema.</summary>
public sealed class LimitTests(LimitTests.SmallServer server) : IClassFixture<LimitTests.SmallServer>
{
    private const string Registered = "{ counts { documents } }";

    [Theory]
    [InlineData(
        "depth",
        "{ instrument(of: { symbol: \"193/KH-UBND\" }) { instrument { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { partOf { id } } } } } } } } } } } } } }",
        "DEPTH_LIMIT"
    )]
    [InlineData(
        "aliases",
        "{ a: counts { held } b: counts { held } c: counts { held } d: counts { held } }",
        "ALIAS_LIMIT"
    )]
    [InlineData(
        "cost",
        "{ search(text: \"luật\", first: 10) { edges { node { relations(first: 10) { edges { node { citedBy(first: 10) { edges { cursor } } } } } } } } }",
        "COST_LIMIT"
    )]
    [InlineData("list", "{ search(text: \"luật\", first: 11) { isPartial } }", "BAD_INPUT")]
    [InlineData(
        "objects",
        "{ a: search(text: \"luật\", first: 10) { edges { node { id } } } b: search(text: \"nghị định\", first: 10) { edges { node { id } } } }",
        "ANSWER_LIMIT"
    )]
    [InlineData("introspection", "{ __schema { queryType { name } } }", "INTROSPECTION_OFF")]
    [InlineData("syntax", "{ counts {", "SYNTAX_ERROR")]
    public async Task What_passes_a_limit_is_refused_with_its_code(string limit, string query, string code)
    {
        var answer = await server.Ask(query);

        Code(answer).ShouldBe(code, limit);
    }

    [Fact]
    public async Task A_hidden_schema_is_not_to_be_had_as_a_file_either()
    {
        using var file = await server.Client.GetAsync("/schema.graphql");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.Accept.ParseAdd("text/html");
        using var page = await server.Client.SendAsync(request);

        file.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await page.Content.ReadAsStringAsync()).ShouldNotContain("schema.graphql");
        (await server.Client.GetStringAsync("/")).ShouldNotContain("schema.graphql");
    }

    [Fact]
    public async Task Tokens_and_characters_are_counted_before_anything_else_is_done()
    {
        Code(await server.Ask($"{{ {string.Concat(Enumerable.Repeat("x ", 200))} }}")).ShouldBe("TOKEN_LIMIT");
        Code(await server.Ask(new string(' ', 3000))).ShouldBe("BAD_REQUEST");
        Code(await server.Ask($"{{ counts {{ held }} }} #{new string('x', 3000)}")).ShouldBe("DOCUMENT_LIMIT");
    }

    [Fact]
    public async Task An_answer_that_grows_too_large_is_refused_not_cut()
    {
        var answer = await server.Ask(
            """{ instrument(of: { symbol: "193/KH-UBND" }) { instrument { sources { text } } } }"""
        );

        Code(answer).ShouldBe("ANSWER_LIMIT");
        answer.TryGetProperty("data", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_query_may_be_named_by_its_hash_once_it_is_known()
    {
        const string Sent = "{ counts { held } }";

        (await Named(Registered))
            .GetProperty("data")
            .GetProperty("counts")
            .GetProperty("documents")
            .GetInt32()
            .ShouldBe(5);
        Code(await Named(Sent)).ShouldBe("PERSISTED_QUERY_NOT_FOUND");
        (await Named(Sent, Sent)).TryGetProperty("errors", out _).ShouldBeFalse();
        (await Named(Sent)).GetProperty("data").GetProperty("counts").GetProperty("held").GetInt32().ShouldBe(5);
        Code(await Named(Registered, Sent)).ShouldBe("PERSISTED_QUERY_MISMATCH");
    }

    private static string? Code(JsonElement answer) =>
        answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private async Task<JsonElement> Named(string hashed, string? query = null)
    {
        var persistedQuery = new { version = 1, sha256Hash = PersistedQueries.Hash(hashed) };
        using var response = await server.Client.PostAsJsonAsync(
            "/graphql",
            new { query, extensions = new { persistedQuery } }
        );
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public sealed class SmallServer()
        : SeedServer(
            false,
            options =>
                options with
                {
                    Limits = new GraphQlLimits
                    {
                        Document = 2000,
                        Tokens = 150,
                        Depth = 12,
                        Aliases = 3,
                        Cost = 1000,
                        List = 10,
                        Objects = 30,
                        Answer = 2000,
                    },
                    IsSchemaHidden = true,
                    PersistedQueries = [Registered],
                }
        );
}
