using System.Reflection;
using CitationGraph.Graph;
using CitationGraph.Neo4j.Tests;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("CitationGraph.Neo4j.Tests.ServerTestFramework", "CitationGraph.Neo4j.Tests")]
[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace CitationGraph.Neo4j.Tests;

/// <summary>The server that <c>NEO4J_TEST_URL</c> names. Each test has a graph of its own in it, gone when the test is over.</summary>
internal static class TestServer
{
    public static string? Url => Environment.GetEnvironmentVariable("NEO4J_TEST_URL");

    public static string User => Environment.GetEnvironmentVariable("NEO4J_TEST_USER") ?? "neo4j";

    public static string Password => Environment.GetEnvironmentVariable("NEO4J_TEST_PASSWORD") ?? string.Empty;

    public static ServerPlace Place(string graph) => new(new Uri(Url!), User, "neo4j", graph);

    public static string NewGraph() => $"test-{Guid.NewGuid():N}";

    public static Neo4jGraphStore Open(string graph) => Neo4jGraphStore.Open(Place(graph), Password, null);

    public static void Delete(string graph)
    {
        using var client = new QueryClient(Place(graph), Password, TimeSpan.FromMinutes(1));
        foreach (var label in new[] { "Instrument", "Alias", "Name", "Resolution", "Contradiction", "Fact" })
        {
            client.Run($"MATCH (x:{label}) WHERE x.g STARTS WITH $graph DETACH DELETE x", new() { ["graph"] = graph });
        }

        client.Run("MATCH (x) WHERE x.store = $graph OR x.name = $graph DETACH DELETE x", new() { ["graph"] = graph });
    }
}

/// <summary>Without a server every test that needs one is skipped, and says why.</summary>
public sealed class ServerTestFramework(IMessageSink sink) : XunitTestFramework(sink)
{
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName name, ISourceInformationProvider sources, IMessageSink sink)
        : XunitTestFrameworkExecutor(name, sources, sink)
    {
        private static readonly PropertyInfo s_reason = typeof(TestMethodTestCase).GetProperty("SkipReason")!;

        protected override void RunTestCases(
            IEnumerable<IXunitTestCase> testCases,
            IMessageSink executionMessageSink,
            ITestFrameworkExecutionOptions executionOptions
        )
        {
            var cases = testCases.ToList();
            foreach (var test in TestServer.Url is null ? cases : [])
            {
                if (test.TestMethod.TestClass.Class.ToRuntimeType().IsDefined(typeof(NeedsServerAttribute), true))
                {
                    s_reason.SetValue(test, "NEO4J_TEST_URL is not set: there is no server to run this against.");
                }
            }

            base.RunTestCases(cases, executionMessageSink, executionOptions);
        }
    }
}

[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsServerAttribute : Attribute;
