using System.Diagnostics;
using System.Text;

namespace CitationGraph.Cli.Tests;

/// <summary>One run of the built command as a process of its own.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <param name="folder">Working folder.</param>
    /// <param name="store">Value of CITEGRAPH_STORE; null leaves the variable out.</param>
    public static CommandRun Of(string folder, string? store, params IReadOnlyList<string> args)
    {
        using var process = Process.Start(StartInfo(folder, store, args))!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"citegraph {string.Join(' ', args)} did not end.");
        }

        return new(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    public static ProcessStartInfo StartInfo(string folder, string? store, IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "citegraph.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment.Remove("CITEGRAPH_STORE");
        if (store is not null)
        {
            start.Environment["CITEGRAPH_STORE"] = store;
        }

        return start;
    }
}
