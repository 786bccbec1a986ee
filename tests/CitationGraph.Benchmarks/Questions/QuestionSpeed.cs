using System.Diagnostics;
using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Sqlite;
using CitationGraph.Testing;

namespace CitationGraph.Benchmarks;

/// <summary>How long the graph's questions take on a large store, each over many roots drawn from a seed.</summary>
internal sealed class QuestionSpeed
{
    private static readonly DateOnly s_day = new(2026, 1, 15);
    private readonly IGraphStore _store;
    private readonly Vocabulary _vocabulary = VocabularyReader.Read(Repository.Path("ontology"));
    private readonly string[] _ids;
    private readonly string[] _cited;

    private QuestionSpeed(IGraphStore store)
    {
        _store = store;
        var random = new Random(5);
        _ids = [.. store.AllInstruments().Where(_ => random.Next(100) == 0).Select(i => i.Id)];
        _cited = [.. store.AllEdges().Where(_ => random.Next(2_000) == 0).Select(e => e.TargetId)];
        random.Shuffle(_ids);
        random.Shuffle(_cited);
    }

    public static int Make(string file, int instruments, int relations)
    {
        var watch = Stopwatch.StartNew();
        var content = LargeGraph.Of(VocabularyReader.Read(Repository.Path("ontology")), instruments, relations);
        Say(
            $"made {content.Instruments.Length} instruments, {content.Relations.Length} relations in {watch.Elapsed.TotalSeconds:F0} s"
        );
        watch.Restart();
        using var store = SqliteGraphStore.Open(file);
        store.Replace(content);
        Say($"written to {file} in {watch.Elapsed.TotalSeconds:F0} s: {new FileInfo(file).Length / 1e6:F0} MB");
        return 0;
    }

    public static int Run(string file)
    {
        using var store = SqliteGraphStore.OpenReadOnly(file);
        var speed = new QuestionSpeed(store);
        speed.Chains();
        speed.Statuses();
        speed.Searches();
        using var process = Process.GetCurrentProcess();
        Say($"memory of the process at its peak: {process.PeakWorkingSet64 / 1e6:F0} MB");
        return 0;
    }

    private void Chains()
    {
        foreach (var direction in Enum.GetValues<ChainDirection>())
        {
            var options = new ChainOptions(s_day, direction);
            Measure(
                $"chain {direction}, any root",
                _ids,
                1000,
                id => ChainQuestion.Ask(_store, _vocabulary, id, options)!.Hops.Length
            );
            Measure(
                $"chain {direction}, cited roots",
                _cited,
                1000,
                id => ChainQuestion.Ask(_store, _vocabulary, id, options)!.Hops.Length
            );
        }
    }

    private void Statuses()
    {
        Measure("status, any", _ids, 2000, id => StatusQuestion.Ask(_store, _vocabulary, id, s_day)!.Successors.Length);
        Measure(
            "status, cited",
            _cited,
            2000,
            id => StatusQuestion.Ask(_store, _vocabulary, id, s_day)!.Successors.Length
        );
    }

    private void Searches()
    {
        var found = _store.Instruments([.. _ids.Take(300)]);
        Measure("search, symbol", [.. found.Select(i => i.Symbol!)], 300, Hits);
        Measure("search, title", [.. found.Select(i => i.Title!)], 300, Hits);
        Measure("search, title mistyped", [.. found.Select(i => Mistyped(i.Title!))], 300, Hits);
        string[] typed =
        [
            "nghi dinh 71 2020",
            "NĐ 71",
            "luat giao duc",
            "chi thi 1112 bo giao duc",
            "ke hoach",
            "giao duc",
            "quy dinh ve dat dai",
            "71/2020/ND-CP",
        ];
        Measure("search, short", typed, 80, Hits);

        int Hits(string text) => SearchQuestion.Ask(_store, _vocabulary, text).Hits.Length;
    }

    private static string Mistyped(string title)
    {
        var at = Enumerable
            .Range(2, title.Length - 2)
            .First(i => char.IsAsciiLetterLower(title[i]) && title[i - 1] != ' ');
        return string.Concat(title.AsSpan(0, at), title[at] == 'x' ? "n" : "x", title.AsSpan(at + 1));
    }

    private static void Measure(string name, string[] roots, int times, Func<string, int> ask)
    {
        for (var i = 0; i < Math.Min(50, times); i++)
        {
            ask(roots[i % roots.Length]);
        }

        var milliseconds = new double[times];
        var size = 0L;
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            size += ask(roots[i % roots.Length]);
            milliseconds[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(milliseconds);
        Say(
            $"{name, -28} p50 {milliseconds[times / 2], 8:F3} ms  p95 {milliseconds[times * 95 / 100], 8:F3}  p99 {milliseconds[times * 99 / 100], 8:F3}  max {milliseconds[^1], 8:F3}   {(double)size / times:F1} each"
        );
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
