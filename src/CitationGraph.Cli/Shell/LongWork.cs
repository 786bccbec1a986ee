using System.ComponentModel;
using System.Diagnostics;

namespace CitationGraph.Cli;

/// <summary>Work of minutes on all processors, beside which people ask questions.</summary>
internal static class LongWork
{
    /// <summary>Gives way to whoever asks: on a machine that does nothing else it costs nothing.</summary>
    public static void GiveWay()
    {
        try
        {
            using var own = Process.GetCurrentProcess();
            own.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception fault)
            when (fault is Win32Exception or PlatformNotSupportedException or InvalidOperationException)
        {
            // Then it does not give way, and does its work all the same.
        }
    }
}
