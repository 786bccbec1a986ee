using System.Globalization;
using CitationGraph.Model;
using CitationGraph.Testing;

namespace CitationGraph.Model.Tests;

public sealed class LatinCompositionTests
{
    /// <summary>Code points in hexadecimal: given, NFC, NFD, as an independent implementation of UAX #15 (Unicode 15) has them.</summary>
    private static IEnumerable<(string Given, string Composed, string Decomposed)> Cases() =>
        File.ReadLines(Repository.Path("tests", "CitationGraph.Model.Tests", "Data", "latin-normalization.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t').Select(Text).ToArray())
            .Select(columns => (columns[0], columns[1], columns[2]));

    [Fact]
    public void Composes_as_unicode_does()
    {
        foreach (var (given, composed, _) in Cases())
        {
            LatinComposition.Compose(given).ShouldBe(composed, $"given {given}");
        }
    }

    [Fact]
    public void Decomposes_as_unicode_does()
    {
        foreach (var (given, _, decomposed) in Cases())
        {
            LatinComposition.Decompose(given).ShouldBe(decomposed, $"given {given}");
        }
    }

    [Fact]
    public void Composing_what_was_decomposed_gives_the_text_again()
    {
        const string text =
            "Nghị quyết của Quốc hội về thí điểm một số cơ chế, chính sách đặc thù; Ủy ban nhân dân quận Đống Đa";
        LatinComposition.Compose(LatinComposition.Decompose(text)).ShouldBe(text);
    }

    [Fact]
    public void Composing_a_composed_text_changes_nothing()
    {
        foreach (var (_, composed, _) in Cases())
        {
            LatinComposition.Compose(composed).ShouldBe(composed);
        }
    }

    [Theory]
    [InlineData('ệ', 'e')]
    [InlineData('Ự', 'U')]
    [InlineData('đ', 'đ')]
    [InlineData('7', '7')]
    public void A_letter_is_found_under_its_marks(char letter, char expected) =>
        LatinComposition.BaseLetter(letter).ShouldBe(expected);

    [Fact]
    public void A_long_run_of_marks_is_left_as_it_is_and_takes_linear_time()
    {
        var run = "a" + new string('\u0301', 200_000);
        LatinComposition.Compose(run).ShouldBe(run);
    }

    private static string Text(string codePoints) =>
        string.Concat(
            codePoints
                .Split(' ')
                .Select(code => (char)ushort.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
        );
}
