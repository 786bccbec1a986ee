using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>The line of a letterhead that holds the text's own number.</summary>
/// <param name="Symbol">The symbol, when the number is there.</param>
/// <param name="Blank">What stands when the number is left blank: <c>/CT-UBND</c>.</param>
/// <param name="From">Its first token, −1 when there is no such line.</param>
/// <param name="To">The token after it, 0 when there is no such line.</param>
internal readonly record struct NumberLine(Symbol? Symbol, string? Blank, int From, int To);

/// <summary>Reads a text's own number: "Số: 193/KH-UBND", perhaps blank.</summary>
internal sealed class NumberLineReader(ExtractionGrammar grammar)
{
    public NumberLine Find(TokenText head, int from)
    {
        var found = new NumberLine(null, null, -1, 0);
        for (var i = Math.Max(from, 0); i < head.Count - 1; i++)
        {
            var word = LetterheadCells.Starts(head, i) ? grammar.NumberWord.Match(head, AfterLawWord(head, i)) : -1;
            if (word < 0)
            {
                continue;
            }

            var hasColon = head[word].IsMark(':');
            var at = hasColon ? word + 1 : word;
            while (head[at].IsMark('|') || head[at].IsMark('.'))
            {
                at++;
            }

            if (
                grammar.Symbols.Read(head, at, isAnnounced: true) is { } match
                && (hasColon || head[match.End].Is(TokenTraits.NewLine))
            )
            {
                found = new NumberLine(match.Symbol, null, i, match.End);
            }
            else if (hasColon && ReadBlank(head, at, out var blank, out var end))
            {
                found = new NumberLine(null, blank, i, end);
            }
            else
            {
                continue;
            }

            // A portal's table may stand above the letterhead; its "Số hiệu" gives way to the paper's own "Số:".
            if (word - i == 1)
            {
                return found;
            }
        }

        return found;
    }

    /// <summary>"Luật số: 123/2025/QH15" as a paper's own number line.</summary>
    private int AfterLawWord(TokenText head, int index)
    {
        var after = grammar.Genres.Match(head, index, out var genres);
        return
            after > 0
            && genres[0].IsLaw
            && grammar.NumberWord.Match(head, after) is > 0 and var number
            && head[number].IsMark(':')
            ? after
            : index;
    }

    /// <summary>"/CT-UBND", "-NQ/ĐU": the number is left blank.</summary>
    private static bool ReadBlank(TokenText head, int index, out string blank, out int end)
    {
        blank = string.Empty;
        end = index;
        while (head[end].Kind == TokenKind.Mark && head[end].Word is '.' or '…')
        {
            end++;
        }

        var start = end;
        while (
            head[end].Kind == TokenKind.Mark
            && head[end].Word is '/' or '-'
            && head[end + 1].Kind is TokenKind.Word or TokenKind.Number
        )
        {
            end += 2;
        }

        blank = end > start ? string.Concat(Enumerable.Range(start, end - start).Select(head.Clean)) : string.Empty;
        return end > start;
    }

    /// <summary>The symbol of a text whose number is blank, as far as it tells code and organ.</summary>
    public Symbol? BlankSymbol(Letterhead head)
    {
        if (head.BlankSymbol is not { } blank)
        {
            return null;
        }

        var parts = blank.Split('/', '-').Where(p => p.Length > 0).ToList();
        var organs = parts.Where(p => grammar.Codes.IsKnownOrgan(p)).Select(grammar.Codes.Organ).ToList();
        return organs.Count == 0
            ? null
            : new Symbol(blank, null, null, grammar.Codes.Code(parts[0]), [.. organs], null);
    }
}
