using System.Diagnostics;

namespace CitationGraph.Benchmarks;

/// <summary>Seconds that this process was given: what other programs do on the machine does not count.</summary>
internal static class ProcessorTime
{
    public static double Of(Action action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
