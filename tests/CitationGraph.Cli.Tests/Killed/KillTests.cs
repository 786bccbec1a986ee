using System.Diagnostics;
using System.Text.Json;
using CitationGraph.Graph;
using CitationGraph.Sqlite;

namespace CitationGraph.Cli.Tests;

/// <summary>
/// The ingesting process is killed, with a signal it cannot see, at random moments: what it said it had kept is there whole, nothing is there
/// by half, and going on gives the graph that is there had it never been killed. Two halves, so that they run beside each other.
/// </summary>
public abstract class KillTests(int seed)
{
    private const int Stores = 20;
    private const int KillsEach = 5;
    private const int Documents = 120;
    private const int LatestMilliseconds = 900;

    [Fact]
    public void A_killed_ingestion_loses_nothing_it_reported_and_going_on_gives_the_same_graph()
    {
        var folder = Directory.CreateTempSubdirectory("citegraph-kill-").FullName;
        try
        {
            var texts = SmallTexts.Write(folder, Documents);
            var whole = Export(folder, Path.Combine(folder, "whole.db"), texts);
            var random = new Random(seed);
            var killed = 0;
            for (var store = 0; store < Stores; store++)
            {
                var path = Path.Combine(folder, $"{store}.db");
                for (var kill = 0; kill < KillsEach; kill++)
                {
                    killed += Kill(folder, path, texts, random.Next(LatestMilliseconds)) ? 1 : 0;
                }

                Export(folder, path, texts).ShouldBe(whole);
            }

            killed.ShouldBeGreaterThan(0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>Whether it was still at work.</returns>
    private static bool Kill(string folder, string store, string texts, int milliseconds)
    {
        string[] args = ["ingest", texts, "--store", store, "--format", "jsonl"];
        using var process = Process.Start(CommandRun.StartInfo(folder, null, args))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var wasAtWork = !process.WaitForExit(milliseconds);
        process.Kill();
        process.WaitForExit();
        errors.GetAwaiter().GetResult().ShouldBeEmpty();
        var reported = output
            .GetAwaiter()
            .GetResult()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l.StartsWith("{\"committed\"", StringComparison.Ordinal) && l.EndsWith('}'))
            .Select(l => JsonDocument.Parse(l).RootElement)
            .ToList();

        // Before the first table there is nothing to look at, and nothing may have been reported.
        if (!IsStore(store))
        {
            reported.ShouldBeEmpty();
            return wasAtWork;
        }

        SqliteStoreFile.Problems(store).ShouldBeEmpty();
        using var graph = SqliteGraphStore.OpenReadOnly(store);
        foreach (var line in reported)
        {
            var document = graph.Document(line.GetProperty("committed").GetString()!).ShouldNotBeNull();
            document.Original.ShouldBe(File.ReadAllText(line.GetProperty("path").GetString()!));
        }

        foreach (var document in graph.Documents())
        {
            document.Reading.Citations.ShouldNotBeEmpty();
        }

        return wasAtWork;
    }

    private static bool IsStore(string path)
    {
        try
        {
            return SqliteStoreFile.Describe(path).Version > 0;
        }
        catch (Graph.StoreException)
        {
            return false;
        }
    }

    private static string Export(string folder, string store, string texts)
    {
        CommandRun.Of(folder, store, "ingest", texts).ExitCode.ShouldBe(0);
        var export = CommandRun.Of(folder, store, "export", "--format", "jsonl");
        export.ExitCode.ShouldBe(0);
        return export.Output;
    }
}

public sealed class FirstKillTests() : KillTests(41);

public sealed class SecondKillTests() : KillTests(42);
