using System.Text;
using CitationGraph.Model;
using CitationGraph.Testing;

namespace CitationGraph.Documents.Tests;

public sealed class DocumentReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("citationgraph-documents-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Each_seed_is_read_as_it_stands()
    {
        var files = Directory.GetFiles(Repository.Path("seed"), "*.txt");
        files.Length.ShouldBe(5);
        foreach (var file in files)
        {
            var content = DocumentReader.Read(file);
            content.Name.ShouldBe(Path.GetFileName(file));
            content.Source.Original.ShouldBe(File.ReadAllText(file));
            content.Source.Text.ShouldBe(LatinComposition.Compose(content.Source.Original));
        }
    }

    [Fact]
    public void A_plain_text_is_not_markdown_whatever_it_contains()
    {
        const string given = "**Điều 1.** # a | b\r\n\r\n&agrave;";
        DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(given)).Source.ShouldBe(SourceText.Plain(given));
    }

    [Fact]
    public void A_decomposed_text_is_composed_and_its_spans_point_into_what_was_given()
    {
        var given = LatinComposition.Decompose("Ủy ban nhân dân ban hành Quyết định này");
        var source = DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(given)).Source;
        source.Original.ShouldBe(given);
        source.Text.ShouldBe("Ủy ban nhân dân ban hành Quyết định này");
        Slice(source, "Ủy ban nhân dân").ShouldBe(LatinComposition.Decompose("Ủy ban nhân dân"));
        Slice(source, "Quyết định này").ShouldBe(LatinComposition.Decompose("Quyết định này"));
        Slice(source, "ế").ShouldBe("e\u0302\u0301");
        source.Map.ToOriginal(new TextSpan(0, source.Text.Length)).ShouldBe(new TextSpan(0, given.Length));
        source.Map.ToOriginal(new TextSpan(0, 1)).Of(given).ShouldBe("U\u0309");
        source.Map.ToOriginal(new TextSpan(source.Text.Length - 1, source.Text.Length)).Of(given).ShouldBe("y");
    }

    [Fact]
    public void A_missing_file_is_said_to_be_missing() =>
        Fault(() => DocumentReader.Read(Path.Combine(_folder.FullName, "không có.txt")))
            .ShouldBe((DocumentFault.Missing, "document-missing"));

    [Fact]
    public void A_folder_is_no_file() =>
        Fault(() => DocumentReader.Read(_folder.FullName)).ShouldBe((DocumentFault.Unreadable, "document-unreadable"));

    [Fact]
    public void A_locked_file_is_said_to_be_unreadable()
    {
        var path = Path.Combine(_folder.FullName, "a.txt");
        File.WriteAllText(path, "Điều 1");
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Fault(() => DocumentReader.Read(path)).ShouldBe((DocumentFault.Unreadable, "document-unreadable"));
    }

    [Theory]
    [InlineData("a.pdf")]
    [InlineData("a.docx")]
    [InlineData("a.htm")]
    [InlineData("README")]
    public void Other_kinds_of_file_are_refused_with_what_to_do(string name)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, "Điều 1");
        var refusal = Should.Throw<DocumentException>(() => DocumentReader.Read(path));
        refusal.Code.ShouldBe("document-kind");
        refusal.Message.ShouldContain(".txt, .md, .markdown");
        refusal.MessageVi.ShouldContain("hãy lưu");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0\u3000\n")]
    [InlineData("\uFEFF")]
    public void A_file_without_text_is_refused(string given) =>
        Fault(() => DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(given)))
            .ShouldBe((DocumentFault.Empty, "document-empty"));

    [Theory]
    [InlineData("A.TXT")]
    [InlineData("a.Md")]
    [InlineData("a.markdown")]
    public void The_case_of_the_extension_does_not_matter(string name) =>
        DocumentReader.Read(name, "Luật"u8).Source.Text.ShouldBe("Luật");

    private static string Slice(SourceText source, string words)
    {
        var start = source.Text.IndexOf(words, StringComparison.Ordinal);
        return source.Map.ToOriginal(new TextSpan(start, start + words.Length)).Of(source.Original);
    }

    private static (DocumentFault, string) Fault(Action read)
    {
        var refusal = Should.Throw<DocumentException>(read);
        refusal.Message.ShouldNotBeNullOrWhiteSpace();
        refusal.MessageVi.ShouldNotBeNullOrWhiteSpace();
        return (refusal.Fault, refusal.Code);
    }
}
