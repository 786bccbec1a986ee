using System.Text;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Testing;

namespace CitationGraph.Extraction.Tests;

public sealed class LongTextTests
{
    private static readonly Vocabulary s_vocabulary = VocabularyReader.Read(Repository.Path("ontology"));
    private static readonly CitationExtractor s_whole = new(s_vocabulary);

    [Theory]
    [InlineData(2_000)]
    [InlineData(20_000)]
    public void A_text_read_in_stretches_gives_the_heads_that_it_gives_as_a_whole(int stretch)
    {
        var inStretches = new CitationExtractor(s_vocabulary, stretch);
        foreach (var file in Directory.GetFiles(Repository.Path("seed"), "*.txt"))
        {
            var text = SourceText.Plain(File.ReadAllText(file));
            var whole = Heads(s_whole.Read(text));
            var parts = Heads(inStretches.Read(text));

            // A seam may fall into a scheme's long title; symbols and laws never straddle paragraphs.
            var differing = whole.Except(parts).Concat(parts.Except(whole)).Count();
            differing.ShouldBeLessThan(1 + (whole.Count / 20), $"{Path.GetFileName(file)} in stretches of {stretch}");
        }
    }

    [Fact]
    public void Subjects_and_references_point_at_the_right_citations_across_stretches()
    {
        var text = new StringBuilder();
        text.Append("Căn cứ Quyết định số 12/2031/QĐ-UBND ngày 5/6/2031 (sau đây gọi là Quyết định 12);\n\n");
        for (var i = 0; i < 200; i++)
        {
            text.Append("Các sở, ngành tổ chức triển khai đầy đủ nhiệm vụ được giao.\n\n");
        }

        text.Append("Thực hiện Quyết định 12 trong năm 2032.\n");
        var reading = new CitationExtractor(s_vocabulary, 1_000).Read(SourceText.Plain(text.ToString()));

        var use = reading.Citations[^1];
        use.Kind.ShouldBe(CitationKind.Alias);
        reading.Citations[use.Refers!.Value].Symbol!.Text.ShouldBe("12/2031/QĐ-UBND");
        reading.Citations.Select(c => c.Index).ShouldBe(Enumerable.Range(0, reading.Citations.Length));
    }

    [Theory]
    [InlineData("1/")]
    [InlineData("7")]
    [InlineData("Luật ")]
    [InlineData("Luật sửa đổi, bổ sung một số điều của ")]
    [InlineData("Nghị định nêu trên ")]
    [InlineData("khoản 1, ")]
    [InlineData("( “ ")]
    [InlineData("<b")]
    [InlineData("1**2")]
    [InlineData("a\u0301")]
    [InlineData("số\n")]
    [InlineData("Kế hoạch 12/KH-UBND (sau đây gọi là Kế hoạch 12) ")]
    public void A_text_made_to_be_hard_is_read_to_its_end(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 300_000 / unit.Length).ToString();

        var reading = s_whole.Read(SourceText.Plain(text));

        reading.Citations.ShouldAllBe(c => c.Span.Start >= 0 && c.Span.End <= text.Length);
    }

    [Fact]
    public void One_reader_serves_many_threads()
    {
        var texts = Directory.GetFiles(Repository.Path("seed"), "*.txt").Select(File.ReadAllText).ToArray();
        var alone = texts.Select(t => Heads(s_whole.Read(SourceText.Plain(t)))).ToArray();

        Parallel.For(
            0,
            64,
            i => Heads(s_whole.Read(SourceText.Plain(texts[i % texts.Length]))).ShouldBe(alone[i % texts.Length])
        );
    }

    private static List<(TextSpan, CitationKind, string?)> Heads(DocumentReading reading) =>
        [.. reading.Citations.Select(c => (c.Span, c.Kind, c.Symbol?.Text))];
}
