using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CitationGraph.Cli.Tests;

/// <summary><c>citegraph serve</c> while it runs; ends with the test.</summary>
internal sealed partial class ServedCommand : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServedCommand(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, e) => Take(e.Data);
        process.ErrorDataReceived += (_, e) => Take(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static ServedCommand Start(string folder, IReadOnlyList<string> args) =>
        new(Process.Start(CommandRun.StartInfo(folder, null, args))!);

    /// <summary>All that was printed until the server was ready.</summary>
    public async Task<string> Greeting()
    {
        await _ready.Task.WaitAsync(s_patience);
        return string.Join('\n', _lines);
    }

    public async Task<Uri> Address() => new(AddressPattern().Match(await Greeting()).Value);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(s_patience);
        }

        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            _ready.TrySetResult();
            return;
        }

        _lines.Enqueue(line);
        if (line.Contains("Ctrl+C", StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressPattern();
}
