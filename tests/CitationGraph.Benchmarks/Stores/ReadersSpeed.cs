using System.Diagnostics;
using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Sqlite;
using CitationGraph.Testing;

namespace CitationGraph.Benchmarks;

/// <summary>
/// Chains asked of a SQLite store while another program writes documents into it, against the same store at rest. Every answer is compared with
/// the one at rest as long as the content is the same.
/// </summary>
internal static class ReadersSpeed
{
    private const double Mark = 3;
    private const int Instruments = 100_000;
    private static readonly DateOnly s_day = new(2026, 1, 15);

    /// <param name="from">A folder of texts to make the documents of.</param>
    public static int Run(string from, int documents, bool check)
    {
        var folder = Directory.CreateTempSubdirectory("citegraph-readers-").FullName;
        try
        {
            var texts = Path.Combine(folder, "texts");
            RenumberedCopies.Write(from, texts, documents);
            var vocabulary = VocabularyReader.Read(Repository.Path("ontology"));
            var file = Path.Combine(folder, "graph.db");
            using (var made = SqliteGraphStore.Open(file))
            {
                // As if made from much that has been read: what is read now follows only when all of it is there.
                made.Replace(LargeGraph.Of(vocabulary, Instruments, Instruments * 5), made.ReadVersion);
            }

            using var store = SqliteGraphStore.OpenReadOnly(file);
            var roots = QuestionRoots.Of(store, vocabulary);
            string[] asked = [.. roots.Any.Take(500), .. roots.Cited.Take(500)];
            asked = [.. asked.Distinct(StringComparer.Ordinal)];
            var atRest = asked.ToDictionary(r => r, r => Answer(store, vocabulary, r), StringComparer.Ordinal);
            var idle = Measure(store, vocabulary, asked, atRest, (_, turn) => turn < 6);
            using var writer = Writer(file, texts);
            var written = Measure(store, vocabulary, asked, atRest, (watch, _) => !writer.HasExited && watch < 600);
            writer.WaitForExit();
            var ratio = At(written.Times, 99) / At(idle.Times, 99);
            Say($"{documents} documents written by another program; chains down in ms, p50 / p99 (how many)");
            Say($"  at rest       {At(idle.Times, 50):F3} / {At(idle.Times, 99):F3} ({idle.Times.Length})");
            Say($"  while written {At(written.Times, 50):F3} / {At(written.Times, 99):F3} ({written.Times.Length})");
            Say($"  ratio at p99  {ratio:F1} (mark {Mark}); wrong answers {written.Wrong + idle.Wrong}");
            return writer.ExitCode != 0 || written.Wrong > 0 || (check && ratio > Mark) ? 1 : 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double[] Times, int Wrong) Measure(
        SqliteGraphStore store,
        Vocabulary vocabulary,
        string[] roots,
        Dictionary<string, string> atRest,
        Func<double, int, bool> goesOn
    )
    {
        var times = new List<double>();
        var (wrong, version, total) = (0, store.Version, Stopwatch.StartNew());
        for (var turn = 0; goesOn(total.Elapsed.TotalSeconds, turn); turn++)
        {
            foreach (var root in roots)
            {
                var start = Stopwatch.GetTimestamp();
                var answer = ChainQuestion.Ask(store, vocabulary, root, Options());
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (store.Version != version)
                {
                    // All is written, and the content another.
                    return (Sorted(times), wrong);
                }

                wrong += Text(answer) == atRest[root] ? 0 : 1;
            }
        }

        return (Sorted(times), wrong);
    }

    private static double[] Sorted(List<double> times) => [.. times.Order()];

    private static ChainOptions Options() => new(s_day, ChainDirection.Down);

    private static string Answer(SqliteGraphStore store, Vocabulary vocabulary, string root) =>
        Text(ChainQuestion.Ask(store, vocabulary, root, Options()));

    private static string Text(ChainAnswer? answer) =>
        answer is null
            ? string.Empty
            : string.Join('\n', answer.Hops.Select(h => $"{h.Depth} {h.FromId} {h.Instrument.Id} {h.Relation.Type}"));

    private static Process Writer(string store, string texts)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } own && own.EndsWith("dotnet", StringComparison.Ordinal) ? own : "dotnet"
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(
            Repository.Path("src", "CitationGraph.Cli", "bin", "Release", "net10.0", "citegraph.dll")
        );
        start.ArgumentList.Add("ingest");
        start.ArgumentList.Add(texts);
        start.ArgumentList.Add("--store");
        start.ArgumentList.Add(store);
        var writer = Process.Start(start)!;
        writer.BeginOutputReadLine();
        writer.BeginErrorReadLine();
        return writer;
    }

    private static double At(double[] times, int percent) => QuestionTimes.At(times, percent);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
