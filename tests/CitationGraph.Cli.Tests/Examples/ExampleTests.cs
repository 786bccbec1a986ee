using System.Diagnostics;
using System.Text;
using CitationGraph.Testing;

namespace CitationGraph.Cli.Tests;

/// <summary>The clients in <c>examples/</c>, run against the server as its first run leaves it.</summary>
public sealed class ExampleTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public async Task The_worked_questions_are_answered_as_approved()
    {
        using var server = Served();

        Approval.Verify(Run("dotnet", "run", Repository.Path("examples/Ask.cs"), await Address(server)));
    }

    [PythonFact]
    public async Task The_client_in_Python_says_what_the_one_in_CSharp_says()
    {
        using var server = Served();

        var asked = Run("python3", Repository.Path("examples/ask.py"), await Address(server));

        var approved = Repository.Path(
            $"tests/CitationGraph.Cli.Tests/Examples/{nameof(ExampleTests)}.{nameof(The_worked_questions_are_answered_as_approved)}.verified.txt"
        );
        asked.ShouldBe(await File.ReadAllTextAsync(approved));
    }

    [PythonFact]
    public void Without_a_server_a_client_says_what_to_do()
    {
        using var process = Start("python3", Repository.Path("examples/ask.py"), "http://127.0.0.1:9");
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();

        process.ExitCode.ShouldBe(1);
        errors.ShouldContain("Start it with: citegraph serve");
    }

    internal static bool HasPython()
    {
        try
        {
            using var process = Start("python3", "--version");
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private ServedCommand Served() => ServedCommand.Start(_workplace.Folder, ["serve", "--urls", "http://127.0.0.1:0"]);

    private static async Task<string> Address(ServedCommand server) => (await server.Address()).ToString();

    private static string Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors.GetAwaiter().GetResult() + output);
        return output;
    }

    private static Process Start(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // What the running build has set is for itself.
        foreach (
            var name in start
                .Environment.Keys.Where(n => n.StartsWith("MSB", StringComparison.OrdinalIgnoreCase))
                .ToList()
        )
        {
            start.Environment.Remove(name);
        }

        return Process.Start(start)!;
    }
}

/// <summary>A test that runs Python; skipped with the reason where there is none.</summary>
internal sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute() => Skip = ExampleTests.HasPython() ? null : "there is no python3 on this machine";
}
