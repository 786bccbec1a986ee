using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>A symbol found in a text.</summary>
/// <param name="End">The token after it.</param>
internal readonly record struct SymbolMatch(Symbol Symbol, int End);

/// <summary>Reads a symbol that begins at a number, repairing spaces, line breaks, dashes and letters on the way.</summary>
internal sealed class SymbolReader(Vocabulary vocabulary, SymbolCodes codes)
{
    /// <summary>How many pieces stand before what follows number and year.</summary>
    private const int BehindYear = 4;

    private readonly HashSet<string> _termOrgans =
    [
        .. vocabulary.NumberSchemes.SelectMany(s => SchemePattern.TermOrgans(s.Pattern)),
    ];
    private readonly SchemePattern[] _patterns = [.. vocabulary.NumberSchemes.Select(s => SchemePattern.Compile(s))];

    /// <param name="isAnnounced">Whether a kind word or "số" stands in front: then an organ that nobody knows may sign.</param>
    public SymbolMatch? Read(TokenText text, int index, bool isAnnounced)
    {
        if (!GoesOn(text, index + 1) || !BeginsSymbol(text, index))
        {
            return null;
        }

        var pieces = default(SymbolPieces);
        var afterNumber = index + 1;
        if (IsStrayLetter(text, afterNumber))
        {
            // "08 a/2010/TT-BTP": the letter belongs to the number.
            pieces.Add(
                new SymbolPiece('\0', codes.Segment(text.Clean(index) + text.Clean(afterNumber))),
                ++afterNumber
            );
        }
        else if (IsPointed(text, index))
        {
            afterNumber = index + 3;
            pieces.Add(new SymbolPiece('\0', codes.Segment(text.Slice(index, afterNumber))), afterNumber);
        }
        else
        {
            pieces.Add(new SymbolPiece('\0', Segment(text, index)), afterNumber);
        }

        Collect(text, afterNumber, ref pieces);

        // The longest run of pieces that fits a scheme.
        for (var count = pieces.Count; count >= 3; count--)
        {
            if (pieces[count - 1].IsSeparator)
            {
                continue;
            }

            if (Classify(pieces.All[..count], isAnnounced) is { } symbol)
            {
                return new SymbolMatch(symbol, pieces.EndOf(count - 1));
            }
        }

        return isAnnounced ? ReadLoosely(ref pieces) : null;
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

        var pieces = default(SymbolPieces);
        pieces.Add(new SymbolPiece('\0', codes.Segment(NoNumber)), at);
        Collect(text, at, ref pieces);
        return pieces.Count >= 3 && Classify(pieces.All, isAnnounced: true) is { Organs.IsEmpty: false } symbol
            ? new SymbolMatch(
                symbol with
                {
                    Text = symbol.Text[NoNumber.Length..],
                    Number = null,
                },
                pieces.EndOf(pieces.Count - 1)
            )
            : null;
    }

    /// <summary>"890/2003/QĐ/CTN", "16/2009-L-CTN": every part is there, a mark is the wrong one.</summary>
    private SymbolMatch? ReadLoosely(ref SymbolPieces pieces)
    {
        if (pieces.Count < 5)
        {
            return null;
        }

        for (var i = 1; i < pieces.Count; i += 2)
        {
            var isBehindYear = i == 3 && IsYear(pieces[2]);
            pieces.SetMark(i, i == 1 || isBehindYear ? '/' : '-');
        }

        return
            Classify(pieces.All, isAnnounced: true) is { } symbol
            && (symbol.Code is not null || char.IsAsciiDigit(symbol.Organs[^1][^1]))
            ? new SymbolMatch(symbol, pieces.EndOf(pieces.Count - 1))
            : null;
    }

    /// <summary>Whether what stands behind a number can go on as a symbol does: a mark, or a word before a slash.</summary>
    public static bool GoesOn(TokenText text, int index)
    {
        ref readonly var next = ref text[index];
        return next.IsMark('/')
            || next.IsDash
            || (next.Kind == TokenKind.Word && text[index + 1].IsMark('/'))
            || IsPointed(text, index - 1);
    }

    /// <summary>"66.7/2025/NQ-CP": a number of a series, with a point; behind it stands the year.</summary>
    private static bool IsPointed(TokenText text, int index)
    {
        const int LongestMember = 2;
        const int YearDigits = 4;
        ref readonly var member = ref text[index + 2];
        return text[index + 1].IsMark('.')
            && !text[index + 1].Is(TokenTraits.Spaced)
            && member.Kind == TokenKind.Number
            && !member.Is(TokenTraits.Spaced)
            && member.Length <= LongestMember
            && text[index + 3].IsMark('/')
            && text[index + 4].Kind == TokenKind.Number
            && text[index + 4].Length == YearDigits;
    }

    private SymbolSegment Segment(TokenText text, int index) =>
        text[index].Is(TokenTraits.Emphasised) ? codes.Segment(text.Clean(index)) : codes.Segment(text.Spelling(index));

    public static bool BeginsSymbol(TokenText text, int index)
    {
        ref readonly var token = ref text[index];
        var length = token.Length;
        if (token.Kind != TokenKind.Number && !(token.Is(TokenTraits.DigitFirst) && length <= 6))
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
        && text[index].Length == 1
        && char.IsLower(text.Text[text[index].Start])
        && text[index + 1].IsMark('/');

    private void Collect(TokenText text, int index, ref SymbolPieces pieces)
    {
        // "84 QĐ/TWĐTN": the youth union leaves a space where others write a dash.
        if (
            text[index].Kind == TokenKind.Word
            && text[index + 1].IsMark('/')
            && Segment(text, index) is { Code: not null } code
        )
        {
            pieces.Add(new SymbolPiece(' ', null), index);
            pieces.Add(new SymbolPiece('\0', code), index + 1);
            index++;
        }

        while (!pieces.IsFull)
        {
            ref readonly var mark = ref text[index];
            var separator =
                mark.IsMark('/') ? '/'
                : mark.IsDash ? '-'
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

            pieces.Add(new SymbolPiece(separator, null), index + 1);
            AddGluedYear(text, index + 1, ref pieces, out var isGlued);
            if (isGlued)
            {
                index += 2;
                continue;
            }

            index = AddSegment(text, index + 1, ref pieces);
        }
    }

    /// <summary>"49/2031TT-BCT": the mark between year and code was lost.</summary>
    private void AddGluedYear(TokenText text, int index, ref SymbolPieces pieces, out bool isGlued)
    {
        const int YearDigits = 4;
        ref readonly var token = ref text[index];
        isGlued = false;
        if (pieces.Count != 2 || !token.Is(TokenTraits.DigitFirst) || token.Is(TokenTraits.Emphasised))
        {
            return;
        }

        var spelling = text.Spelling(index);
        if (
            spelling.Length > YearDigits
            && !spelling[..YearDigits].ContainsAnyExceptInRange('0', '9')
            && codes.Segment(spelling[YearDigits..]) is { Code: not null } code
        )
        {
            pieces.Add(new SymbolPiece('\0', codes.Segment(spelling[..YearDigits])), index + 1);
            pieces.Add(new SymbolPiece('/', null), index + 1);
            pieces.Add(new SymbolPiece('\0', code), index + 1);
            isGlued = true;
        }
    }

    /// <summary>A segment is one token, or several that an ampersand or a reader's stray space has parted: <c>SGD&amp;ĐT</c>, <c>BGD ĐT</c>.</summary>
    private int AddSegment(TokenText text, int index, ref SymbolPieces pieces)
    {
        var segment = Segment(text, index++);
        while (
            text[index].IsMark('&')
            && !text[index].Is(TokenTraits.Spaced)
            && text[index + 1].Is(TokenTraits.AllCapitals)
        )
        {
            segment = codes.Segment($"{segment.Text}&{text.Clean(index + 1)}");
            index += 2;
        }

        if (
            text[index].Kind == TokenKind.Word
            && text[index].Is(TokenTraits.AllCapitals)
            && !text[index].Is(TokenTraits.NewLine)
            && !segment.IsKnownOrgan
            && codes.Segment(segment.Text + text.Clean(index)) is { IsKnownOrgan: true } whole
        )
        {
            segment = whole;
            index++;
        }

        // "NQ-QH 12": the term's number stands apart.
        if (
            text[index].Kind == TokenKind.Number
            && text[index].Length <= 2
            && !text[index].Is(TokenTraits.NewLine)
            && _termOrgans.Contains(segment.Text)
        )
        {
            segment = codes.Segment(segment.Text + text.Clean(index++));
        }

        if (pieces.Count == BehindYear && IsYear(pieces[2]) && segment.CodeLength is > 0 and var length)
        {
            // "193/2025/NĐCP": the dash between code and organ is lost.
            pieces.Add(new SymbolPiece('\0', codes.Segment(segment.Text.AsSpan(0, length))), index);
            pieces.Add(new SymbolPiece('-', default), index);
            segment = codes.Segment(segment.Text.AsSpan(length));
        }

        pieces.Add(new SymbolPiece('\0', segment), index);
        return index;
    }

    /// <summary>In "5115/BNV-KHTC" an organ stands there, and what follows is its unit.</summary>
    private static bool IsYear(SymbolPiece piece) => piece.Segment is { Text: [>= '0' and <= '9', _, _, _] };

    public bool IsSegment(TokenText text, int index)
    {
        ref readonly var token = ref text[index];
        if (token.Kind == TokenKind.Number)
        {
            return token.Length == 4;
        }

        const int Longest = 24;
        return token.Kind == TokenKind.Word
            && token.Length <= Longest
            && (
                token.Is(TokenTraits.AllCapitals)
                || CountCapitals(text.Spelling(index)) >= 2
                || Segment(text, index) is { Code: not null } or { IsKnownOrgan: true }
            );
    }

    private static int CountCapitals(ReadOnlySpan<char> spelling)
    {
        var count = 0;
        foreach (var unit in spelling)
        {
            count += char.IsUpper(unit) ? 1 : 0;
        }

        return count;
    }

    private Symbol? Classify(ReadOnlySpan<SymbolPiece> pieces, bool isAnnounced)
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

        var text = $"{parts.Number}-{parts.Code}/{string.Join('-', parts.Organs.AsSpan()!)}";
        if (text == parts.Text)
        {
            return null;
        }

        var scheme = vocabulary.NumberSchemes.FirstOrDefault(s => s.System == NumberingSystem.Party);
        return scheme is null ? null : new Symbol(text, parts.Number, null, parts.Code, parts.Organs, scheme.Id);
    }
}
