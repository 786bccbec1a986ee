using System.Diagnostics;
using System.Globalization;
using CitationGraph.Extraction;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Testing;

namespace CitationGraph.Benchmarks;

/// <summary>Reads one long text and tells the most memory the process has held, beyond what it held before and what it returned.</summary>
internal static class ExtractionMemory
{
    private const double MostTimes = 2;

    public static int Run(Corpus corpus, int megabytes, bool check)
    {
        var extractor = new CitationExtractor(VocabularyReader.Read(Repository.Path("ontology")));
        extractor.Read(SourceText.Plain(corpus.Texts[0]));
        using var process = Process.GetCurrentProcess();
        var before = Peak(process);
        var text = corpus.OneText(megabytes);
        var heldBefore = GC.GetTotalMemory(forceFullCollection: true);
        var reading = extractor.Read(SourceText.Plain(text));
        var peak = Peak(process);
        var returned = GC.GetTotalMemory(forceFullCollection: true) - heldBefore;
        GC.KeepAlive(text);

        var held = peak - before - returned;
        var times = held / (megabytes * 1e6);
        Say($"{megabytes} MB of UTF-8, {reading.Citations.Length} citations of {returned / 1e6:F0} MB");
        Say(
            $"at the peak {held / 1e6:F0} MB beyond the process before and the citations, the text itself included: {times:F2} × its UTF-8 size (mark {MostTimes})"
        );
        return check && times > MostTimes ? 1 : 0;
    }

    private static long Peak(Process process)
    {
        process.Refresh();
        return process.PeakWorkingSet64;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
