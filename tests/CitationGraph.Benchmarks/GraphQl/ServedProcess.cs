using System.Diagnostics;
using System.Globalization;

namespace CitationGraph.Benchmarks;

/// <summary>A server in a process of its own, which prints its address first and stops when its input ends.</summary>
internal sealed class ServedProcess : IDisposable
{
    private readonly Process _process;

    private ServedProcess(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public static ServedProcess Start(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        return process.StandardOutput.ReadLine() is { } address
            ? new ServedProcess(process, address)
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} did not start.");
    }

    /// <summary>This program, as a server.</summary>
    public static ServedProcess Own(params IEnumerable<string> arguments) =>
        Start("dotnet", [typeof(ServedProcess).Assembly.Location, "graphql", "serve", .. arguments]);

    /// <returns>Bytes allocated and milliseconds of processor time since it started.</returns>
    public (double Bytes, double Milliseconds) Used()
    {
        _process.StandardInput.WriteLine();
        var parts = _process.StandardOutput.ReadLine()!.Split(' ');
        return (
            double.Parse(parts[0], CultureInfo.InvariantCulture),
            double.Parse(parts[1], CultureInfo.InvariantCulture)
        );
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
