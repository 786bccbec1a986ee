namespace CitationGraph.Extraction;

/// <summary>Letterheads are tables as often as lines: a cell begins at a line, behind a bar or a tag, or behind a wide gap.</summary>
internal static class LetterheadCells
{
    /// <summary>So many blanks are columns set side by side, not words of one line.</summary>
    private const int WidestWordGap = 3;

    public static bool Starts(TokenText head, int index) =>
        index == 0
        || head[index].Is(TokenTraits.NewLine)
        || head[index - 1].IsMark('|')
        || head[index - 1].IsMark('>')
        || IsBehindRule(head, index)
        || IsBehindGap(head, index);

    /// <summary>Behind "-----", a line drawn under a heading.</summary>
    private static bool IsBehindRule(TokenText head, int index) =>
        index > 2 && head[index - 1].IsDash && head[index - 2].IsDash && head[index - 3].IsDash;

    private static bool IsBehindGap(TokenText head, int index)
    {
        var gap = head.Text.AsSpan(head[index - 1].End, head[index].Start - head[index - 1].End);
        return gap.Length >= WidestWordGap && gap.IsWhiteSpace() && gap.Count('\t') + gap.Count(' ') >= WidestWordGap;
    }
}
