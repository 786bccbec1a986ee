using System.Diagnostics;

namespace CitationGraph.Cli.Tests;

/// <summary>Several runs of the command at once, each with its share of the files.</summary>
internal static class SeveralPrograms
{
    public static async Task Ingest(string folder, string texts, string store, int programs)
    {
        var running = Enumerable
            .Range(1, programs)
            .Select(i => CommandRun.StartInfo(folder, store, ["ingest", texts, "--partition", $"{i}/{programs}"]))
            .Select(start => Process.Start(start)!)
            .ToList();
        foreach (var process in running)
        {
            var errors = process.StandardError.ReadToEndAsync();
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(0, await errors);
            process.Dispose();
        }
    }
}
