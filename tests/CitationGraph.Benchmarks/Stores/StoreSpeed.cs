using System.Diagnostics;
using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Neo4j;
using CitationGraph.Ontology;
using CitationGraph.Sqlite;
using CitationGraph.Testing;

namespace CitationGraph.Benchmarks;

/// <summary>The same graph in a SQLite file and in the Neo4j server that NEO4J_TEST_URL names, side by side.</summary>
internal static class StoreSpeed
{
    private const string Password = "NEO4J_PASSWORD";

    private sealed record Line(string Name, double Half, double Most);

    /// <param name="sizes">How many instruments; five times as many relations.</param>
    public static int Run(IReadOnlyList<int> sizes)
    {
        var vocabulary = VocabularyReader.Read(Repository.Path("ontology"));
        foreach (var size in sizes)
        {
            var content = LargeGraph.Of(vocabulary, size, size * 5);
            Say($"{content.Instruments.Count} instruments, {content.Relations.Count} relations");
            var file = Path.Combine(Path.GetTempPath(), $"citegraph-{Guid.NewGuid():N}.db");
            try
            {
                using var embedded = SqliteGraphStore.Open(file);
                Say(
                    $"  SQLite: {Ingest(embedded, content):F0} relations a second, {new FileInfo(file).Length / 1e6:F0} MB"
                );
                var roots = QuestionRoots.Of(embedded, vocabulary);
                var ours = Ask(embedded, vocabulary, roots);
                using var server = Server();
                if (server is null)
                {
                    Say($"  Neo4j: skipped, NEO4J_TEST_URL is not set");
                    Show(ours, []);
                    continue;
                }

                Say($"  Neo4j: {Ingest(server, content):F0} relations a second");
                Show(ours, Ask(server, vocabulary, roots, share: 50));
                server.Replace(GraphContent.Empty, server.ReadVersion);
            }
            finally
            {
                File.Delete(file);
            }
        }

        return 0;
    }

    /// <summary>Of the relations alone: what the same content without them takes is taken off.</summary>
    private static double Ingest(IGraphStore store, GraphContent content)
    {
        var without = Timed(() => store.Replace(content with { Relations = [] }, store.ReadVersion));
        var with = Timed(() => store.Replace(content, store.ReadVersion));
        return content.Relations.Count / (with - without).TotalSeconds;
    }

    private static TimeSpan Timed(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }

    /// <param name="share">One of so many of the usual questions is asked.</param>
    private static List<Line> Ask(IGraphStore store, Vocabulary vocabulary, QuestionRoots roots, int share = 1) =>
        [
            .. new QuestionList(store, vocabulary, roots)
                .Local()
                .Where(q =>
                    q.Name.StartsWith("chain down", StringComparison.Ordinal)
                    || q.Name.StartsWith("status", StringComparison.Ordinal)
                )
                .Select(q =>
                {
                    var times = q.Measure(share);
                    return new Line(q.Name, QuestionTimes.At(times.Elapsed, 50), QuestionTimes.At(times.Elapsed, 99));
                }),
        ];

    private static void Show(List<Line> ours, List<Line> theirs)
    {
        Say($"  {"ms, p50 / p99", -26}{"SQLite", 18}{"Neo4j", 18}{"ratio", 16}");
        for (var i = 0; i < ours.Count; i++)
        {
            var other = i < theirs.Count ? theirs[i] : new Line(string.Empty, double.NaN, double.NaN);
            Say(
                $"  {ours[i].Name, -26}{$"{Number(ours[i].Half)} / {Number(ours[i].Most)}", 18}{$"{Number(other.Half)} / {Number(other.Most)}", 18}{$"{other.Half / ours[i].Half:F0} / {other.Most / ours[i].Most:F0}", 16}"
            );
        }
    }

    private static string Number(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private static Neo4jGraphStore? Server()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_TEST_URL") is not { } url)
        {
            return null;
        }

        Environment.SetEnvironmentVariable(Password, Environment.GetEnvironmentVariable("NEO4J_TEST_PASSWORD"));
        var user = Environment.GetEnvironmentVariable("NEO4J_TEST_USER") ?? "neo4j";
        var address = new Uri(url);
        return Neo4jGraphStore.Open($"neo4j+http://{user}@{address.Authority}/neo4j?graph=bench-{Guid.NewGuid():N}");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
