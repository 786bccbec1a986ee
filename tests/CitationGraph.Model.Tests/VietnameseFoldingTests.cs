using CitationGraph.Model;

namespace CitationGraph.Model.Tests;

public sealed class VietnameseFoldingTests
{
    [Theory]
    [InlineData("Ủy ban nhân dân", "Uỷ ban nhân dân")]
    [InlineData("văn hóa", "văn hoá")]
    [InlineData("Về  việc: “đổi mới”", "về việc đổi mới")]
    [InlineData("năm học 2022-2023", "năm học 2022 - 2023")]
    [InlineData("QÐ", "QĐ")]
    public void Spellings_of_one_name_meet_under_one_key(string one, string other) =>
        VietnameseFolding.NameKey(one).ShouldBe(VietnameseFolding.NameKey(other));

    [Theory]
    [InlineData("HD", "HĐ")]
    [InlineData("DA", "ĐA")]
    public void D_and_d_with_stroke_stay_apart_in_symbols(string one, string other) =>
        VietnameseFolding.SymbolKey(one).ShouldNotBe(VietnameseFolding.SymbolKey(other));

    [Theory]
    [InlineData("08 /2017/TT-BTNMT", "8/2017/TT-BTNMT")]
    [InlineData("367 – QÐ/TWĐTN", "367-QĐ/TWĐTN")]
    [InlineData("1665/QĐ-Ttg", "1665/QĐ-TTg")]
    public void Damaged_symbols_meet_under_one_key(string one, string other) =>
        VietnameseFolding.SymbolKey(one).ShouldBe(VietnameseFolding.SymbolKey(other));

    [Fact]
    public void A_decomposed_text_folds_like_a_composed_one() =>
        VietnameseFolding
            .NameKey(LatinComposition.Decompose("Nghị định"))
            .ShouldBe(VietnameseFolding.NameKey("Nghị định"));

    [Fact]
    public void A_search_key_has_no_accents_at_all() =>
        VietnameseFolding.SearchKey("Đổi mới căn bản, toàn diện").ShouldBe("doi moi can ban toan dien");

    [Fact]
    public void The_tone_of_quy_stays_on_its_vowel() => VietnameseFolding.NameKey("quý").ShouldBe("quý");
}
