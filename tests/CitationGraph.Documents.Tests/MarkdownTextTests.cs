using System.Diagnostics;
using CitationGraph.Model;

namespace CitationGraph.Documents.Tests;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("**Nghị định** số *71/2020/NĐ-CP*", "Nghị định số 71/2020/NĐ-CP")]
    [InlineData("***Căn cứ*** Luật", "Căn cứ Luật")]
    [InlineData("# QUYẾT ĐỊNH #", "QUYẾT ĐỊNH")]
    [InlineData("### 1. Mục tiêu", "1. Mục tiêu")]
    [InlineData("KẾ HOẠCH\n=======\nNăm 2022", "KẾ HOẠCH\n\nNăm 2022")]
    [InlineData("[Luật Giáo dục](https://vi.example/luat \"Luật\") 2019", "Luật Giáo dục 2019")]
    [InlineData("[**Luật**](a.md) 2019", "Luật 2019")]
    [InlineData("![dấu](dau.png) Số 5", "dấu Số 5")]
    [InlineData("Số 23/2019/QĐ\\-UBND", "Số 23/2019/QĐ-UBND")]
    [InlineData("1\\. Mục \\*", "1. Mục *")]
    [InlineData("Qu&yacute; &amp; n&#259;m", "Quý & năm")]
    [InlineData("`5/KH-UBND` và ``a`b``", "5/KH-UBND và a`b")]
    [InlineData("> Điều 1\n> > Điều 2", "Điều 1\nĐiều 2")]
    [InlineData("một<br>hai <b>ba</b>", "một\nhai ba")]
    [InlineData("<https://vi.example/a>", "https://vi.example/a")]
    [InlineData("```\nsố 5\n```", "\nsố 5\n")]
    [InlineData("trên\n\n* * *\n\ndưới", "trên\n\n\n\ndưới")]
    [InlineData("một\\\nhai", "một\nhai")]
    [InlineData("**Điều 1. **Ban\nhành", "Điều 1. Ban\nhành")]
    [InlineData("|\nUBND\n\n|\nSố 5", "\nUBND\n\n\nSố 5")]
    public void Marks_are_cut_and_words_stay(string markdown, string expected) =>
        Lines(Read(markdown).Text).ShouldBe(Lines(expected));

    [Theory]
    [InlineData("193. Kế hoạch\n194. Chỉ thị")]
    [InlineData("1) một\n2) hai")]
    [InlineData("a) một\n\nb) hai")]
    [InlineData("    Số: 12/KH-UBND        Hà Nội, ngày 5")]
    [InlineData("\tSố 5\n\n\tvề việc")]
    [InlineData("- Lưu: VT, KT.")]
    [InlineData("<tên cơ quan> ban hành")]
    [InlineData("[1]: Luật Giáo dục")]
    [InlineData("5 * 3 * 2 và a_b_c")]
    [InlineData("Số 5 | ngày 6")]
    [InlineData("Mức phạt < 5 triệu & > 3 triệu")]
    public void What_a_parser_could_take_for_markup_is_text(string markdown) => Read(markdown).Text.ShouldBe(markdown);

    [Fact]
    public void Cells_and_rows_of_a_table_are_lines()
    {
        const string table =
            "| **UBND TỈNH** ------- | CỘNG HÒA |\r\n|---|---|\r\n| Số: 4/QĐ-UBND | Huế, ngày 4 |\r\n\r\nQUYẾT ĐỊNH";

        Lines(Read(table).Text)
            .ShouldBe(["UBND TỈNH -------", "CỘNG HÒA", "Số: 4/QĐ-UBND", "Huế, ngày 4", "QUYẾT ĐỊNH"]);
    }

    [Theory]
    [InlineData(
        "Theo **Nghị định số 71/2020/NĐ\\-CP ngày 30/6/2020** của",
        "Nghị định số 71/2020/NĐ-CP ngày 30/6/2020",
        "Nghị định số 71/2020/NĐ\\-CP ngày 30/6/2020"
    )]
    [InlineData("**Luật** *Giáo dục* 2019", "Luật Giáo dục", "Luật** *Giáo dục")]
    [InlineData("&Ocirc;ng", "Ông", "&Ocirc;ng")]
    [InlineData("[số 5](a)", "số 5", "số 5")]
    [InlineData("x\r\n\r\n## Điều 1", "Điều 1", "Điều 1")]
    public void A_span_leads_back_to_the_source(string markdown, string words, string source)
    {
        var text = Read(markdown);
        var start = text.Text.IndexOf(words, StringComparison.Ordinal);

        text.Map.ToOriginal(new TextSpan(start, start + words.Length)).Of(markdown).ShouldBe(source);
    }

    [Fact]
    public void Decomposed_letters_inside_marks_are_composed_and_lead_back()
    {
        var markdown = LatinComposition.Decompose("**Nghị định**");
        var text = Read(markdown);

        text.Text.ShouldBe("Nghị định");
        text.Map.ToOriginal(new(0, text.Text.Length)).ShouldBe(new(2, markdown.Length - 2));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("*a ")]
    [InlineData("<b ")]
    [InlineData("<!-- ")]
    [InlineData("<br '")]
    [InlineData("|")]
    [InlineData("![a](")]
    [InlineData("`")]
    [InlineData("&")]
    [InlineData("- ")]
    [InlineData("\\")]
    public void Runs_of_marks_neither_break_nor_stall_the_reader(string mark)
    {
        var watch = Stopwatch.StartNew();
        Read(string.Concat(Enumerable.Repeat(mark, 5_000)) + "số 5").Text.ShouldEndWith("số 5");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static SourceText Read(string markdown) =>
        DocumentReader.Read("a.md", System.Text.Encoding.UTF8.GetBytes(markdown)).Source;

    /// <summary>Lines with words, without the white space that marks leave at their edges.</summary>
    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
