using System.Collections.Immutable;
using CitationGraph.Graph;

namespace CitationGraph.Sqlite;

/// <summary>Words to look for as an expression of FTS5 (https://www.sqlite.org/fts5.html#full_text_query_syntax).</summary>
internal static class SearchExpression
{
    /// <summary>Empty when there is nothing to look for: no group, or a group without words.</summary>
    public static string Of(IReadOnlyList<ImmutableArray<SearchWord>> allOf) =>
        allOf.Any(group => group.IsDefaultOrEmpty)
            ? string.Empty
            : string.Join(" AND ", allOf.Select(group => $"({string.Join(" OR ", group.Select(Term))})"));

    // The quotes keep what a person typed from being read as part of the expression.
    private static string Term(SearchWord word) =>
        $"\"{word.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(word.IsPrefix ? "*" : string.Empty)}";
}
