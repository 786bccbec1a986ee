using CitationGraph.Model;
using CitationGraph.Testing;

namespace CitationGraph.Documents.Tests;

public sealed class OffsetMapRoundTripTests
{
    public static TheoryData<string> Seeds() =>
        [.. Directory.GetFiles(Repository.Path("seed"), "*.txt").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_decomposed_seed_reads_as_the_composed_one_and_every_word_leads_back(string name)
    {
        var composed = LatinComposition.Compose(File.ReadAllText(Repository.Path("seed", name)));
        var decomposed = LatinComposition.Decompose(composed);

        var text = DocumentReader.Read("nfd.txt", System.Text.Encoding.UTF8.GetBytes(decomposed)).Source;

        text.Original.ShouldBe(decomposed);
        text.Text.ShouldBe(composed);
        foreach (var word in Words(composed))
        {
            LatinComposition.Compose(text.Map.ToOriginal(word).Of(decomposed)).ShouldBe(word.Of(composed));
        }
    }

    [Fact]
    public void Spans_at_both_ends_of_a_decomposed_text_are_whole()
    {
        var original = LatinComposition.Decompose("Ủy ban xã Đậu");
        var text = DocumentReader.Read("nfd.txt", System.Text.Encoding.UTF8.GetBytes(original)).Source;

        text.Map.ToOriginal(new(0, 1)).ShouldBe(new(0, 2));
        text.Map.ToOriginal(new(text.Text.Length - 2, text.Text.Length))
            .ShouldBe(new(original.Length - 4, original.Length));
        text.Map.ToOriginal(new(0, text.Text.Length)).ShouldBe(new(0, original.Length));
    }

    [Fact]
    public void A_text_already_composed_is_read_as_it_stands()
    {
        var text = DocumentReader.Read("plain.txt", System.Text.Encoding.UTF8.GetBytes("Nghị định\r\nsố 1")).Source;

        text.Map.IsIdentity.ShouldBeTrue();
        text.Text.ShouldBe("Nghị định\r\nsố 1");
    }

    private static IEnumerable<TextSpan> Words(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                yield return new(start, end);
                start = end;
            }
        }
    }
}
