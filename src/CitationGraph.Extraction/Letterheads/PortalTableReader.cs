using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>What a portal's table above a paper says of it; all null where there is no such table.</summary>
internal sealed record PortalTable(Symbol? Symbol, Genre? Genre, PartialDate? Date, Issuer? Issuer, string? Signer)
{
    public static PortalTable None { get; } = new(null, null, null, null, null);
}

/// <summary>Reads a portal's table: "Số hiệu: | 12/2024/TT-BYT | Loại văn bản: | Thông tư | …".</summary>
internal sealed class PortalTableReader(ExtractionGrammar grammar)
{
    public PortalTable Read(TokenText head)
    {
        if (Value(head, grammar.PortalNumber) is not (> 0 and var number))
        {
            return PortalTable.None;
        }

        var genre = Value(head, grammar.PortalGenre);
        var day = Value(head, grammar.PortalDay);
        var maker = Value(head, grammar.PortalIssuer);
        var signer = Value(head, grammar.PortalSigner);
        var date = day < 0 ? null : grammar.Dates.ReadDay(head, day, null)?.Date;
        return new PortalTable(
            grammar.Symbols.Read(head, number, isAnnounced: true)?.Symbol,
            genre > 0 && grammar.Genres.Match(head, genre, out var genres) == CellEnd(head, genre) ? genres[0] : null,
            date,
            maker < 0 ? null : MakerAt(head, maker, date),
            signer < 0 ? null : head.Line(signer, CellEnd(head, signer))
        );
    }

    private Issuer? MakerAt(TokenText head, int index, PartialDate? date)
    {
        // A place alone ("Tỉnh Hà Tĩnh") does not tell council from committee.
        return
            grammar.Issuers.Read(head, index, SpeakingContext.Unknown, date?.Earliest) is { } match
            && match.End == CellEnd(head, index)
            ? match.Issuer
            : null;
    }

    /// <summary>The first token of the cell behind a label that ends in a colon, −1 when the table has no such label.</summary>
    private static int Value(TokenText head, PhraseSet label)
    {
        for (var i = 0; i < head.Count - 1; i++)
        {
            if (
                LetterheadCells.Starts(head, i)
                && label.Match(head, i) is > 0 and var colon
                && head[colon].IsMark(':')
                && (head[colon + 1].IsMark('|') || head[colon + 1].Is(TokenTraits.NewLine))
            )
            {
                var value = head[colon + 1].IsMark('|') ? colon + 2 : colon + 1;
                return head[value].IsMark('|') ? -1 : value;
            }
        }

        return -1;
    }

    /// <summary>A cell between bars may run over lines; one without bars is a line.</summary>
    private static int CellEnd(TokenText head, int index)
    {
        var hasBars = head[index - 1].IsMark('|');
        var end = index + 1;
        while (
            !head[end].IsMark('|') && head[end].Kind != TokenKind.End && (hasBars || !head[end].Is(TokenTraits.NewLine))
        )
        {
            end++;
        }

        return end;
    }
}
