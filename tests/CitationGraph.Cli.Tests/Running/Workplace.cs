using System.Text;
using CitationGraph.Testing;

namespace CitationGraph.Cli.Tests;

/// <summary>A folder of its own for a test, gone after it.</summary>
public sealed class Workplace : IDisposable
{
    private static readonly Lazy<string> s_seeded = new(Seed);

    public string Folder { get; } = Directory.CreateTempSubdirectory("citegraph-").FullName;

    public string Store => Path.Combine(Folder, "citegraph.db");

    public static string SeedFolder => Repository.Path("seed");

    internal CommandRun Run(params string[] args) => CommandRun.Of(Folder, null, args);

    /// <summary>With the seed loaded already.</summary>
    internal CommandRun Ask(params string[] args)
    {
        if (!File.Exists(Store))
        {
            File.Copy(s_seeded.Value, Store);
        }

        return Run(args);
    }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Seed()
    {
        var folder = Directory.CreateTempSubdirectory("citegraph-seed-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var store = Path.Combine(folder, "citegraph.db");
        var run = CommandRun.Of(folder, store, "ingest", SeedFolder);
        run.ExitCode.ShouldBe(0, run.Errors);
        return store;
    }
}
