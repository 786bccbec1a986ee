using System.Net;
using System.Text;
using System.Text.Json;

namespace CitationGraph.Server.Tests;

public sealed class HttpTests(SeedServer server) : IClassFixture<SeedServer>
{
    private const string GraphQlType = "application/graphql-response+json";
    private const string JsonType = "application/json";

    [Theory]
    [InlineData(null, JsonType)]
    [InlineData("*/*", JsonType)]
    [InlineData(JsonType, JsonType)]
    [InlineData(GraphQlType, GraphQlType)]
    [InlineData("application/json;q=0.5, application/graphql-response+json", GraphQlType)]
    public async Task The_answer_has_the_type_that_was_asked_for(string? accept, string type)
    {
        using var response = await Send(Post("""{"query":"{ counts { documents } }"}"""), accept);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        response.Content.Headers.ContentType.CharSet.ShouldBe("utf-8");
    }

    [Fact]
    public async Task A_query_may_come_by_get_with_variables()
    {
        var query = Uri.EscapeDataString("query Q($t: String!) { search(text: $t) { edges { node { symbol } } } }");
        var variables = Uri.EscapeDataString("""{"t":"71/2020/NĐ-CP"}""");

        using var response = await Send(
            new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={query}&variables={variables}"),
            JsonType
        );

        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        text.ShouldContain("71/2020/NĐ-CP");
    }

    [Theory]
    [InlineData("{ nonsense }", GraphQlType, HttpStatusCode.BadRequest)]
    [InlineData("{ counts {", GraphQlType, HttpStatusCode.BadRequest)]
    [InlineData("{ counts {", JsonType, HttpStatusCode.OK)]
    [InlineData("{ instrument(of: {}) { outcome } }", GraphQlType, HttpStatusCode.OK)]
    public async Task A_fault_of_the_request_has_the_status_its_media_type_prescribes(
        string query,
        string accept,
        HttpStatusCode status
    )
    {
        using var response = await Send(Post(JsonSerializer.Serialize(new { query })), accept);

        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"errors\"");
    }

    [Theory]
    [InlineData("", "is no JSON")]
    [InlineData("not json", "is no JSON")]
    [InlineData("[]", "one by one")]
    [InlineData("7", "must be a JSON object")]
    [InlineData("{}", "must be a JSON object")]
    [InlineData("""{"query":7}""", "must be a string")]
    [InlineData("""{"query":"{ counts { documents } }","variables":"x"}""", "must be an object")]
    public async Task A_body_that_is_no_request_is_refused_with_the_reason(string body, string reason)
    {
        using var response = await Send(Post(body), JsonType);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain(reason);
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        using var response = await Send(
            Post("query={counts{documents}}", "application/x-www-form-urlencoded"),
            JsonType
        );

        response.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task An_answer_we_cannot_give_is_not_acceptable()
    {
        using var response = await Send(Post("""{"query":"{ counts { documents } }"}"""), "image/png");

        response.StatusCode.ShouldBe(HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task Another_method_is_refused_with_those_that_are_allowed()
    {
        using var response = await Send(new HttpRequestMessage(HttpMethod.Delete, "/graphql"), null);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "POST"]);
    }

    [Fact]
    public async Task A_get_without_a_query_is_refused()
    {
        using var response = await Send(new HttpRequestMessage(HttpMethod.Get, "/graphql"), JsonType);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task People_get_a_page_with_the_query_and_its_answer()
    {
        var query = Uri.EscapeDataString(
            "{ search(text: \"</textarea>71\") { edges { node { symbol } } } counts { documents } }"
        );

        using var response = await Send(
            new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={query}"),
            "text/html,application/xhtml+xml,*/*;q=0.8"
        );

        var page = await response.Content.ReadAsStringAsync();
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.ShouldContain("&quot;documents&quot;: 5");
        page.ShouldContain("<pre id=\"answer\" tabindex=\"0\"");
        page.ShouldContain("&lt;/textarea&gt;71");
        page.ShouldContain("action=\"/graphql\" method=\"get\"");
    }

    [Fact]
    public async Task The_home_page_says_what_is_held_and_its_links_lead_somewhere()
    {
        var page = await server.Client.GetStringAsync("/");

        page.ShouldContain("Mạng dẫn chiếu văn bản");
        page.ShouldContain("<dd>5</dd>");
        page.ShouldNotContain("http://");
        page.ShouldNotContain("https://");
        var links = page.Split("href=\"/")
            .Skip(1)
            .Select(rest => "/" + WebUtility.HtmlDecode(rest[..rest.IndexOf('"', StringComparison.Ordinal)]))
            .ToList();
        links.Count.ShouldBeGreaterThanOrEqualTo(6);
        foreach (var link in links)
        {
            using var response = await Send(new HttpRequestMessage(HttpMethod.Get, link), "text/html,*/*;q=0.1");
            response.StatusCode.ShouldBe(HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task The_schema_and_health_are_plain_text()
    {
        (await server.Client.GetStringAsync("/schema.graphql")).ShouldBe(Api.GraphApi.SchemaText);
        (await server.Client.GetStringAsync("/healthz")).ShouldBe("ok");
    }

    private static HttpRequestMessage Post(string body, string type = JsonType) =>
        new(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, type) };

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, string? accept)
    {
        using (request)
        {
            if (accept is not null)
            {
                request.Headers.Accept.ParseAdd(accept);
            }

            return await server.Client.SendAsync(request);
        }
    }
}
