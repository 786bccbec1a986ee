using System.Collections.Immutable;
using CitationGraph.Extraction;
using CitationGraph.Model;
using CitationGraph.Ontology;

namespace CitationGraph.Resolution.Tests;

public sealed class CaseTests
{
    private static readonly Vocabulary s_vocabulary = VocabularyReader.ReadDefault();
    private static readonly CitationExtractor s_extractor = new(s_vocabulary);
    private static readonly InstrumentResolver s_resolver = new(s_vocabulary);

    public static TheoryData<ResolutionCase> Cases()
    {
        var data = new TheoryData<ResolutionCase>();
        foreach (var item in ResolutionCase.ReadAll())
        {
            data.Add(item);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_citation_means_what_the_case_says(ResolutionCase item)
    {
        var asked = Document("asked", item.Text);
        var held = item.Held.Select((text, i) => Document($"held-{i}", text)).ToList();
        var anew = s_resolver.Resolve([asked, .. held], [item.Known]).Citations.Where(c => c.DocumentId == asked.Id);
        Check(item, asked, [.. anew]);

        Check(item, asked, Index(held, item.Known).Resolve(asked));
    }

    private static ResolutionIndex Index(IReadOnlyList<ReadDocument> held, Catalogue known)
    {
        var graph = s_resolver.Resolve(held, [known]);
        var rows = graph.Catalogued.ToLookup(c => c.InstrumentId, c => c.Key, StringComparer.Ordinal);
        return new ResolutionIndex(
            s_vocabulary,
            new KnownInMemory(
                graph.Instruments.Select(i => new KnownInstrument(
                    i,
                    rows.Contains(i.Id),
                    [],
                    known.Instruments.FirstOrDefault(r => rows[i.Id].Contains(r.Key))?.EffectiveFrom,
                    []
                ))
            )
        );
    }

    private static void Check(ResolutionCase item, ReadDocument asked, ImmutableArray<CitationResolution> found)
    {
        var fields = found.Select(c => Fields(asked.Reading.Citations[c.CitationIndex], c)).ToList();
        var shown = string.Join('\n', fields.Select(f => "=> " + string.Join(" | ", f)));

        fields.Select(f => f[0]).ShouldBe(item.Expected.Select(e => e[0]), shown);
        foreach (var (got, wanted) in fields.Zip(item.Expected))
        {
            for (var i = 1; i < Math.Min(wanted.Length, 3); i++)
            {
                (wanted[i] == "*" ? "*" : got[i]).ShouldBe(wanted[i], shown);
            }

            if (wanted is [_, _, _, var reason])
            {
                got[3].ShouldContain(reason, Case.Sensitive, shown);
            }
        }
    }

    private static string[] Fields(Citation citation, CitationResolution resolution) =>
        [
            citation.Text,
            resolution.Outcome.ToString().ToUpperInvariant(),
            resolution.Candidates.IsEmpty ? "-" : string.Join("; ", resolution.Candidates),
            string.Join(" ", resolution.Reasons),
        ];

    private static ReadDocument Document(string id, string text) =>
        new(id, id + ".txt", id, text, s_extractor.Read(SourceText.Plain(text)));
}
