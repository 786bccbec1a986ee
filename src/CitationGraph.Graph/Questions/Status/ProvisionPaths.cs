using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// The provisions that words name ("khoản 1, 2 Điều 5; điểm a khoản 1 Điều 7"), each as a path from the point to the article, and whether
/// one covers another. The unit words are the lexicon's.
/// </summary>
internal sealed class ProvisionPaths
{
    private const int LongestRange = 500;
    private static readonly string[] s_units = ["pointWord", "clauseWord", "articleWord", "groupWord", "annexWord"];
    private static readonly string[] s_parts = ["pointWord", "clauseWord"];
    private readonly List<Dictionary<string, HashSet<string>>> _paths;

    private ProvisionPaths(List<Dictionary<string, HashSet<string>>> paths) => _paths = paths;

    /// <summary>Nothing where the words name no provision.</summary>
    public static ProvisionPaths Of(string words, Vocabulary vocabulary)
    {
        var paths = new List<Dictionary<string, HashSet<string>>>();
        var path = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        string? unit = null;
        string? last = null;
        var isRange = false;
        foreach (var word in VietnameseFolding.NameKey(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (s_units.FirstOrDefault(u => Is(vocabulary, u, word)) is { } found)
            {
                // A point or clause behind an article belongs to the next article, and so does a second article that ends no range.
                if (
                    path.Keys.Any(k => !s_parts.Contains(k))
                    && !isRange
                    && (s_parts.Contains(found) || path.ContainsKey(found))
                )
                {
                    paths.Add(path);
                    path = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
                }

                unit = found;
            }
            else if (Is(vocabulary, "rangeWord", word))
            {
                isRange = true;
            }
            else if (unit is not null && !Is(vocabulary, "andWord", word) && !Is(vocabulary, "fromWord", word))
            {
                var values = path.TryGetValue(unit, out var known) ? known : path[unit] = new(StringComparer.Ordinal);
                values.UnionWith(isRange ? Range(last, word) : [word]);
                (last, isRange) = (word, false);
            }
        }

        if (path.Count > 0)
        {
            paths.Add(path);
        }

        return new ProvisionPaths(paths);
    }

    /// <summary>Whether all of the other lies in one of these: "Điều 5" covers "khoản 2 Điều 5".</summary>
    public bool Cover(ProvisionPaths other) =>
        other._paths.Count > 0
        && other._paths.TrueForAll(o =>
            _paths.Exists(p => p.All(u => o.TryGetValue(u.Key, out var values) && u.Value.IsSupersetOf(values)))
        );

    /// <summary>Whether one of these and one of the others can be about the same words: "khoản 2 Điều 5" touches "Điều 5".</summary>
    public bool Touch(ProvisionPaths other) =>
        _paths.Exists(p =>
            other._paths.Exists(o =>
                p.Keys.Intersect(o.Keys, StringComparer.Ordinal).ToImmutableArray() is { IsEmpty: false } shared
                && shared.All(u => p[u].Overlaps(o[u]))
            )
        );

    private static bool Is(Vocabulary vocabulary, string lexicalClass, string word) =>
        vocabulary.Lexicon[lexicalClass].Any(w => VietnameseFolding.NameKey(w) == word);

    private static IEnumerable<string> Range(string? first, string last) =>
        int.TryParse(first, out var from) && int.TryParse(last, out var to) && to >= from && to - from <= LongestRange
            ? Enumerable.Range(from, to - from + 1).Select(n => n.ToString(CultureInfo.InvariantCulture))
            : [last];
}
