using System.Diagnostics;

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

        var running = Enumerable
            .Range(1, Programs)
            .Select(i =>
                Process.Start(
                    CommandRun.StartInfo(
                        _workplace.Folder,
                        null,
                        ["ingest", texts, "--partition", $"{i}/{Programs}", "--store", "several.db"]
                    )
                )!
            )
            .ToList();
        foreach (var process in running)
        {
            var errors = process.StandardError.ReadToEndAsync();
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(0, await errors);
            process.Dispose();
        }

        Export("several.db").ShouldBe(Export("one.db"));
    }

    private string Export(string store)
    {
        var run = _workplace.Run("export", "--format", "jsonl", "--store", store);
        run.ExitCode.ShouldBe(0, run.Errors);
        return run.Output;
    }
}
