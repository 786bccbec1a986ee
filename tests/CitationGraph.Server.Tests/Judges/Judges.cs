using System.Diagnostics;
using CitationGraph.Testing;

namespace CitationGraph.Server.Tests;

/// <summary>Tools from others' hands, which run on Node: <c>tests/judges</c>, once <c>npm ci</c> was run there.</summary>
internal static class Judges
{
    private static readonly string s_folder = Repository.Path("tests/judges");

    /// <summary>Why they cannot be asked; null when they can.</summary>
    public static string? Missing { get; } =
        !Directory.Exists(Path("node_modules/graphql"))
            ? "the judges of GraphQL are not installed: npm ci --prefix tests/judges"
        : !HasNode() ? "there is no Node on this machine"
        : null;

    /// <summary>Runs a script to its end.</summary>
    public static (int ExitCode, string Output, string Errors) Run(
        string script,
        params IEnumerable<string> arguments
    ) => Outcome("node", [Path(script), .. arguments]);

    /// <summary>Of a file or folder of theirs.</summary>
    public static string Path(string name) => System.IO.Path.Combine(s_folder, name);

    private static (int ExitCode, string Output, string Errors) Outcome(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = s_folder,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    private static bool HasNode()
    {
        try
        {
            return Outcome("node", ["--version"]).ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A test that asks the judges; skipped with the reason where they are missing.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = Judges.Missing;
}
