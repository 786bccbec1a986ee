using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace CitationGraph.Cli.Tests;

/// <summary>A test that needs the Neo4j server that <c>NEO4J_TEST_URL</c> names; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ServerFactAttribute : FactAttribute
{
    public ServerFactAttribute() =>
        Skip = ServerTests.Url is null ? "NEO4J_TEST_URL is not set: there is no server to run this against." : null;
}

public sealed class ServerTests : IDisposable
{
    private const int Programs = 3;
    private readonly Workplace _workplace = new();
    private readonly string _graph = $"test-{Guid.NewGuid():N}";

    public ServerTests() => Environment.SetEnvironmentVariable("NEO4J_PASSWORD", Password);

    internal static string? Url => Environment.GetEnvironmentVariable("NEO4J_TEST_URL");

    private static string User => Environment.GetEnvironmentVariable("NEO4J_TEST_USER") ?? "neo4j";

    private static string? Password => Environment.GetEnvironmentVariable("NEO4J_TEST_PASSWORD");

    private string Server => $"neo4j+http://{User}@{new Uri(Url!).Authority}/neo4j?graph={_graph}";

    public void Dispose()
    {
        if (Url is not null)
        {
            Delete();
        }

        _workplace.Dispose();
    }

    [ServerFact]
    public async Task Programs_that_write_one_graph_at_once_make_what_one_makes_and_it_travels_there_and_back()
    {
        var texts = SmallTexts.Write(_workplace.Folder, 45);
        _workplace.Run("ingest", texts, "--store", "one.db").ExitCode.ShouldBe(0);
        await SeveralPrograms.Ingest(_workplace.Folder, texts, Server, Programs);

        Export(Server).ShouldBe(Export("one.db"));
        _workplace.Run("store", "copy", Server, "back.db").Output.ShouldContain("giống nhau (the same)");
        Export("back.db").ShouldBe(Export("one.db"));
    }

    private string Export(string store)
    {
        var run = _workplace.Run("export", "--format", "jsonl", "--store", store);
        run.ExitCode.ShouldBe(0, run.Errors);
        return run.Output;
    }

    private void Delete()
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(Url!), "/db/neo4j/query/v2"))
        {
            Content = JsonContent.Create(
                new
                {
                    statement = "MATCH (x) WHERE x.g STARTS WITH $graph OR x.store = $graph OR x.name = $graph DETACH DELETE x",
                    parameters = new { graph = _graph },
                }
            ),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"))
        );
        using var answer = client.Send(request);
        answer.EnsureSuccessStatusCode();
    }
}
