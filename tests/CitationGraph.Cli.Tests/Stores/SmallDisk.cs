using System.Diagnostics;

namespace CitationGraph.Cli.Tests;

/// <summary>A disk of a few megabytes in memory, which can be full, and read only.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    public string Store => Path.Combine(Folder, "graph.db");

    /// <exception cref="InvalidOperationException">This user may not mount a disk.</exception>
    public static SmallDisk Of(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("citegraph-disk-").FullName;
        var disk = new SmallDisk(folder);
        disk.Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder);
        return disk;
    }

    public void Grow(int megabytes) => Run("mount", "-o", $"remount,size={megabytes}m", Folder);

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Folder);

    public void Dispose()
    {
        Run("umount", Folder);
        Directory.Delete(Folder);
    }

    private void Run(string command, params string[] args)
    {
        var start = new ProcessStartInfo(command, args) { RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} {Folder}: {error}");
        }
    }
}

/// <summary>A test that needs a disk of its own; skipped, with the reason, where this user may not mount one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DiskFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> s_reason = new(Reason);

    public DiskFactAttribute() => Skip = s_reason.Value;

    private static string? Reason()
    {
        try
        {
            using var disk = SmallDisk.Of(1);
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return $"No disk can be mounted here: {fault.Message}";
        }
    }
}
