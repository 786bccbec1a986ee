namespace CitationGraph.Documents.Markdown;

/// <summary>
/// Marks that converters leave where Markdown's rules do not see them: <c>**Điều 1. **Ban hành</c>, and the bars of tables whose cells
/// run over several lines.
/// </summary>
internal static class StrayMarks
{
    public static void Add(string source, List<Cut> cuts)
    {
        AddAsterisks(source, cuts);
        AddBarLines(source, cuts);
    }

    private static void AddAsterisks(string source, List<Cut> cuts)
    {
        for (var start = source.IndexOf('*'); start >= 0; )
        {
            var end = start;
            while (end < source.Length && source[end] == '*')
            {
                end++;
            }

            // "(**)" is a note's sign; a single one may be a sign too.
            var before = start > 0 ? source[start - 1] : ' ';
            if (end - start >= 2 && before is not ('(' or '\\'))
            {
                cuts.Add(new(start, end));
            }

            start = source.IndexOf('*', end);
        }
    }

    private static void AddBarLines(string source, List<Cut> cuts)
    {
        for (var bar = source.IndexOf('|'); bar >= 0; )
        {
            var start = source.AsSpan(0, bar).LastIndexOfAny('\r', '\n') + 1;
            var length = source.AsSpan(bar).IndexOfAny('\r', '\n');
            var end = length < 0 ? source.Length : bar + length;
            if (source.AsSpan(start, end - start).IndexOfAnyExcept("|:- \t") < 0)
            {
                cuts.Add(new(start, end));
            }

            bar = source.IndexOf('|', end);
        }
    }
}
