using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Sqlite;
using CitationGraph.Testing;

namespace CitationGraph.Benchmarks;

/// <summary>
/// The API under load from a second process: a chain of three levels with its evidence on a large store, and the same answer canned, beside the fastest
/// server of another make. All in one run, warmed.
/// </summary>
internal static class GraphQlSpeed
{
    private const int Rounds = 3;
    private const int WarmSeconds = 3;
    private const double LatencyMark = 10;
    private const double RateMark = 1.3;
    private const int Roots = 500;

    private const string Chain = """
        query Chain($of: InstrumentRef!) {
          implementationChain(of: $of, depth: 3, first: 9, asOf: "2026-01-15") {
            outcomeLabel root { label title }
            hops { edges { depth isInferred from { label } node { label title issuerName }
              relation { type { label } confidence } evidence { documentName words } } }
          }
        }
        """;

    public static async Task<int> RunAsync(string store, int seconds, bool check)
    {
        if (!Load.IsThere)
        {
            Console.WriteLine("skipped: the load on the API, because there is no wrk on this machine");
            return 0;
        }

        var answer = Path.GetTempFileName();
        try
        {
            await ChainOf(store, seconds, answer);
            Stages(store, answer);
            var isAhead = Canned(store, answer, seconds);
            return check && !isAhead ? 1 : 0;
        }
        finally
        {
            File.Delete(answer);
        }
    }

    private static async Task ChainOf(string file, int seconds, string answerFile)
    {
        string[] bodies;
        using (var store = SqliteGraphStore.OpenReadOnly(file))
        {
            var counts = store.Count();
            Say($"{counts.Instruments} instruments, {counts.Relations} relations");
            bodies =
            [
                .. QuestionRoots
                    .Of(store, Words())
                    .Cited.Take(Roots)
                    .Select(id => Load.Body(Chain, new { of = new { id } })),
            ];
        }

        using var server = ServedProcess.Own(file);
        var (fields, text) = await Asked(server.Address, bodies);
        await File.WriteAllTextAsync(answerFile, text);
        Load.Put(server.Address, bodies, WarmSeconds);
        var before = server.Used();
        var full = Load.Put(server.Address, bodies, seconds);
        var after = server.Used();
        Say(
            $"chain of 3 levels with evidence, {bodies.Length} roots by how often they are cited, {fields:F0} fields an answer"
        );
        Say($"  at full rate  {full.Rate:F0} a second, p50 {full.Half:F2} ms, p99 {full.Most:F2} ms");
        Say(
            $"  a request     {(after.Bytes - before.Bytes) / full.Requests / 1024:F1} KB allocated, {(after.Milliseconds - before.Milliseconds) / full.Requests:F3} ms of processor time"
        );
        var half = Load.Put(server.Address, bodies, seconds, full.Rate / 2);
        Say(
            $"  at half rate  {half.Rate:F0} a second, p50 {half.Half:F2} ms, p99 {half.Most:F2} ms; the mark is {LatencyMark} ({(half.Most <= LatencyMark ? "holds" : "MISSED")})"
        );
    }

    private static void Stages(string file, string answerFile)
    {
        using var store = SqliteGraphStore.OpenReadOnly(file);
        var roots = QuestionRoots.Of(store, Words()).Cited.Take(Roots);
        ReportCaches.Prepare(store, Words());
        StageSpeed.Run(
            Chain,
            [.. roots.Select(id => JsonSerializer.Serialize(new { of = new { id } }))],
            store,
            Words(),
            File.ReadAllText(answerFile)
        );
    }

    private static Vocabulary Words() => VocabularyReader.Read(Repository.Path("ontology"));

    /// <returns>Fields an answer on average, and the answer that comes nearest.</returns>
    private static async Task<(double Fields, string Text)> Asked(string address, string[] bodies)
    {
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var answers = new List<(int Fields, string Text)>();
        foreach (var body in bodies)
        {
            using var content = new StringContent(body, null, "application/json");
            using var response = await client.PostAsync("/graphql", content);
            var text = await response.Content.ReadAsStringAsync();
            using var document = JsonDocument.Parse(text);
            answers.Add((Count(document.RootElement.GetProperty("data")), text));
        }

        var mean = answers.Average(a => a.Fields);
        return (mean, answers.MinBy(a => Math.Abs(a.Fields - mean)).Text);
    }

    private static bool Canned(string store, string answerFile, int seconds)
    {
        var schema = Repository.Path("src/CitationGraph.Api/schema.graphql");
        var script = Repository.Path("tests/judges/mercurius.mjs");
        var hasOther = Directory.Exists(Repository.Path("tests/judges/node_modules/mercurius"));
        var text = File.ReadAllText(answerFile);
        using var document = JsonDocument.Parse(text);
        Say(
            $"the same schema and one canned answer, {Count(document.RootElement.GetProperty("data"))} fields, {text.Length / 1024.0:F1} KB"
        );
        string[] bodies = [Load.Body(Chain, new { of = new { id = "canned" } })];
        using var own = ServedProcess.Own(store, "--answer", answerFile);
        using var other = hasOther ? ServedProcess.Start("node", script, schema, answerFile) : null;
        Load.Put(own.Address, bodies, WarmSeconds);
        if (other is null)
        {
            Console.WriteLine("skipped: mercurius, because npm ci --prefix tests/judges was not run");
            Say($"  own           {Load.Put(own.Address, bodies, seconds).Rate:F0} a second");
            return true;
        }

        Load.Put(other.Address, bodies, WarmSeconds);
        var (owns, others) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var before = own.Used();
            var load = Load.Put(own.Address, bodies, seconds);
            var after = own.Used();
            owns.Add(load.Rate);
            others.Add(Load.Put(other.Address, bodies, seconds).Rate);
            Say(
                $"  round {round + 1}       own {owns[^1]:F0} a second, p99 {load.Most:F2} ms, {(after.Bytes - before.Bytes) / load.Requests / 1024:F1} KB allocated; mercurius, jit {others[^1]:F0}"
            );
        }

        owns.Sort();
        others.Sort();
        var ratio = owns[Rounds / 2] / others[Rounds / 2];
        Say($"  ratio         {ratio:F2}; the mark is {RateMark} ({(ratio >= RateMark ? "holds" : "MISSED")})");
        return ratio >= RateMark;
    }

    private static int Count(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Sum(field => 1 + Count(field.Value)),
            JsonValueKind.Array => element.EnumerateArray().Sum(Count),
            _ => 0,
        };

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
