using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CitationGraph.Benchmarks;

/// <summary>Requests from a second process, by <c>wrk</c>.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="Requests">Answers in all.</param>
/// <param name="Half">Milliseconds in which half of the answers came.</param>
/// <param name="Most">Milliseconds in which 99 of a hundred came.</param>
internal sealed record Load(double Rate, int Requests, double Half, double Most)
{
    private const int Connections = 16;
    private const string Told = "told ";

    /// <summary>Whether there is one.</summary>
    public static bool IsThere { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "wrk")));

    /// <param name="bodies">Bodies of the requests, in turn.</param>
    /// <param name="rate">Requests a second at most; null: as many as are answered.</param>
    /// <exception cref="InvalidOperationException">Not all was answered with 200.</exception>
    public static Load Put(string address, IReadOnlyList<string> bodies, int seconds, double? rate = null)
    {
        var script = Path.GetTempFileName();
        try
        {
            File.WriteAllText(script, Script(bodies, rate));
            var start = new ProcessStartInfo(
                "wrk",
                ["-t1", $"-c{Connections}", $"-d{seconds}s", "-s", script, $"{address}/graphql"]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            var told = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var numbers = told.Split('\n')
                .Single(line => line.StartsWith(Told, StringComparison.Ordinal))[Told.Length..]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(number => double.Parse(number, CultureInfo.InvariantCulture))
                .ToArray();
            return numbers[4] > 0
                ? throw new InvalidOperationException(told)
                : new Load(numbers[0], (int)numbers[1], numbers[2], numbers[3]);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string Script(IReadOnlyList<string> bodies, double? rate)
    {
        // Connections wait between requests, each a little longer or shorter than the others, so that they do not come in step.
        var wait = rate is { } most
            ? FormattableString.Invariant($"function delay() return math.random() * {2000 * Connections / most} end\n")
            : string.Empty;
        var list = string.Join(",\n", bodies.Select(body => $"[==[{body}]==]"));
        return $$"""
            local bodies = { {{list}} }
            local n = 0
            local headers = { ["Content-Type"] = "application/json" }
            function request()
              n = n % #bodies + 1
              return wrk.format("POST", nil, headers, bodies[n])
            end
            {{wait}}
            function done(summary, latency)
              local errors = summary.errors
              io.write(string.format("{{Told}}%f %d %f %f %d\n",
                summary.requests / summary.duration * 1e6, summary.requests,
                latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
                errors.connect + errors.read + errors.write + errors.status + errors.timeout))
            end
            """;
    }

    /// <summary>The body of a request.</summary>
    public static string Body(string query, object? variables = null) =>
        JsonSerializer.Serialize(new { query, variables });
}
