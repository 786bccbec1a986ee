namespace CitationGraph.Graph.Tests;

public sealed class CatalogueReaderTests : IDisposable
{
    private const string Header = "key\ttype\tnumber\tdate\tissuer\ttitle\tconfidence\tsource\tpublic\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("catalogue").FullName;

    [Theory]
    [InlineData(
        "a\tLuật\t1/2020/QH14\t2020-13-01\t\t\thigh\tx\tyes",
        "column 'date' has '2020-13-01', expected yyyy, yyyy-MM or yyyy-MM-dd"
    )]
    [InlineData("a\tLuật\t1/2020/QH14\t\t\t\tlow\tx\tyes", "column 'confidence' has 'low'")]
    [InlineData("a\tLuật\t1/2020/QH14\t\t\t\thigh\tx\tmaybe", "column 'public' has 'maybe', expected yes or no")]
    [InlineData("\tLuật\t1/2020/QH14\t\t\t\thigh\tx\tyes", "column 'key' has nothing, expected a value")]
    public void A_fault_names_file_line_column_and_what_was_expected(string row, string expected)
    {
        File.WriteAllText(Path.Combine(_folder, "instruments.tsv"), Header + row + "\n");
        var fault = Should.Throw<CatalogueException>(() => CatalogueReader.Read(_folder));
        fault.Message.ShouldContain("instruments.tsv:2: ");
        fault.Message.ShouldContain(expected);
    }

    [Fact]
    public void A_relation_to_an_unknown_instrument_is_a_fault()
    {
        File.WriteAllText(Path.Combine(_folder, "instruments.tsv"), Header + "a\tLuật\t\t\t\t\thigh\tx\tyes\n");
        File.WriteAllText(
            Path.Combine(_folder, "relations.tsv"),
            "source_key\trelation\ttarget_key\teffective_from\tconfidence\tsource\tpublic\twords\na\treplaces\tb\t\thigh\tx\tyes\tw\n"
        );
        Should
            .Throw<CatalogueException>(() => CatalogueReader.Read(_folder))
            .Message.ShouldContain("column 'target_key' has 'b'");
    }

    [Fact]
    public void A_folder_without_its_table_is_a_fault() =>
        Should.Throw<CatalogueException>(() => CatalogueReader.Read(_folder)).Message.ShouldContain("instruments.tsv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
