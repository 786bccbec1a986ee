using CitationGraph.Testing;

namespace CitationGraph.Extraction.Tests;

/// <summary>A text and what must be found in it, as <c>Cases/README.md</c> describes.</summary>
/// <param name="Name">File and line, for the test's name.</param>
/// <param name="Expected">Each the fields of one line; empty when nothing must be found.</param>
public sealed record ExtractionCase(string Name, string Text, IReadOnlyList<string[]> Expected)
{
    public override string ToString() => Name;
}

internal static class CaseFile
{
    private const string Arrow = "=>";

    /// <param name="folder">Below this project's.</param>
    public static IEnumerable<ExtractionCase> ReadAll(string folder) =>
        Directory
            .EnumerateFiles(Repository.Path("tests", "CitationGraph.Extraction.Tests", folder), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(Read);

    private static IEnumerable<ExtractionCase> Read(string path)
    {
        var text = string.Empty;
        var expected = new List<string[]>();
        var line = 0;
        var start = 0;
        foreach (var row in File.ReadLines(path).Append(string.Empty))
        {
            line++;
            if (row.StartsWith('#'))
            {
                continue;
            }

            if (row.StartsWith(Arrow, StringComparison.Ordinal))
            {
                expected.Add([.. row[Arrow.Length..].Split('|').Select(f => f.Trim().Replace('⏎', '\n'))]);
            }
            else if (row.Length == 0 && text.Length > 0)
            {
                var name = $"{Path.GetFileNameWithoutExtension(path)}:{start}";
                yield return new ExtractionCase(
                    name,
                    text.Replace('⏎', '\n'),
                    expected is [["nothing"]] ? [] : [.. expected]
                );
                text = string.Empty;
                expected.Clear();
            }
            else if (row.Length > 0)
            {
                start = text.Length == 0 ? line : start;
                text += text.Length == 0 ? row : "\n" + row;
            }
        }
    }
}
