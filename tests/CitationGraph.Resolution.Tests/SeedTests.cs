using CitationGraph.Extraction;
using CitationGraph.Model;
using CitationGraph.Ontology;
using CitationGraph.Testing;

namespace CitationGraph.Resolution.Tests;

/// <summary>The five source documents by themselves, with no catalogue and the ontology as it is.</summary>
public sealed class SeedTests
{
    private static readonly Vocabulary s_vocabulary = VocabularyReader.ReadDefault();
    private static readonly ReadDocument[] s_documents = [.. Documents()];
    private static readonly ResolutionResult s_result = new InstrumentResolver(s_vocabulary).Resolve(s_documents, []);

    [Fact]
    public void The_directive_1112_is_one_instrument_with_one_contradiction_about_its_day()
    {
        var directive = Numbered("1112/CT-BGDĐT");

        directive.Date.ShouldBe(Day.Of("2022-08-19"));
        var contradiction = s_result.Contradictions.Single(c => c.InstrumentId == directive.Id);
        contradiction.Values.Select(v => (v.Value, v.Places.Length)).ShouldBe([("2022-08-19", 3), ("2022-08-18", 1)]);
        contradiction.Values.ShouldAllBe(v =>
            v.Places.All(p => p.Words.Contains("1112/CT-BGDĐT", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void The_resolution_of_the_eighth_plenum_of_term_XI_is_29_NQ_TW()
    {
        var resolution = Numbered("29-NQ/TW");

        resolution.Names.ShouldContain("Nghị quyết Hội nghị lần thứ 8 Ban Chấp hành Trung ương khóa XI");
        Meant("Hội nghị lần thứ 8 Ban Chấp hành Trung ương khóa XI").ShouldAllBe(id => id == resolution.Id);
    }

    [Fact]
    public void Short_forms_of_134_and_34_mean_what_their_full_forms_mean()
    {
        Meant("134-KL/TU").Distinct().ShouldBe([Numbered("134-KL/TU").Id]);
        Meant("34-CTr/TU").Distinct().ShouldBe([Numbered("34-CTr/TU").Id]);
    }

    [Fact]
    public void The_decision_3679_takes_its_number_from_the_heading_of_its_plan()
    {
        var decision = Numbered("3679/QĐ-UBND");

        decision.IsHeld.ShouldBeTrue();
        decision.IssuerId.ShouldBe("ubnd-ho-chi-minh");
        s_result.Instruments.Single(i => i.PartOfId is not null).PartOfId.ShouldBe(decision.Id);
    }

    [Fact]
    public void The_page_about_23_is_its_source_and_no_instrument()
    {
        var directive = Numbered("23/CT-UBND");

        directive.IsHeld.ShouldBeFalse();
        directive.SourceIds.ShouldHaveSingleItem();
        s_result.Parts.ShouldContain(p => p.IsReport && p.InstrumentId == directive.Id);
    }

    [Fact]
    public void The_order_of_the_five_documents_does_not_matter()
    {
        var reversed = new InstrumentResolver(s_vocabulary).Resolve([.. s_documents.Reverse()], []);

        reversed.Instruments.Select(i => i.Id).ShouldBe(s_result.Instruments.Select(i => i.Id));
        reversed
            .Citations.Select(r => (r.DocumentId, r.CitationIndex, r.TargetId))
            .ShouldBe(s_result.Citations.Select(r => (r.DocumentId, r.CitationIndex, r.TargetId)));
    }

    private static Instrument Numbered(string symbol) => s_result.Instruments.Single(i => i.Symbol == symbol);

    private static IEnumerable<string?> Meant(string words) =>
        from document in s_documents
        from citation in document.Reading.Citations
        where OneLine(citation.Text).Contains(words, StringComparison.Ordinal)
        select s_result.Target(document.Id, citation.Index);

    private static IEnumerable<ReadDocument> Documents()
    {
        var extractor = new CitationExtractor(s_vocabulary);
        foreach (var file in Directory.GetFiles(Repository.Path("seed"), "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            var text = File.ReadAllText(file);
            yield return new ReadDocument(name[..3], name, name, text, extractor.Read(SourceText.Plain(text)));
        }
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
