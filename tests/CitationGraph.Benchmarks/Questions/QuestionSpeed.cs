using System.Diagnostics;
using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Sqlite;
using CitationGraph.Testing;

namespace CitationGraph.Benchmarks;

/// <summary>How long the graph's questions take on a large store, each over many roots drawn from a seed.</summary>
internal static class QuestionSpeed
{
    private const double MostMemory = 1_000;

    public static int Make(string file, int instruments, int relations)
    {
        var watch = Stopwatch.StartNew();
        var content = LargeGraph.Of(VocabularyReader.Read(Repository.Path("ontology")), instruments, relations);
        Say(
            $"made {content.Instruments.Count} instruments, {content.Relations.Count} relations in {watch.Elapsed.TotalSeconds:F0} s"
        );
        watch.Restart();
        using var store = SqliteGraphStore.Open(file);
        store.Replace(content, store.ReadVersion);
        Say(
            $"written to {file} in {watch.Elapsed.TotalSeconds:F0} s, {ProcessorSeconds():F0} s of processor time since the start"
        );
        return 0;
    }

    public static int Run(string file, string only)
    {
        var vocabulary = VocabularyReader.Read(Repository.Path("ontology"));
        using var store = SqliteGraphStore.OpenReadOnly(file);
        var count = store.Count();
        Say($"{count.Instruments} instruments, {count.Relations} relations, {new FileInfo(file).Length / 1e6:F0} MB");
        Say(
            $"{"milliseconds", -28}{"p50", 10}{"p95", 10}{"p99", 10}{"max", 10} |{"own p50", 10}{"own p99", 10}{"mark", 12}{string.Empty, -8}{"size", 10}"
        );
        var list = new QuestionList(store, vocabulary, QuestionRoots.Of(store, vocabulary));
        Say($"from the file alone, as a command or a server that has just started:");
        ShowAll();
        SayMemory("so far");
        var watch = Stopwatch.StartNew();
        ReportCaches.Prepare(store, vocabulary);
        Say(
            $"with a copy of the graph in memory, which a server makes when it starts: {watch.Elapsed.TotalSeconds:F1} s"
        );
        ShowAll();
        foreach (var question in IsAsked("lost basis") ? list.LostBases() : [])
        {
            Show(question);
        }

        Reports(list.Reports().Where(r => IsAsked(r.Name)));
        SayMemory("at its peak");
        return 0;

        void ShowAll()
        {
            foreach (var question in list.Local().Concat(list.Wide()).Where(q => IsAsked(q.Name)))
            {
                Show(question);
            }
        }

        bool IsAsked(string name) => name.Contains(only, StringComparison.OrdinalIgnoreCase);
    }

    private static void Reports(IEnumerable<QuestionList.Report> reports)
    {
        foreach (var report in reports)
        {
            var watch = Stopwatch.StartNew();
            var total = report.Ask(ReportPage.First).Total;
            Say($"{report.Name}: {total} entries, ranked once a day asked about: {watch.Elapsed.TotalSeconds:F2} s");
            foreach (var page in report.Pages())
            {
                Show(page);
            }
        }
    }

    private static void Show(Question question)
    {
        var times = question.Measure();
        var (half, most) = question.Mark;
        var mark = double.IsNaN(half) ? string.Empty : FormattableString.Invariant($"{half} / {most}");
        var verdict =
            mark.Length == 0 ? string.Empty
            : times.IsWithin(question.Mark) ? " holds"
            : " MISSED";
        Say(
            $"{question.Name, -28}{At(50), 10:F3}{At(95), 10:F3}{At(99), 10:F3}{At(100), 10:F3} |{QuestionTimes.At(times.Own, 50), 10:F3}{QuestionTimes.At(times.Own, 99), 10:F3}{mark, 12}{verdict, -8}{times.Size, 10:F1}"
        );

        double At(int percent) => QuestionTimes.At(times.Elapsed, percent);
    }

    private static void SayMemory(string when)
    {
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / 1e6;
        Say(
            $"memory of the process {when}: {peak:F0} MB, the mark is {MostMemory:F0} ({(peak <= MostMemory ? "holds" : "MISSED")})"
        );
    }

    private static double ProcessorSeconds()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
