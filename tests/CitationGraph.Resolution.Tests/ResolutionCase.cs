using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.Testing;

namespace CitationGraph.Resolution.Tests;

/// <summary>What is known, a text, and what its citations mean, as <c>Cases/README.md</c> describes.</summary>
/// <param name="Name">File and line, for the test's name.</param>
public sealed record ResolutionCase(
    string Name,
    string Text,
    Catalogue Known,
    IReadOnlyList<string> Held,
    IReadOnlyList<string[]> Expected
)
{
    public override string ToString() => Name;

    internal static IEnumerable<ResolutionCase> ReadAll() =>
        Directory
            .EnumerateFiles(Repository.Path("tests", "CitationGraph.Resolution.Tests", "Cases"), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(Read);

    private static IEnumerable<ResolutionCase> Read(string path)
    {
        var rows = new List<string>();
        var line = 0;
        foreach (var row in File.ReadLines(path).Append(string.Empty))
        {
            line++;
            if (row.Length > 0 && row[0] != '#')
            {
                rows.Add(row);
            }
            else if (row.Length == 0 && rows.Count > 0)
            {
                yield return Of($"{Path.GetFileNameWithoutExtension(path)}:{line - rows.Count}", rows);
                rows.Clear();
            }
        }
    }

    private static ResolutionCase Of(string name, List<string> rows)
    {
        static string Lines(string text) => text.Replace('⏎', '\n');
        var text = rows.Where(r => !r.StartsWith("=>", StringComparison.Ordinal) && r[0] is not ('@' or '+'));
        return new ResolutionCase(
            name,
            Lines(string.Join('\n', text)),
            new Catalogue("known", [.. rows.Where(r => r[0] == '@').Select(Row)], [], []),
            [.. rows.Where(r => r[0] == '+').Select(r => Lines(r[1..].Trim()))],
            [.. rows.Where(r => r.StartsWith("=>", StringComparison.Ordinal)).Select(r => Fields(Lines(r[2..])))]
        );
    }

    private static CatalogueInstrument Row(string row, int index)
    {
        string?[] fields = [.. Fields(row[1..]).Select(f => f == "-" ? null : f)];
        string? Field(int i) => i < fields.Length ? fields[i] : null;
        PartialDate? Date(int i) => Field(i) is { } day ? Day.Of(day) : null;
        return new CatalogueInstrument(
            $"row-{index}",
            Field(0),
            Field(1),
            Date(2),
            Field(3),
            Field(4),
            [],
            Date(5),
            null,
            new Provenance("the case", true, "high")
        );
    }

    private static string[] Fields(string row) => [.. row.Split('|').Select(f => f.Trim())];
}
