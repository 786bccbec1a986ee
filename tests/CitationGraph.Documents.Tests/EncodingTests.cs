using System.Text;
using CitationGraph.Model;

namespace CitationGraph.Documents.Tests;

public sealed class EncodingTests
{
    private const string Words =
        "Căn cứ Nghị định số 71/2020/NĐ-CP ngày 30 tháng 6 năm 2020 của Chính phủ quy định lộ trình";

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_decides_and_is_no_part_of_the_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Words)]).ShouldBe(SourceText.Plain(Words));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Without_a_mark_the_bytes_decide(string name) =>
        Read(Encoding.GetEncoding(name).GetBytes(Words)).Original.ShouldBe(Words);

    [Theory]
    [InlineData(Words)]
    [InlineData("Quyết định số 5 của Ủy ban nhân dân tỉnh")]
    public void The_old_vietnamese_code_page_is_told_and_composed(string words)
    {
        var bytes = InCodePage1258(words);
        var source = Read(bytes);
        source.Text.ShouldBe(words);
        source.Original.Length.ShouldBe(bytes.Length);
        source.Map.ToOriginal(new TextSpan(0, words.Length)).ShouldBe(new TextSpan(0, bytes.Length));
    }

    [Fact]
    public void A_utf8_text_with_one_broken_byte_is_still_utf8()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Words), 0xE1, (byte)' ', .. Encoding.UTF8.GetBytes(Words)];
        Read(bytes).Original.ShouldBe(Words + "\uFFFD " + Words);
    }

    [Fact]
    public void An_encoding_that_cannot_be_told_is_refused_rather_than_guessed() =>
        Fault([0xC7, 0xB5, 0xB9, 0xAD, 0x20, 0xB8, 0xDC, 0xAE, 0xCF]).ShouldBe(DocumentFault.UnknownEncoding);

    [Fact]
    public void Binary_data_is_refused()
    {
        Fault([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]).ShouldBe(DocumentFault.Binary);
        Fault([.. Encoding.UTF8.GetBytes(Words), 0]).ShouldBe(DocumentFault.Binary);
        Fault([1, 2, 3, 4, 5, (byte)'a']).ShouldBe(DocumentFault.Binary);
        var noise = new byte[4_096];
        new Random(1).NextBytes(noise);
        Fault(noise).ShouldBe(DocumentFault.Binary);
        Fault([.. noise.Where(b => b != 0)]).ShouldBe(DocumentFault.Binary);
    }

    [Fact]
    public void A_stray_control_character_from_a_copy_is_tolerated()
    {
        var given = string.Concat(Enumerable.Repeat(Words + "\n", 5)) + "\a";
        Read(Encoding.UTF8.GetBytes(given)).Text.ShouldBe(given);
    }

    private static SourceText Read(byte[] bytes) => DocumentReader.Read("a.txt", bytes).Source;

    private static DocumentFault Fault(byte[] bytes) =>
        Should.Throw<DocumentException>(() => DocumentReader.Read("a.txt", bytes)).Fault;

    /// <summary>As a Vietnamese keyboard of that time wrote it: the vowel with its hat, then the tone.</summary>
    private static byte[] InCodePage1258(string words)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Encoding.GetEncoding(1258);
        var bytes = new List<byte>();
        foreach (var letter in words)
        {
            var written = letter.ToString();
            foreach (var vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")
            {
                foreach (var tone in "\u0300\u0301\u0303\u0309\u0323")
                {
                    written = LatinComposition.Compose($"{vowel}{tone}") == written ? $"{vowel}{tone}" : written;
                }
            }

            bytes.AddRange(page.GetBytes(written));
        }

        return [.. bytes];
    }
}
