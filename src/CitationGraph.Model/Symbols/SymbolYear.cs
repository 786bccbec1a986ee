namespace CitationGraph.Model;

/// <summary>The year that a symbol bears between its strokes: 2020 in <c>71/2020/NĐ-CP</c>. Only normative acts and what is numbered like them bear one.</summary>
public static class SymbolYear
{
    private const int Digits = 4;

    /// <returns>Null when the symbol bears no year from 1900 to 2100.</returns>
    public static int? Of(string? symbol)
    {
        for (var start = symbol?.IndexOf('/', StringComparison.Ordinal) ?? -1; start >= 0; )
        {
            var end = symbol!.IndexOf('/', start + 1);
            if (
                end == start + Digits + 1
                && int.TryParse(symbol.AsSpan(start + 1, Digits), out var year)
                && year is >= 1900 and <= 2100
            )
            {
                return year;
            }

            start = end;
        }

        return null;
    }
}
