using CitationGraph.Model;

namespace CitationGraph.Documents.Markdown;

/// <summary>
/// Stars that the rules of Markdown leave in the text because a converter set them wrongly ("số** 203**/2025"). Two and more together are
/// never words; a single one is when it stands alone ("2 * 3") or between brackets as a footnote mark.
/// </summary>
internal static class LooseStars
{
    public static void Mark(MarkupEdits edits, TextSpan piece)
    {
        for (var start = 0; start < piece.Length; )
        {
            if (edits.At(start) != '*')
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < piece.Length && edits.At(end) == '*')
            {
                end++;
            }

            if (edits.At(start - 1) != '\\' && (end - start > 1 || !StandsAlone(edits.At(start - 1), edits.At(end))))
            {
                edits.Drop(start, end);
            }

            start = end;
        }
    }

    private static bool StandsAlone(char before, char after) => before is ' ' or '(' && after is ' ' or ')';
}
