using System.Text.RegularExpressions;
using CitationGraph.Testing;

namespace CitationGraph.Cli.Tests;

/// <summary>A command the README shows, with what it shows of the answer: <c>…</c> stands for anything.</summary>
/// <param name="Line">Line of the README, the first is 1.</param>
internal sealed record ReadmeExample(int Line, string Command, IReadOnlyList<string> Shown)
{
    private const string Run = "dotnet run -c Release --project src/CitationGraph.Cli -- ";
    private const string Name = "citegraph ";

    /// <summary>The words after the program's name; null where another program is called.</summary>
    public string[]? Words =>
        Command.StartsWith(Run, StringComparison.Ordinal) ? Command[Run.Length..].Split(' ')
        : Command.StartsWith(Name, StringComparison.Ordinal) ? Command[Name.Length..].Split(' ')
        : null;

    public static IReadOnlyList<ReadmeExample> All() => [.. Blocks("console").SelectMany(Read)];

    public static IEnumerable<(int Line, IReadOnlyList<string> Lines)> Blocks(string language)
    {
        var lines = File.ReadAllLines(Repository.Path("README.md"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] == "```" + language)
            {
                var end = Array.IndexOf(lines, "```", i);
                yield return (i + 2, lines[(i + 1)..end]);
            }
        }
    }

    /// <summary>The lines shown that the output does not have, in their order, after those before them.</summary>
    public IEnumerable<string> Missing(string output)
    {
        var lines = output.Split('\n');
        var at = 0;
        foreach (var shown in Shown.Where(s => s.Trim() != "…"))
        {
            var pattern = "^" + Regex.Escape(shown).Replace("…", ".*", StringComparison.Ordinal) + "$";
            var found = Array.FindIndex(
                lines,
                at,
                line => Regex.IsMatch(line, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))
            );
            if (found < 0)
            {
                yield return shown;
            }
            else
            {
                at = found + 1;
            }
        }
    }

    private static IEnumerable<ReadmeExample> Read((int Line, IReadOnlyList<string> Lines) block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            if (block.Lines[i].StartsWith("$ ", StringComparison.Ordinal))
            {
                var shown = block.Lines.Skip(i + 1).TakeWhile(l => !l.StartsWith("$ ", StringComparison.Ordinal));
                yield return new(block.Line + i, block.Lines[i][2..], [.. shown]);
            }
        }
    }
}

/// <summary>A worked question of the README: <c>1. [asked](file) → `shown` …</c></summary>
/// <param name="Line">Line of the README, the first is 1.</param>
/// <param name="Shown">What the answer has, as the README shows it.</param>
internal sealed partial record ReadmeQuestion(int Line, string Asked, string File, IReadOnlyList<string> Shown)
{
    public static IReadOnlyList<ReadmeQuestion> All() =>
        [
            .. System
                .IO.File.ReadAllLines(Repository.Path("README.md"))
                .Select((text, i) => (Line: i + 1, Match: Question().Match(text)))
                .Where(line => line.Match.Success)
                .Select(line => new ReadmeQuestion(
                    line.Line,
                    line.Match.Groups["asked"].Value,
                    line.Match.Groups["file"].Value,
                    [.. line.Match.Groups["shown"].Value.Split('`').Where((_, i) => i % 2 == 1)]
                )),
        ];

    [GeneratedRegex(
        @"^\d+\. \[(?<asked>[^\]]+)\]\((?<file>examples/questions/[^)]+)\)(?<shown>.*)$",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Question();
}
