using System.Runtime.CompilerServices;
using DiffEngine;

namespace CitationGraph.Testing;

/// <summary>
/// Compares a text with the approved file beside the test, laid out as Verify lays it: <c>Class.Method.verified.txt</c>. On a difference the
/// new text is written to <c>Class.Method.received.txt</c>; a person who agrees renames it.
/// </summary>
public static class Approval
{
    public static void Verify(
        string received,
        string? scenario = null,
        string extension = "txt",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string method = ""
    )
    {
        var name = Path.GetFileNameWithoutExtension(testFile) + "." + method + (scenario is null ? "" : "." + scenario);
        var folder = Path.GetDirectoryName(testFile)!;
        var verifiedFile = Path.Combine(folder, $"{name}.verified.{extension}");
        var receivedFile = Path.Combine(folder, $"{name}.received.{extension}");
        var text = received.ReplaceLineEndings("\n");
        var verified = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile).ReplaceLineEndings("\n") : null;
        if (verified == text)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, text);
        if (!BuildServerDetector.Detected)
        {
            DiffRunner.Launch(receivedFile, verifiedFile);
        }

        throw new ApprovalException(Difference(verified, text, verifiedFile, receivedFile));
    }

    private static string Difference(string? verified, string received, string verifiedFile, string receivedFile)
    {
        if (verified is null)
        {
            return $"Nothing is approved yet. Received:\n{received}\nIf it is right, rename {receivedFile} to {verifiedFile}.";
        }

        var old = verified.Split('\n');
        var now = received.Split('\n');
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
        {
            line++;
        }

        return $"Differs from {verifiedFile} at line {line + 1}.\n"
            + $"approved: {(line < old.Length ? old[line] : "(end)")}\n"
            + $"received: {(line < now.Length ? now[line] : "(end)")}\n"
            + $"If the new text is right, put {receivedFile} in its place.";
    }
}

/// <summary>The text received is not the text approved.</summary>
public sealed class ApprovalException(string message) : Exception(message);
