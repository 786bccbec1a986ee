using CitationGraph.Model;
using CitationGraph.Ontology;

namespace CitationGraph.Extraction.Tests;

public sealed class CaseTests
{
    private static readonly CitationExtractor s_extractor = new(VocabularyReader.ReadDefault());

    public static TheoryData<ExtractionCase> Cases()
    {
        var data = new TheoryData<ExtractionCase>();
        foreach (var item in CaseFile.ReadAll("Cases"))
        {
            data.Add(item);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_the_case_says(ExtractionCase item)
    {
        var reading = s_extractor.Read(SourceText.Plain(item.Text));
        var found = reading.Citations.Select(Fields).ToList();
        var shown = string.Join('\n', found.Select(f => string.Join(" | ", f)));

        found.Select(f => f[0]).ShouldBe(item.Expected.Select(e => e[0]), shown);
        for (var i = 0; i < found.Count; i++)
        {
            for (var field = 1; field < item.Expected[i].Length; field++)
            {
                if (item.Expected[i][field] != "*")
                {
                    found[i][field].ShouldBe(item.Expected[i][field], shown);
                }
            }
        }
    }

    private static string[] Fields(Citation citation) =>
        [
            citation.Text,
            citation.Kind switch
            {
                CitationKind.PartyResolution => "party-resolution",
                var kind => kind.ToString().ToLowerInvariant(),
            },
            citation.Genre ?? "-",
            citation.Symbol?.Text ?? "-",
            citation.Date?.ToString() ?? "-",
            citation.Issuer?.Name ?? "-",
            citation.Relation,
            citation.Provision ?? "-",
        ];
}
