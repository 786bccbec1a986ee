namespace CitationGraph.Extraction;

/// <summary>What stands between two marks of a symbol, looked up once.</summary>
/// <param name="Text">As written, without emphasis.</param>
/// <param name="Code">The official spelling of the genre's code that it is, if it is one.</param>
/// <param name="Organ">The official spelling of the organ's code, or the segment as written when the organ is not known.</param>
/// <param name="IsKnownOrgan">Whether the ontology has an organ that signs so.</param>
/// <param name="CodeLength">Units of the genre's code that an organ's follows without a dash (<c>NĐCP</c>), 0 where that is not so.</param>
internal sealed record SymbolSegment(string Text, string? Code, string Organ, bool IsKnownOrgan, int CodeLength)
{
    /// <summary>A year of four digits, 0 when it is none.</summary>
    public int Year { get; } =
        Text.Length == 4 && int.TryParse(Text, out var year) && year is >= 1900 and <= 2100 ? year : 0;

    /// <summary>Digits with a letter behind them at most, or with a point among them: <c>71</c>, <c>30a</c>, <c>66.7</c>.</summary>
    public bool IsNumber { get; } = IsNumberText(Text);

    private static bool IsNumberText(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var rest = text.AsSpan(digits);
        return digits is > 0 and <= 6
            && rest switch
            {
                [] => true,
                [var letter] => char.IsLower(letter),
                ['.', .. var member] => !member.ContainsAnyExceptInRange('0', '9'),
                _ => false,
            };
    }
}

/// <summary>A piece of a symbol as cut from the text: a separator, or what stands between two.</summary>
/// <param name="Separator"><c>/</c>, <c>-</c> or a space; <c>\0</c> for a segment.</param>
/// <param name="Segment">Null for a separator.</param>
internal readonly record struct SymbolPiece(char Separator, SymbolSegment? Segment)
{
    public bool IsSeparator => Segment is null;
}
