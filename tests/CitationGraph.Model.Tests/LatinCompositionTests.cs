namespace CitationGraph.Model.Tests;

public sealed class LatinCompositionTests
{
    [Theory]
    [InlineData("Quye\u0302\u0301t đi\u0323nh", "Quyết định")]
    [InlineData("U\u0309y ban nha\u0302n da\u0302n", "Ủy ban nhân dân")]
    [InlineData("Chi\u0309 thi\u0323", "Chỉ thị")]
    [InlineData("thươ\u0300ng", "thường")]
    [InlineData("thu\u031Bo\u031B\u0300ng", "thường")]
    [InlineData("façade, Nu\u0308rnberg", "façade, Nürnberg")]
    public void Letters_and_their_marks_become_one(string decomposed, string composed) =>
        LatinComposition.Compose(decomposed).ShouldBe(composed);

    [Theory]
    [InlineData("e\u0323\u0302")]
    [InlineData("e\u0302\u0323")]
    [InlineData("ê\u0323")]
    [InlineData("ẹ\u0302")]
    public void The_order_of_a_tone_below_and_a_hat_above_does_not_matter(string spelling) =>
        LatinComposition.Compose(spelling).ShouldBe("ệ");

    [Fact]
    public void Two_marks_above_keep_their_order()
    {
        LatinComposition.Compose("e\u0302\u0301").ShouldBe("ế");
        LatinComposition.Compose("e\u0301\u0302").ShouldBe("é\u0302");
    }

    [Fact]
    public void Every_composed_letter_comes_back_from_its_parts()
    {
        const string vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
        foreach (var vowel in vowels)
        {
            foreach (var tone in "\u0300\u0301\u0303\u0309\u0323")
            {
                var letter = LatinComposition.Compose($"{vowel}{tone}");
                letter.Length.ShouldBe(1, $"{vowel} with U+{(int)tone:X4}");
                LatinComposition.Compose(LatinComposition.Decompose(letter)).ShouldBe(letter);
                LatinComposition.Decompose(letter).ShouldBe(LatinComposition.Decompose($"{vowel}{tone}"));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0301a")]
    [InlineData("b\u0302")]
    [InlineData("a\u034F\u0301")]
    [InlineData("🙂\u0301")]
    [InlineData("đ")]
    public void What_makes_no_letter_stays(string text) => LatinComposition.Compose(text).ShouldBe(text);

    [Fact]
    public void A_run_of_marks_that_no_language_writes_is_left_alone()
    {
        var pile = "a" + new string('\u0301', 100_000);
        LatinComposition.Compose(pile).ShouldBe(pile);
    }

    [Theory]
    [InlineData('ệ', 'e')]
    [InlineData('Ữ', 'U')]
    [InlineData('x', 'x')]
    [InlineData('đ', 'đ')]
    public void The_base_of_a_letter_is_what_stands_under_its_marks(char letter, char expected) =>
        LatinComposition.BaseLetter(letter).ShouldBe(expected);
}
