using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Ontology;
using CitationGraph.Server;
using CitationGraph.Sqlite;
using CitationGraph.Testing;

namespace CitationGraph.Benchmarks;

/// <summary>
/// The server as <c>citegraph serve</c> starts it, in a process of its own: prints its address, then, for every line it is given, what it has allocated
/// and how much processor time it took. Stops when its input ends.
/// </summary>
internal static class MeasuredServer
{
    /// <param name="canned">A file with the answer that every question is given; null: the store's.</param>
    public static async Task<int> RunAsync(string store, string? canned)
    {
        var vocabulary = VocabularyReader.Read(Repository.Path("ontology"));
        var rooms = new ServerRooms(
            vocabulary,
            (_, _) => throw new InvalidOperationException("Nothing is loaded here.")
        );
        using var graph = SqliteGraphStore.OpenReadOnly(store);
        var answer = canned is null ? null : await File.ReadAllTextAsync(canned);
        await using var app = CitationServer.Build(
            ServerOptions.For(store, ["http://127.0.0.1:0"]),
            rooms,
            graph,
            answer is null ? null : schema => CannedAnswer.Fields(schema, answer)
        );
        if (canned is null)
        {
            // The server has begun to make it: load is measured when it is there.
            ReportCaches.Prepare(graph, vocabulary);
        }

        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        while (await Console.In.ReadLineAsync() is not null)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{GC.GetTotalAllocatedBytes()} {Environment.CpuUsage.TotalTime.TotalMilliseconds}"
                )
            );
        }

        return 0;
    }
}
