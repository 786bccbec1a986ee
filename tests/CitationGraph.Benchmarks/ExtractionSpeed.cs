using System.Globalization;
using CitationGraph.Extraction;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Testing;
using Spectre.Console;

namespace CitationGraph.Benchmarks;

/// <summary>Extraction and the regular expression take turns; medians of the rounds are compared.</summary>
internal static class ExtractionSpeed
{
    private const int WarmRounds = 3;
    private const int Rounds = 7;
    private const double LeastRatio = 0.25;
    private const double MostGarbage = 200;

    public static int Run(Corpus corpus, bool check)
    {
        var extractor = new CitationExtractor(VocabularyReader.Read(Repository.Path("ontology")));
        var whole = corpus.OneText(corpus.MegabytesARound);
        var documents = new List<double>();
        var oneText = new List<double>();
        var patterns = new List<double>();
        for (var round = -WarmRounds; round < Rounds; round++)
        {
            var times = (
                ProcessorTime.Of(() => ReadDocuments(extractor, corpus)),
                ProcessorTime.Of(() => extractor.Read(SourceText.Plain(whole))),
                ProcessorTime.Of(() => RoughPatterns.Count(whole))
            );
            if (round >= 0)
            {
                documents.Add(corpus.MegabytesARound / times.Item1);
                oneText.Add(corpus.MegabytesARound / times.Item2);
                patterns.Add(corpus.MegabytesARound / times.Item3);
            }
        }

        var (allocated, returned) = Allocation(extractor, corpus);
        var garbage = allocated - returned;
        var table = new Table().AddColumns("what", "median", "best", "ratio to the patterns");
        table.AddRow(Row("extraction, document by document", documents, patterns));
        table.AddRow(Row("extraction, one text", oneText, patterns));
        table.AddRow(Row("union of three rough patterns", patterns, patterns));
        AnsiConsole.Write(table);
        Say(
            $"{corpus.Texts.Length} documents, {corpus.MegabytesARound:F1} MB of UTF-8 a round, {Rounds} rounds, processor time of one thread"
        );
        Say(
            $"allocated {allocated:F0} B a KB of text, of which {returned:F0} B are returned: {garbage:F0} B beyond (mark {MostGarbage})"
        );
        var ratio = Median(documents) / Median(patterns);
        return check && (ratio < LeastRatio || garbage > MostGarbage) ? 1 : 0;
    }

    private static void ReadDocuments(CitationExtractor extractor, Corpus corpus)
    {
        for (var repeat = 0; repeat < corpus.Repeats; repeat++)
        {
            foreach (var text in corpus.Texts)
            {
                extractor.Read(SourceText.Plain(text));
            }
        }
    }

    /// <summary>Bytes for each KB of UTF-8: all that was allocated, and what of it the readings hold.</summary>
    private static (double Allocated, double Returned) Allocation(CitationExtractor extractor, Corpus corpus)
    {
        var readings = new List<DocumentReading>(corpus.Texts.Length);
        var heldBefore = GC.GetTotalMemory(forceFullCollection: true);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in corpus.Texts)
        {
            readings.Add(extractor.Read(SourceText.Plain(text)));
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var held = GC.GetTotalMemory(forceFullCollection: true) - heldBefore;
        GC.KeepAlive(readings);
        var kilobytes = corpus.Bytes / 1024.0;
        return (allocated / kilobytes, held / kilobytes);
    }

    private static string[] Row(string name, List<double> rates, List<double> patterns) =>
        [
            name,
            string.Create(CultureInfo.InvariantCulture, $"{Median(rates):F1} MB/s"),
            string.Create(CultureInfo.InvariantCulture, $"{rates.Max():F1} MB/s"),
            string.Create(CultureInfo.InvariantCulture, $"{Median(rates) / Median(patterns):F2}"),
        ];

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
