namespace CitationGraph.Cli.Tests;

/// <summary>Several programs that each take a share of the files at once make the graph that one makes.</summary>
public sealed class PartitionTests : IDisposable
{
    private const int Programs = 3;
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task Programs_that_write_one_file_at_once_make_the_graph_that_one_makes()
    {
        var texts = SmallTexts.Write(_workplace.Folder, 90);
        _workplace.Run("ingest", texts, "--store", "one.db").ExitCode.ShouldBe(0);

        await SeveralPrograms.Ingest(_workplace.Folder, texts, "several.db", Programs);

        Export("several.db").ShouldBe(Export("one.db"));
    }

    private string Export(string store)
    {
        var run = _workplace.Run("export", "--format", "jsonl", "--store", store);
        run.ExitCode.ShouldBe(0, run.Errors);
        return run.Output;
    }
}
