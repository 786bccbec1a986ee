using CitationGraph.Model;
using CitationGraph.Testing;

namespace CitationGraph.Ontology.Tests;

/// <summary>Every file in <c>Broken</c> is an ontology of its own with one fault, and its message is approved.</summary>
public sealed class BrokenFileTests
{
    private static string Folder => Repository.Path("tests", "CitationGraph.Ontology.Tests", "Broken");

    [Fact]
    public void Every_fault_is_told_with_file_line_column_and_what_was_expected()
    {
        var messages = Directory
            .GetFiles(Folder, "*.ttl")
            .Order(StringComparer.Ordinal)
            .Select(file => Fault(file).Message);

        Approval.Verify(string.Join("\n", messages) + "\n");
    }

    [Fact]
    public void A_fault_can_be_read_by_a_program()
    {
        var fault = Fault(Path.Combine(Folder, "missing-dot.ttl"));

        Path.GetFileName(fault.File).ShouldBe("missing-dot.ttl");
        (fault.Line, fault.Column).ShouldBe((8, 1));
        fault.Found.ShouldBe("'genre:chi-thi'");
        fault.Expected.ShouldBe("';', ',' or '.' after the value");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Should
            .Throw<VocabularyException>(() => VocabularyReader.Read(Path.Combine(Folder, "nowhere")))
            .Message.ShouldContain("nowhere");

    [Fact]
    public void A_folder_without_Turtle_files_is_no_ontology()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Should.Throw<VocabularyException>(() => VocabularyReader.Read(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static OntologyException Fault(string file)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var name = Path.GetFileName(file);
            File.Copy(file, Path.Combine(folder.FullName, name));
            var fault = Should.Throw<OntologyException>(() => VocabularyReader.Read(folder.FullName), file);
            return new OntologyException(
                name,
                fault.Line,
                fault.Column,
                fault.Found,
                fault.Expected.Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
