using System.Text.Json;
using CitationGraph.Graph;

namespace CitationGraph.Server.Tests;

/// <summary>The copy of the graph that a server makes in memory.</summary>
public sealed class CopyTests
{
    private const string Chain =
        """{ implementationChain(of: { symbol: "1112/CT-BGDĐT" }, asOf: "2026-01-15") { hops { totalCount edges { depth node { id } evidence { words } } } } }""";

    private static readonly TimeSpan s_longEnough = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task It_is_made_unasked_and_a_chain_says_the_same_from_it_as_from_the_store()
    {
        await using var kept = await Served(keepsCopy: true);
        await using var bare = await Served(keepsCopy: false);

        SpinWait
            .SpinUntil(() => kept.Server.Store.Calls().Contains(nameof(IGraphStore.AllEdges)), s_longEnough)
            .ShouldBeTrue();
        var calls = new List<string>();
        JsonElement answer = default;
        SpinWait
            .SpinUntil(
                () =>
                {
                    answer = kept.Server.Data(Chain).GetAwaiter().GetResult();
                    calls.AddRange(kept.Server.Store.Calls());
                    return calls.Contains(nameof(IContentPlaces.RelationsAt));
                },
                s_longEnough
            )
            .ShouldBeTrue("once the copy is there, relations are found by their place");

        answer.ToString().ShouldBe((await bare.Server.Data(Chain)).ToString());
    }

    [Fact]
    public async Task Told_to_make_none_a_server_makes_it_only_for_a_report_on_the_whole_graph()
    {
        await using var bare = await Served(keepsCopy: false);

        await bare.Server.Data(Chain);
        bare.Server.Store.Calls().ShouldNotContain(nameof(IGraphStore.AllEdges));

        await bare.Server.Data("""{ superseded(asOf: "2026-01-15", first: 1) { totalCount } }""");
        bare.Server.Store.Calls().ShouldContain(nameof(IGraphStore.AllEdges));
    }

    private static async Task<Running> Served(bool keepsCopy)
    {
        var server = new CopyServer(keepsCopy);
        await server.InitializeAsync();
        return new Running(server);
    }

    private sealed record Running(SeedServer Server) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Server.DisposeAsync();
    }

    private sealed class CopyServer(bool keepsCopy)
        : SeedServer(allowsWriting: false, options => options with { KeepsCopy = keepsCopy }, withPlaces: true);
}
