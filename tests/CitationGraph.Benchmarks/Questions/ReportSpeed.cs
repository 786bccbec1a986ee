using System.Diagnostics;
using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Sqlite;
using CitationGraph.Testing;

namespace CitationGraph.Benchmarks;

/// <summary>How long reports on the whole graph take on a large store: what is made once, then pages from first to last; and lost bases.</summary>
internal sealed class ReportSpeed(IGraphStore store)
{
    private const int Size = 50;
    private const int Pages = 60;
    private static readonly DateOnly s_day = new(2026, 1, 15);
    private readonly Vocabulary _vocabulary = VocabularyReader.Read(Repository.Path("ontology"));

    public static int Run(string file)
    {
        using var store = SqliteGraphStore.OpenReadOnly(file);
        var speed = new ReportSpeed(store);
        speed.LostBases("before the copy");
        Say($"copy in memory: {ReportCaches.Prepare(store, speed._vocabulary).TotalSeconds:F1} s");
        Memory();
        speed.Reports();
        speed.LostBases("after the copy");
        Memory();
        return 0;
    }

    private void Reports()
    {
        Measure("uncited", page => UncitedQuestion.Ask(store, _vocabulary, s_day, page).Total);
        Measure("dangling", page => DanglingQuestion.Ask(store, _vocabulary, s_day, page).Total);
        Measure(
            "superseded",
            page => SupersededQuestion.Ask(store, _vocabulary, new SupersededOptions(s_day, Page: page)).Total
        );
        Measure(
            "contradictions",
            page => ContradictionsQuestion.Ask(store, _vocabulary, new ContradictionsOptions(s_day, Page: page)).Total
        );
    }

    private void LostBases(string when)
    {
        // Of instruments cited at random the answer is small or enormous: those are kept that some thousands stand on.
        var random = new Random(5);
        var roots = store
            .AllEdges()
            .Where(e => e.Type == "basedOn" && random.Next(2_000) == 0)
            .Select(e => e.TargetId)
            .Distinct(StringComparer.Ordinal)
            .Take(400)
            .Where(id => Lost(id) is >= 1_000 and <= 6_000)
            .Take(20)
            .ToList();
        foreach (var root in roots.Take(10))
        {
            var watch = Stopwatch.StartNew();
            var found = Lost(root);
            Say($"lost basis {when}: {found, 6} found {watch.Elapsed.TotalMilliseconds, 8:F1} ms");
        }
    }

    private int Lost(string root) =>
        LostBasisQuestion.Ask(store, _vocabulary, root, s_day, new LostBasisOptions(Most: 8_000))!.Holdings.Instruments;

    private static void Measure(string name, Func<ReportPage, int> ask)
    {
        var watch = Stopwatch.StartNew();
        var total = ask(ReportPage.First);
        var first = watch.Elapsed.TotalMilliseconds;
        var milliseconds = new double[Pages];
        for (var i = 0; i < Pages; i++)
        {
            watch.Restart();
            ask(new ReportPage((int)((long)Math.Max(total - Size, 0) * i / (Pages - 1)), Size));
            milliseconds[i] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(milliseconds);
        Say(
            $"{name, -16} {total, 9} entries   first {first, 8:F0} ms   page p50 {milliseconds[Pages / 2], 7:F2}  max {milliseconds[^1], 7:F2}"
        );
    }

    private static void Memory()
    {
        using var process = Process.GetCurrentProcess();
        Say(
            $"memory of the process: {process.WorkingSet64 / 1e6:F0} MB, at its peak {process.PeakWorkingSet64 / 1e6:F0} MB, objects {GC.GetTotalMemory(true) / 1e6:F0} MB"
        );
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
