using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>A symbol found in a text.</summary>
/// <param name="End">The token after it.</param>
internal sealed record SymbolMatch(Symbol Symbol, int End);

/// <summary>Reads a symbol that begins at a number, repairing spaces, line breaks, dashes and letters on the way.</summary>
internal sealed class SymbolReader(Vocabulary vocabulary, SymbolCodes codes)
{
    /// <summary>More pieces than any scheme has: a joint act of six organs.</summary>
    private const int MostPieces = 19;

    private readonly HashSet<string> _termOrgans =
    [
        .. vocabulary.NumberSchemes.SelectMany(s => SchemePattern.TermOrgans(s.Pattern)),
    ];
    private readonly SchemePattern[] _patterns =
    [
        .. vocabulary.NumberSchemes.Select(s => SchemePattern.Compile(s, codes)),
    ];

    /// <param name="isAnnounced">Whether a kind word or "số" stands in front: then an organ that nobody knows may sign.</param>
    public SymbolMatch? Read(TokenText text, int index, bool isAnnounced)
    {
        if (!BeginsSymbol(text, index))
        {
            return null;
        }

        var afterNumber = index + 1;
        var number = text.Clean(index);
        if (IsStrayLetter(text, afterNumber))
        {
            // "08 a/2010/TT-BTP": the letter belongs to the number.
            number += text.Clean(afterNumber++);
        }

        var pieces = new List<SymbolPiece>(8) { new('\0', number) };
        var ends = new List<int>(8) { afterNumber };
        Collect(text, afterNumber, pieces, ends);

        // The longest run of pieces that fits a scheme.
        for (var count = pieces.Count; count >= 3; count--)
        {
            if (pieces[count - 1].IsSeparator)
            {
                continue;
            }

            if (Classify(pieces.GetRange(0, count), isAnnounced) is { } symbol)
            {
                return new SymbolMatch(symbol, ends[count - 1]);
            }
        }

        return isAnnounced ? ReadLoosely(pieces, ends) : null;
    }

    /// <summary>"…/2025/QĐ-UBND", "/QĐ-UBND": all of a symbol but its number, which the clerk left open.</summary>
    /// <returns>A symbol without number, or null.</returns>
    public SymbolMatch? ReadBlank(TokenText text, int index)
    {
        const string NoNumber = "0";
        var at = index;
        while (text[at].Kind == TokenKind.Mark && text[at].Word is ':' or '.' or '…' or '_')
        {
            at++;
        }

        if (text[at].Kind != TokenKind.Mark || text[at].Is(TokenTraits.Paragraph))
        {
            return null;
        }

        var pieces = new List<SymbolPiece>(8) { new('\0', NoNumber) };
        var ends = new List<int>(8) { at };
        Collect(text, at, pieces, ends);
        return pieces.Count >= 3 && Classify(pieces, isAnnounced: true) is { Organs.IsEmpty: false } symbol
            ? new SymbolMatch(symbol with { Text = symbol.Text[NoNumber.Length..], Number = null }, ends[^1])
            : null;
    }

    /// <summary>"890/2003/QĐ/CTN", "16/2009-L-CTN": every part is there, a mark is the wrong one.</summary>
    private SymbolMatch? ReadLoosely(List<SymbolPiece> pieces, List<int> ends)
    {
        if (pieces.Count < 5)
        {
            return null;
        }

        var mended = pieces.ToList();
        for (var i = 1; i < mended.Count; i += 2)
        {
            var isBehindYear = i == 3 && pieces[2].Segment.Length == 4 && char.IsAsciiDigit(pieces[2].Segment[0]);
            mended[i] = new SymbolPiece(i == 1 || isBehindYear ? '/' : '-', string.Empty);
        }

        return
            Classify(mended, isAnnounced: true) is { } symbol
            && (symbol.Code is not null || char.IsAsciiDigit(symbol.Organs[^1][^1]))
            ? new SymbolMatch(symbol, ends[^1])
            : null;
    }

    public static bool BeginsSymbol(TokenText text, int index)
    {
        ref readonly var token = ref text[index];
        var length = token.End - token.Start;
        if (
            token.Kind != TokenKind.Number
            && !(token.Kind == TokenKind.Word && char.IsAsciiDigit(text.Text[token.Start]) && length <= 6)
        )
        {
            return false;
        }

        // "1.234/…", "12-13/…": the number goes on to the left.
        ref readonly var before = ref text[index - 1];
        var isJoined =
            index > 0
            && !token.Is(TokenTraits.Spaced)
            && before.Kind == TokenKind.Mark
            && before.Word is '.' or ',' or '/' or '-';
        return length <= 7 && !isJoined;
    }

    private static bool IsStrayLetter(TokenText text, int index) =>
        text[index].Kind == TokenKind.Word
        && text[index].End - text[index].Start == 1
        && char.IsLower(text.Text[text[index].Start])
        && text[index + 1].IsMark('/');

    private void Collect(TokenText text, int index, List<SymbolPiece> pieces, List<int> ends)
    {
        // "84 QĐ/TWĐTN": the youth union leaves a space where others write a dash.
        if (
            text[index].Kind == TokenKind.Word
            && text[index + 1].IsMark('/')
            && codes.Code(text.Clean(index)) is not null
        )
        {
            Add(pieces, ends, new SymbolPiece(' ', string.Empty), index);
            Add(pieces, ends, new SymbolPiece('\0', text.Clean(index)), index + 1);
            index++;
        }

        while (pieces.Count < MostPieces)
        {
            ref readonly var mark = ref text[index];
            var separator =
                mark.Kind != TokenKind.Mark ? '\0'
                : mark.Word == '/' ? '/'
                : VietnameseFolding.IsDash((char)mark.Word) ? '-'
                : '\0';
            ref readonly var next = ref text[index + 1];
            var isLoose = mark.Is(TokenTraits.Spaced) && next.Is(TokenTraits.Spaced);
            if (
                separator == '\0'
                || next.Is(TokenTraits.Paragraph)
                || (isLoose && pieces.Count > 3)
                || !IsSegment(text, index + 1)
            )
            {
                return;
            }

            Add(pieces, ends, new SymbolPiece(separator, string.Empty), index + 1);
            index = AddSegment(text, index + 1, pieces, ends);
        }
    }

    /// <summary>A segment is one token, or several that an ampersand or a reader's stray space has parted: <c>SGD&amp;ĐT</c>, <c>BGD ĐT</c>.</summary>
    private int AddSegment(TokenText text, int index, List<SymbolPiece> pieces, List<int> ends)
    {
        var segment = text.Clean(index++);
        while (
            text[index].IsMark('&')
            && !text[index].Is(TokenTraits.Spaced)
            && text[index + 1].Is(TokenTraits.AllCapitals)
        )
        {
            segment += "&" + text.Clean(index + 1);
            index += 2;
        }

        if (
            text[index].Kind == TokenKind.Word
            && text[index].Is(TokenTraits.AllCapitals)
            && !text[index].Is(TokenTraits.NewLine)
            && !codes.IsKnownOrgan(segment)
            && codes.IsKnownOrgan(segment + text.Clean(index))
        )
        {
            segment += text.Clean(index++);
        }

        // "NQ-QH 12": the term's number stands apart.
        if (
            text[index].Kind == TokenKind.Number
            && text[index].End - text[index].Start <= 2
            && !text[index].Is(TokenTraits.NewLine)
            && _termOrgans.Contains(segment)
        )
        {
            segment += text.Clean(index++);
        }

        if (pieces.Count > 2 && CodeLength(segment) is > 0 and var length)
        {
            // "193/2025/NĐCP": the dash between code and organ is lost.
            Add(pieces, ends, new SymbolPiece('\0', segment[..length]), index);
            Add(pieces, ends, new SymbolPiece('-', string.Empty), index);
            segment = segment[length..];
        }

        Add(pieces, ends, new SymbolPiece('\0', segment), index);
        return index;
    }

    /// <summary>The length of a genre's code that is written together with the organ's, 0 when the segment is no such pair.</summary>
    private int CodeLength(string segment)
    {
        const int ShortestOrgan = 2;
        if (codes.IsKnownOrgan(segment) || codes.Code(segment) is not null)
        {
            return 0;
        }

        for (var length = segment.Length - ShortestOrgan; length >= 2; length--)
        {
            if (codes.Code(segment[..length]) is not null && codes.IsKnownOrgan(segment[length..]))
            {
                return length;
            }
        }

        return 0;
    }

    public bool IsSegment(TokenText text, int index)
    {
        ref readonly var token = ref text[index];
        if (token.Kind == TokenKind.Number)
        {
            return token.End - token.Start == 4;
        }

        if (token.Kind != TokenKind.Word || token.End - token.Start > 24)
        {
            return false;
        }

        var spelling = text.Clean(index);
        return token.Is(TokenTraits.AllCapitals)
            || spelling.Count(char.IsUpper) >= 2
            || codes.Code(spelling) is not null
            || codes.IsKnownOrgan(spelling);
    }

    private Symbol? Classify(List<SymbolPiece> pieces, bool isAnnounced)
    {
        foreach (var pattern in _patterns)
        {
            if (pattern.Match(pieces) is not { } parts)
            {
                continue;
            }

            // "30/2008/QĐ": a symbol cut off behind its genre's code.
            if (parts is { Code: null, Year: not null } && IsBareCode(parts.Organs[0]))
            {
                continue;
            }

            if (
                parts.Code is null
                && !isAnnounced
                && !codes.IsKnownOrgan(parts.Organs[0])
                && pattern.Scheme.Organs.IsEmpty
                && !HasTerm(parts)
            )
            {
                return null;
            }

            return InPartyForm(parts)
                ?? new Symbol(parts.Text, parts.Number, parts.Year, parts.Code, parts.Organs, pattern.Scheme.Id);
        }

        return null;
    }

    private bool IsBareCode(string organ) => codes.Code(organ) is not null && !codes.IsKnownOrgan(organ);

    private static bool HasTerm(SymbolParts parts) => parts.Year is not null && char.IsAsciiDigit(parts.Organs[0][^1]);

    /// <summary>"20/NQ-TW" is 20-NQ/TW with its marks exchanged: only Party bodies sign TW, and they write the dash first.</summary>
    private Symbol? InPartyForm(SymbolParts parts)
    {
        if (
            parts.Year is not null
            || parts.Code is null
            || parts.Organs.IsEmpty
            || !codes.IsPartyOrgan(parts.Organs[0])
        )
        {
            return null;
        }

        var units = string.Concat(parts.Organs.Skip(1).Select(o => "-" + o));
        var text = $"{parts.Number}-{parts.Code}/{parts.Organs[0]}{units}";
        if (text == parts.Text)
        {
            return null;
        }

        var scheme = vocabulary.NumberSchemes.FirstOrDefault(s => s.System == NumberingSystem.Party);
        return scheme is null ? null : new Symbol(text, parts.Number, null, parts.Code, parts.Organs, scheme.Id);
    }

    private static void Add(List<SymbolPiece> pieces, List<int> ends, SymbolPiece piece, int end)
    {
        pieces.Add(piece);
        ends.Add(end);
    }
}
