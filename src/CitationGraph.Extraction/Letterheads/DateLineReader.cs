using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Reads the line of place and day: "Hải Phòng, ngày 19 tháng 8 năm 2021".</summary>
internal sealed class DateLineReader(ExtractionGrammar grammar)
{
    /// <summary>"Hải Phòng, ngày 19 tháng 8 năm 2021", the day perhaps blank.</summary>
    public (PartialDate? Date, string? Place, int End) Find(TokenText head)
    {
        for (var i = 2; i < head.Count - 1; i++)
        {
            if (
                grammar.DateWord.Match(head, i) is not (> 0 and var after)
                || !head[i - 1].IsMark(',')
                || grammar.Dates.ReadDay(head, after, null) is not { Date: not null } match
            )
            {
                continue;
            }

            var start = i - 1;
            while (
                start > 0
                && i - start < 8
                && head[start - 1].Kind == TokenKind.Word
                && head[start - 1].Is(TokenTraits.Capital)
                && (!LetterheadCells.Starts(head, start) || GoesOnOverLine(head, start))
            )
            {
                start--;
            }

            if (start < i - 1 && LetterheadCells.Starts(head, start))
            {
                return (match.Date, head.Line(start, i - 1), match.End);
            }
        }

        return (null, null, 0);
    }

    /// <summary>"Hà⏎Nội": a place's name broken over two lines.</summary>
    private static bool GoesOnOverLine(TokenText head, int start) =>
        head[start].Is(TokenTraits.NewLine)
        && head[start - 1].Kind == TokenKind.Word
        && !head[start - 1].Is(TokenTraits.AllCapitals)
        && LetterheadCells.Starts(head, start - 1);
}

/// <summary>Letterheads are tables as often as lines: a cell begins at a line or behind a bar.</summary>
internal static class LetterheadCells
{
    public static bool Starts(TokenText head, int index) =>
        head[index].Is(TokenTraits.NewLine) || (index > 0 && head[index - 1].IsMark('|'));
}
