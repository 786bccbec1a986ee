using System.Reflection;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Testing;

namespace CitationGraph.Extraction.Tests;

public sealed class NearMissTests
{
    private static readonly CitationExtractor s_extractor = new(VocabularyReader.ReadDefault());

    public static TheoryData<ExtractionCase> Cases()
    {
        var data = new TheoryData<ExtractionCase>();
        foreach (var item in CaseFile.ReadAll("NearMisses"))
        {
            data.Add(item);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_not_taken_has_the_reason_the_case_says(ExtractionCase item)
    {
        var found = s_extractor
            .Explain(SourceText.Plain(item.Text))
            .NearMisses.Select(m => $"{m.Text} | {m.Reason.Code}");

        found.ShouldBe(item.Expected.Select(e => string.Join(" | ", e)));
    }

    [Fact]
    public void Every_reason_has_a_case()
    {
        var shown = CaseFile.ReadAll("NearMisses").SelectMany(c => c.Expected).Select(e => e[1]).ToHashSet();

        AllReasons().Select(r => r.Code).Except(shown).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_has_its_own_code_and_a_sentence_in_both_languages()
    {
        var reasons = AllReasons().ToList();

        reasons.Select(r => r.Code).ShouldBeUnique();
        reasons.ShouldAllBe(r => r.Vi.EndsWith('.') && r.En.EndsWith('.') && r.Vi != r.En);
    }

    [Fact]
    public void Explaining_reads_the_same_as_reading()
    {
        foreach (var text in SeedTexts())
        {
            var explained = s_extractor.Explain(text);
            var read = s_extractor.Read(text);

            explained
                .Reading.Citations.Select(c => (c.Span, c.Relation))
                .ShouldBe(read.Citations.Select(c => (c.Span, c.Relation)));
            explained.Citations.Length.ShouldBe(read.Citations.Length);
        }
    }

    [Fact]
    public void No_near_miss_overlaps_the_head_of_a_citation()
    {
        foreach (var text in SeedTexts())
        {
            var explained = s_extractor.Explain(text);

            explained.NearMisses.ShouldAllBe(m =>
                !explained.Reading.Citations.Any(c => c.Span.Start < m.Span.End && m.Span.Start < c.Span.End)
            );
        }
    }

    [Fact]
    public void Spans_point_into_the_text_as_given() =>
        SeedTexts()
            .SelectMany(t => s_extractor.Explain(t).NearMisses.Select(m => (t.Original, m)))
            .ShouldAllBe(p => p.m.Span.Of(p.Original) == p.m.Text);

    [Fact]
    public void Every_reason_of_a_citation_is_said_in_both_languages()
    {
        var texts = SeedTexts().Concat(CaseFile.ReadAll("Cases").Select(c => SourceText.Plain(c.Text)));

        texts
            .SelectMany(t => s_extractor.Read(t).Citations)
            .SelectMany(c => c.Reasons)
            .Distinct()
            .Where(r => !ReasonWords.Knows(r))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_shape_forgets_the_digits_and_the_organ()
    {
        var shapes = new[] { "Lô hàng 27/XYZK nhập kho.", "Lô hàng 3/WVUT nhập kho." }.Select(t =>
            s_extractor.Explain(SourceText.Plain(t)).NearMisses.Single().Shape
        );

        shapes.ShouldBe(["n/ABC", "n/ABC"]);
    }

    private static IEnumerable<NearMissReason> AllReasons()
    {
        const BindingFlags Ours = BindingFlags.Public | BindingFlags.Static;
        var type = typeof(NearMissReasons);
        return type.GetProperties(Ours)
            .Select(p => (NearMissReason)p.GetValue(null)!)
            .Concat(
                type.GetMethods(Ours).Where(m => !m.IsSpecialName).Select(m => (NearMissReason)m.Invoke(null, ["x"])!)
            );
    }

    private static IEnumerable<SourceText> SeedTexts() =>
        Directory
            .EnumerateFiles(Repository.Path("seed"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(p => SourceText.Plain(File.ReadAllText(p)));
}
