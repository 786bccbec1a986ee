using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using CitationGraph.Graph;
using GraphQL;

namespace CitationGraph.Server.Tests;

/// <summary>What a server does beside answering: it gives up in time, compresses, and lets in the pages it was told to.</summary>
public sealed class ServingTests(ServingTests.OpenServer server, ServingTests.HastyServer hasty)
    : IClassFixture<ServingTests.OpenServer>,
        IClassFixture<ServingTests.HastyServer>
{
    private const string Neighbour = "https://van-ban.example";
    private const string Question = "{ counts { documents held instruments relations citations contradictions } }";

    [Fact]
    public async Task A_store_that_is_slow_is_told_to_give_up_when_the_time_is_over()
    {
        hasty.Store.Before = call =>
        {
            if (call == nameof(IGraphStore.Candidates))
            {
                // What a store does that looks at the token: it waits for ever otherwise, and so would the test.
                ReadingLimit.Token.WaitHandle.WaitOne();
                ReadingLimit.Token.ThrowIfCancellationRequested();
            }
        };
        using var request = Post("""{ search(text: "luật giáo dục") { isPartial } }""");
        request.Headers.Accept.ParseAdd("application/graphql-response+json");

        using var response = await hasty.Client.SendAsync(request);

        hasty.Store.Before = _ => { };
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"code\":\"TIMEOUT\"");
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answers_are_compressed_for_clients_that_take_it(string encoding)
    {
        using var request = Post(Question);
        request.Headers.AcceptEncoding.ParseAdd(encoding);

        using var response = await server.Client.SendAsync(request);

        response.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream plain =
            encoding == "br"
                ? new BrotliStream(body, CompressionMode.Decompress)
                : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        (await reader.ReadToEndAsync()).ShouldStartWith("{\"data\":{\"counts\":{\"documents\":5,");
    }

    [Theory]
    [InlineData(Neighbour, Neighbour)]
    [InlineData("https://another.example", null)]
    public async Task Only_pages_that_were_named_may_ask_from_elsewhere(string origin, string? allowed)
    {
        using var before = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        before.Headers.Add("Origin", origin);
        before.Headers.Add("Access-Control-Request-Method", "POST");
        before.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var asked = Post(Question);
        asked.Headers.Add("Origin", origin);

        using var preflight = await server.Client.SendAsync(before);
        using var response = await server.Client.SendAsync(asked);

        Allowed(preflight).ShouldBe(allowed);
        Allowed(response).ShouldBe(allowed);
        response.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    private static string? Allowed(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? origins.Single() : null;

    private static HttpRequestMessage Post(string query) =>
        new(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };

    public sealed class OpenServer() : SeedServer(false, options => options with { AllowedOrigins = [Neighbour] });

    public sealed class HastyServer()
        : SeedServer(false, options => options with { Limits = new GraphQlLimits { Seconds = 1 } });
}
