using System.Text;
using CitationGraph.Testing;

namespace CitationGraph.Documents.Tests;

public sealed class DocumentReaderTests : IDisposable
{
    private const string Sentence = "Kế hoạch số 12/KH-UBND ngày 03 tháng 4 năm 2019 của Ủy ban nhân dân tỉnh";

    private readonly string _folder = Directory.CreateTempSubdirectory("citationgraph").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_missing_file_is_named()
    {
        var path = Path.Combine(_folder, "nowhere.txt");
        var refusal = Refused(() => DocumentReader.Read(path), DocumentError.NotFound, "document-not-found");
        refusal.Message.ShouldContain(path);
        refusal.Vietnamese.ShouldContain(path);
        refusal.Path.ShouldBe(path);
    }

    [Fact]
    public void A_folder_is_no_document() =>
        Refused(() => DocumentReader.Read(_folder), DocumentError.IsFolder, "document-is-folder");

    [Theory]
    [InlineData("scan.tiff")]
    [InlineData("plan")]
    public void An_unknown_ending_is_refused_with_those_that_are_known(string name) =>
        Refused(() => DocumentReader.Read(Written(name, "x"u8)), DocumentError.UnknownFormat, "document-unknown-format")
            .Message.ShouldContain(".markdown, .md, .txt");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0\n")]
    [InlineData("\uFEFF")]
    public void A_file_without_words_is_empty(string text) =>
        Refused(
            () => DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text)),
            DocumentError.Empty,
            "document-empty"
        );

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D })]
    [InlineData(new byte[] { 0x41, 0x42, 0x01, 0x02, 0x43 })]
    [InlineData(new byte[] { 0x41, 0x00, 0x42 })]
    public void A_file_of_other_bytes_is_no_text(byte[] bytes) =>
        Refused(() => DocumentReader.Read("a.txt", bytes), DocumentError.Binary, "document-binary");

    [Fact]
    public void Bytes_of_no_known_encoding_are_refused_not_guessed() =>
        Refused(
            () => DocumentReader.Read("a.txt", new byte[] { 0x6E, 0xE1, 0xBB }),
            DocumentError.UnknownEncoding,
            "document-unknown-encoding"
        );

    [Fact]
    public void A_file_another_program_holds_is_unreadable()
    {
        var path = Written("held.txt", "a"u8);
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Refused(() => DocumentReader.Read(path), DocumentError.Unreadable, "document-unreadable");
    }

    public static TheoryData<string, byte[]> Encodings() =>
        new()
        {
            { "utf-8", Encoding.UTF8.GetBytes(Sentence) },
            { "utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sentence)] },
            { "utf-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sentence)] },
            { "utf-16", Encoding.Unicode.GetBytes(Sentence) },
            { "utf-16BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Sentence)] },
            { "utf-16BE", Encoding.BigEndianUnicode.GetBytes(Sentence) },
            { "utf-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Sentence)] },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Unicode_is_read_with_a_mark_and_without(string name, byte[] bytes)
    {
        var document = DocumentReader.Read("a.txt", bytes);
        document.Text.Original.ShouldBe(Sentence);
        document.Encoding.ShouldBe(name);
    }

    [Fact]
    public void Windows_1258_is_told_from_its_words_and_composed()
    {
        var document = DocumentReader.Read(Data("plan-windows-1258.txt"));
        document.Encoding.ShouldBe("windows-1258");
        document.Text.Text.ShouldBe(File.ReadAllText(Data("plan-utf-8.txt")));
    }

    [Fact]
    public void A_text_file_is_not_taken_for_markdown() =>
        DocumentReader.Read("a.txt", "**Luật** &amp; # 5"u8.ToArray()).Text.Text.ShouldBe("**Luật** &amp; # 5");

    [Theory]
    [InlineData("A.TXT", true)]
    [InlineData("b.Markdown", true)]
    [InlineData("c.tsv", false)]
    [InlineData("README", false)]
    public void The_ending_tells_whether_a_file_can_be_read(string path, bool expected) =>
        DocumentReader.CanRead(path).ShouldBe(expected);

    [Fact]
    public void The_seeds_are_read_as_they_stand()
    {
        foreach (var file in Directory.GetFiles(Repository.Path("seed"), "*.txt"))
        {
            var document = DocumentReader.Read(file);
            document.Name.ShouldBe(Path.GetFileName(file));
            Encoding.UTF8.GetBytes(document.Text.Original).ShouldBe(File.ReadAllBytes(file));
        }
    }

    private static DocumentException Refused(Action read, DocumentError error, string code)
    {
        var refusal = Should.Throw<DocumentException>(read);
        refusal.Error.ShouldBe(error);
        refusal.Code.ShouldBe(code);
        return refusal;
    }

    private static string Data(string name) => Repository.Path("tests", "CitationGraph.Documents.Tests", "Data", name);

    private string Written(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
