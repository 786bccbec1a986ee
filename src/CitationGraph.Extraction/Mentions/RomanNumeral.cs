namespace CitationGraph.Extraction;

/// <summary>Roman numerals as terms and congresses are numbered with.</summary>
internal static class RomanNumeral
{
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length is 0 or > 8)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var digit = Digit(text[i]);
            if (digit == 0)
            {
                return false;
            }

            value += i + 1 < text.Length && Digit(text[i + 1]) > digit ? -digit : digit;
        }

        return value is > 0 and < 100;
    }

    private static int Digit(char unit) =>
        unit switch
        {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            'L' => 50,
            _ => 0,
        };
}
