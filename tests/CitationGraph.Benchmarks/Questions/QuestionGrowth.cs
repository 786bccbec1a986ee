using System.Globalization;
using CitationGraph.Ontology;
using CitationGraph.Sqlite;
using CitationGraph.Testing;

namespace CitationGraph.Benchmarks;

/// <summary>
/// Whether questions stay as fast as the graph grows: the same kinds of roots on a graph and on one ten times as large. A ratio within one
/// run, so that a slow machine does not fail it.
/// </summary>
internal static class QuestionGrowth
{
    private const int Small = 3_000;
    private const int Times = 10;
    private const int RelationsEach = 10;
    private const double MostGrowth = 4;

    /// <summary>Milliseconds; below them the clock and the machine tell more than the graph.</summary>
    private const double Noise = 0.1;

    public static int Run(bool check)
    {
        var folder = Directory.CreateTempSubdirectory("citegraph-");
        try
        {
            var small = Halves(Path.Combine(folder.FullName, "small.db"), Small);
            var large = Halves(Path.Combine(folder.FullName, "large.db"), Small * Times);
            var holds = true;
            Console.WriteLine($"{"p50 in milliseconds", -28}{Small, 10}{Small * Times, 10}{"growth", 10}");
            foreach (var (name, before) in small)
            {
                var after = large[name];
                var growth = Math.Max(after, Noise) / Math.Max(before, Noise);
                holds &= growth <= MostGrowth;
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name, -28}{before, 10:F3}{after, 10:F3}{growth, 10:F1}"
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

    private static Dictionary<string, double> Halves(string file, int instruments)
    {
        var vocabulary = VocabularyReader.Read(Repository.Path("ontology"));
        using (var made = SqliteGraphStore.Open(file))
        {
            made.Replace(LargeGraph.Of(vocabulary, instruments, instruments * RelationsEach));
        }

        using var store = SqliteGraphStore.OpenReadOnly(file);
        var list = new QuestionList(store, vocabulary, QuestionRoots.Of(store, vocabulary));
        return list.Local()
            .Concat(list.Reports().SelectMany(r => r.Pages()))
            .ToDictionary(q => q.Name, q => QuestionTimes.At(q.Measure(share: 10).Own, 50), StringComparer.Ordinal);
    }
}
