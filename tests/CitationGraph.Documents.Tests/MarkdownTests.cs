using System.Text;
using CitationGraph.Model;

namespace CitationGraph.Documents.Tests;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("**Căn cứ** *Luật* ***Giáo dục***", "Căn cứ Luật Giáo dục")]
    [InlineData("# Quyết định #", " Quyết định ")]
    [InlineData("### Điều 1.", " Điều 1.")]
    [InlineData("Quyết định\n==========\n", "Quyết định\n\n")]
    [InlineData("theo [Nghị định số 10/2020/NĐ-CP](https://a.vn/10 \"t\") này", "theo Nghị định số 10/2020/NĐ-CP này")]
    [InlineData("xem [Thông tư][tt]\n\n[tt]: https://a.vn\n", "xem Thông tư\n\n[tt]: https://a.vn\n")]
    [InlineData("![con dấu](dau.png) đỏ", "con dấu đỏ")]
    [InlineData("193\\. Điều a\\-b \\*", "193. Điều a-b *")]
    [InlineData("Nghị &agrave; &#273;&nbsp;x", "Nghị à đ\u00A0x")]
    [InlineData("số `10/NQ-CP` và ``a`b``", "số 10/NQ-CP và a`b")]
    [InlineData("a<br>b <u>c</u> <tên phường> <https://a.vn>", "a\nb c <tên phường> https://a.vn")]
    [InlineData("> trích **dẫn**\n> dòng hai\n", " trích dẫn\n dòng hai\n")]
    [InlineData("```\nSố 10\n```\n", "\nSố 10\n\n")]
    [InlineData("a\n\n---\n\nb", "a\n\n\n\nb")]
    [InlineData("một\\\nhai", "một\nhai")]
    public void Markup_goes_and_the_words_stay(string given, string expected) => Read(given).Text.ShouldBe(expected);

    [Theory]
    [InlineData("1. Một\n2. Hai\n193. Ba\n")]
    [InlineData("a) Một\nb) Hai\n")]
    [InlineData("- Căn cứ\n- Xét\n")]
    [InlineData("    Điều 1 thụt vào như mã\n\tđoạn có tab\n")]
    [InlineData("Số: __/QĐ-UBND, ngày __/__/2022")]
    [InlineData("a < b, c > d & e; 5 * 3 (*) AT&T")]
    [InlineData("Ghi chú [1] và [Phụ lục II]")]
    [InlineData("một_tên_dài và 2*3")]
    public void Words_that_only_look_like_markup_stay(string given) =>
        Read(given).Text.ShouldBe(given.Replace("2*3", "23"));

    [Fact]
    public void A_star_of_a_list_reads_as_a_dash() => Read("* một\n* hai **ba**\n").Text.ShouldBe("- một\n- hai ba\n");

    [Fact]
    public void Cells_of_a_table_are_lines_of_their_own()
    {
        const string given = "| Số: 23/CT-UBND | **Hải Phòng** |\n|---|:--|\n| a \\| b | c |\n\nsau";
        Lines(given).ShouldBe(["Số: 23/CT-UBND", "Hải Phòng", "a | b", "c", "sau"]);
        Lines("ỦY BAN | CỘNG HÒA\n-------|--------\nSố: 1 | Hà Nội\n")
            .ShouldBe(["ỦY BAN", "CỘNG HÒA", "Số: 1", "Hà Nội"]);
    }

    [Fact]
    public void Rows_that_a_converter_broke_or_left_without_a_rule_are_cells_too() =>
        Lines("| a | b |\n\n|\n\nSố: 5/QĐ-UBND |\n|\n").ShouldBe(["a", "b", "Số: 5/QĐ-UBND"]);

    [Theory]
    [InlineData("số** 203**/2025/QH15**;*", "số 203/2025/QH15;")]
    [InlineData("**Điều 1.****", "Điều 1.")]
    [InlineData("tỉnh Đồng** Nai**** năm 2025**", "tỉnh Đồng Nai năm 2025")]
    public void Stars_that_a_converter_set_wrongly_go(string given, string expected) =>
        Read(given).Text.ShouldBe(expected);

    [Fact]
    public void Html_reads_as_its_text()
    {
        const string given = "<table><tr><td>Số: 1/CT-TTg</td><td><b>Hà</b> N&#7897;i</td></tr></table>\n<!-- ẩn -->\n";
        Lines(given).ShouldBe(["Số: 1/CT-TTg", "Hà Nội"]);
        Lines("<style>p{}</style>\n\n<center>\nTên\n</center>\n").ShouldBe(["Tên"]);
    }

    [Theory]
    [InlineData(
        "Căn cứ **Nghị định số** *71/2020/NĐ-CP*, x",
        "Nghị định số 71/2020/NĐ-CP",
        "Nghị định số** *71/2020/NĐ-CP"
    )]
    [InlineData("> theo Luật\n> Giáo dục 2019", "Luật\n Giáo dục", "Luật\n> Giáo dục")]
    [InlineData("# Lu&#7853;t số 1", "Luật số 1", "Lu&#7853;t số 1")]
    [InlineData("[Nghị quyết 29\\-NQ/TW](u)", "Nghị quyết 29-NQ/TW", "Nghị quyết 29\\-NQ/TW")]
    [InlineData("**Chi\u0309 thi\u0323** 17", "Chỉ thị 17", "Chi\u0309 thi\u0323** 17")]
    public void A_span_slices_the_original_so_that_it_covers_the_words(string given, string words, string slice)
    {
        var source = Read(given);
        var start = source.Text.IndexOf(words, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, source.Text);
        source.Map.ToOriginal(new TextSpan(start, start + words.Length)).Of(given).ShouldBe(slice);
    }

    [Fact]
    public void Line_ends_of_windows_stay_as_they_are() =>
        Read("# Tiêu đề\r\n\r\n**một**\r\nhai\r\n").Text.ShouldBe(" Tiêu đề\r\n\r\nmột\r\nhai\r\n");

    [Fact]
    public void No_word_of_a_long_text_is_lost_wherever_it_is_cut()
    {
        var given = new StringBuilder();
        for (var i = 0; i < 4_000; i++)
        {
            given.Append($"**Căn cứ** Quyết định số {i}/QĐ-UBND;").Append(i % 50 == 0 ? "\n\n" : "\n");
        }

        var read = Read(given.ToString()).Text;
        read.ShouldBe(given.ToString().Replace("**", ""));
        Read(new string('x', 70_000)).Text.Length.ShouldBe(70_000);
    }

    [Theory]
    [InlineData("[", 40_000)]
    [InlineData("> ", 40_000)]
    [InlineData("![", 20_000)]
    [InlineData("**a", 20_000)]
    [InlineData("<!--", 10_000)]
    [InlineData("- ", 20_000)]
    public void Markup_without_end_is_read_too(string unit, int times) =>
        Read("Điều 1 " + string.Concat(Enumerable.Repeat(unit, times)) + " hết").Text.ShouldEndWith("hết");

    private static string[] Lines(string given) =>
        Read(given).Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static SourceText Read(string given) =>
        DocumentReader.Read("văn bản.md", Encoding.UTF8.GetBytes(given)).Source;
}
