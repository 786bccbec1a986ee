using System.Collections.Immutable;
using System.Text;
using CitationGraph.Graph;

namespace CitationGraph.Neo4j;

/// <summary>Words as a query of the full-text index, in Lucene's syntax.</summary>
internal static class FullText
{
    /// <summary>At least one of the words must be there.</summary>
    public static string OneOf(ImmutableArray<SearchWord> words) =>
        $"+({string.Join(' ', words.Select(w => $"words:{Escaped(w.Text)}{(w.IsPrefix ? "*" : string.Empty)}"))})";

    private static string Escaped(string word)
    {
        var escaped = new StringBuilder(word.Length);
        foreach (var unit in word)
        {
            if (!char.IsLetterOrDigit(unit))
            {
                escaped.Append('\\');
            }

            escaped.Append(unit);
        }

        // AND, OR and NOT in capitals are operators; our words are folded to small letters.
        return escaped.ToString();
    }
}
