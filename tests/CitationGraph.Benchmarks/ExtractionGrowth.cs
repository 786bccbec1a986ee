using System.Globalization;
using System.Text;
using CitationGraph.Extraction;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Testing;

namespace CitationGraph.Benchmarks;

/// <summary>
/// Texts made to be hard, at one length and at eight times that, both shorter than what is read in one stretch: time grows eightfold where it
/// is linear and sixty-fourfold where it is quadratic; the mark between them leaves room for a busy machine.
/// </summary>
internal static class ExtractionGrowth
{
    private const int Short = 120 * 1024;
    private const int Times = 8;
    private const double MostGrowth = 24;

    /// <summary>Seconds; below them the clock and the collector tell more than the text.</summary>
    private const double Noise = 0.005;

    private static readonly (string Name, string Unit)[] s_texts =
    [
        ("1/1/1/…", "1/"),
        ("digits", "7"),
        ("Luật Luật …", "Luật "),
        ("Luật sửa đổi …", "Luật sửa đổi, bổ sung một số điều của "),
        ("one line", "thực hiện Nghị định 71/2020/NĐ-CP và theo đó "),
        ("Nghị định nêu trên …", "Nghị định nêu trên "),
        ("khoản 1 khoản 1 …", "khoản 1, "),
        ("dashes", "- "),
        ("brackets", "( “ "),
        ("short forms", "Kế hoạch 12/KH-UBND (sau đây gọi là Kế hoạch 12) "),
        ("Ủy ban nhân dân …", "Ủy ban nhân dân "),
        ("line breaks", "số\n"),
        ("tags", "<b"),
        ("emphasis", "1**2"),
        ("combining marks", "a\u0301"),
    ];

    public static int Run(bool check)
    {
        var extractor = new CitationExtractor(VocabularyReader.Read(Repository.Path("ontology")));
        Console.WriteLine($"{"text", -24}{"120 K units", 12}{"960 K units", 12}{"growth", 10}");
        var isLinear = true;
        foreach (var (name, unit) in s_texts)
        {
            Read(extractor, unit, Short);
            var once = Read(extractor, unit, Short);
            var more = Read(extractor, unit, Short * Times);
            var growth = Math.Max(more, Noise) / Math.Max(once, Noise);
            isLinear &= growth <= MostGrowth;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -24}{once * 1000, 9:F0} ms{more * 1000, 9:F0} ms{growth, 10:F1}"
                )
            );
        }

        return check && !isLinear ? 1 : 0;
    }

    /// <summary>The fastest of five readings, in seconds of processor time.</summary>
    private static double Read(CitationExtractor extractor, string unit, int length)
    {
        var text = new StringBuilder(length + unit.Length).Insert(0, unit, length / unit.Length).ToString();
        var best = double.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            best = Math.Min(best, ProcessorTime.Of(() => extractor.Read(SourceText.Plain(text))));
        }

        return best;
    }
}
