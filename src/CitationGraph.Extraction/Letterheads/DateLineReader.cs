using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>Reads the line of place and day: "Hải Phòng, ngày 19 tháng 8 năm 2021".</summary>
internal sealed class DateLineReader(ExtractionGrammar grammar)
{
    /// <summary>"Hải Phòng, ngày 19 tháng 8 năm 2021", the day perhaps blank.</summary>
    public (PartialDate? Date, string? Place, int Start, int End) Find(TokenText head, int from)
    {
        for (var i = Math.Max(from, 0) + 1; i < head.Count - 1; i++)
        {
            if (
                grammar.DateWord.Match(head, i) is not (> 0 and var after)
                || grammar.Dates.ReadDay(head, after, null) is not { Date: not null } match
            )
            {
                continue;
            }

            var end = head[i - 1].IsMark(',') ? i - 1 : i;
            var start = PlaceStart(head, end, mustBeKnown: end == i);
            if (start >= 0)
            {
                return (match.Date, head.Line(start, end), start, match.End);
            }
        }

        return (null, null, 0, 0);
    }

    /// <summary>The first token of the place's name that ends before the token, at the beginning of a cell; −1 when none stands there.</summary>
    private int PlaceStart(TokenText head, int end, bool mustBeKnown)
    {
        const int LongestPlace = 8;
        var found = -1;
        for (var start = end - 1; start >= 0 && end - start <= LongestPlace; start--)
        {
            if (head[start].Kind != TokenKind.Word && !IsAbbreviationPoint(head, start))
            {
                return found;
            }

            if (!LetterheadCells.Starts(head, start) || GoesOnOverLine(head, start))
            {
                continue;
            }

            if (
                grammar.Authorities.Places.Match(head, start, out _) == end
                || grammar.Authorities.PlaceNames.Match(head, start, out _) == end
            )
            {
                return start;
            }

            // "Thành phố Hồ⏎Chí Minh": a known name may begin on the line above.
            found = found < 0 && !mustBeKnown && IsName(head, start, end) ? start : found;
        }

        return found;
    }

    /// <summary>"TP. Hồ Chí Minh".</summary>
    private bool IsAbbreviationPoint(TokenText head, int index) =>
        head[index].IsMark('.') && grammar.PlaceKind.MatchBefore(head, index) == index - 1;

    /// <summary>Capitals all along, a kind of place in front aside: "Thành phố Hồ Chí Minh".</summary>
    private bool IsName(TokenText head, int start, int end)
    {
        var at = head[start].Is(TokenTraits.Capital) ? grammar.PlaceKind.Skip(head, start) : start;
        at = head[at].IsMark('.') ? at + 1 : at;
        if (at == end)
        {
            return false;
        }

        while (at < end && head[at].Is(TokenTraits.Capital))
        {
            at++;
        }

        return at == end;
    }

    /// <summary>"Hà⏎Nội": a place's name broken over two lines.</summary>
    private static bool GoesOnOverLine(TokenText head, int start) =>
        head[start].Is(TokenTraits.NewLine)
        && head[start - 1].Kind == TokenKind.Word
        && !head[start - 1].Is(TokenTraits.AllCapitals)
        && LetterheadCells.Starts(head, start - 1);
}
