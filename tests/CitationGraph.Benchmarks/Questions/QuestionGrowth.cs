using System.Globalization;
using CitationGraph.Ontology;
using CitationGraph.Sqlite;
using CitationGraph.Testing;

namespace CitationGraph.Benchmarks;

/// <summary>
/// Whether questions stay as fast as the graph grows, for what they find: the same kinds of roots on a graph and on one ten times as large. A ratio within one
/// run, so that a slow machine does not fail it.
/// </summary>
internal static class QuestionGrowth
{
    private const int Small = 3_000;
    private const int Times = 10;
    private const int RelationsEach = 10;

    // A question that reads the whole graph takes ten times as long. Coverage looks at all that lead up to an act, and there are more of
    // them: it grows fourfold.
    private const double MostGrowth = 6;

    /// <summary>Milliseconds; below them the clock and the machine tell more than the graph.</summary>
    private const double Noise = 0.5;

    public static int Run(bool check)
    {
        var folder = Directory.CreateTempSubdirectory("citegraph-");
        try
        {
            var small = Halves(Path.Combine(folder.FullName, "small.db"), Small);
            var large = Halves(Path.Combine(folder.FullName, "large.db"), Small * Times);
            var holds = true;
            Console.WriteLine($"{"p50 in milliseconds", -28}{Small, 10}{Small * Times, 10}{"more", 10}{"growth", 10}");
            foreach (var (name, before) in small)
            {
                var after = large[name];

                // An answer that holds more may take longer by that much: on a small graph a page is not full.
                var more = Math.Max(1, after.Size / Math.Max(1, before.Size));
                var growth = Math.Max(after.Half, Noise) / Math.Max(before.Half, Noise) / more;
                holds &= growth <= MostGrowth;
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name, -28}{before.Half, 10:F3}{after.Half, 10:F3}{more, 10:F1}{growth, 10:F1}"
                    )
                );
            }

            return check && !holds ? 1 : 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Dictionary<string, (double Half, double Size)> Halves(string file, int instruments)
    {
        var vocabulary = VocabularyReader.Read(Repository.Path("ontology"));
        using (var made = SqliteGraphStore.Open(file))
        {
            made.Replace(LargeGraph.Of(vocabulary, instruments, instruments * RelationsEach), made.ReadVersion);
        }

        using var store = SqliteGraphStore.OpenReadOnly(file);
        var list = new QuestionList(store, vocabulary, QuestionRoots.Of(store, vocabulary));
        return list.Local()
            .Concat(list.Reports().SelectMany(r => r.Pages()))
            .Select(q => (q.Name, Times: q.Measure(share: 10)))
            .ToDictionary(q => q.Name, q => (QuestionTimes.At(q.Times.Own, 50), q.Times.Size), StringComparer.Ordinal);
    }
}
