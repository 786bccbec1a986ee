namespace CitationGraph.Documents.Encodings;

/// <summary>Tells text from binary data by the control characters in it.</summary>
internal static class ControlCharacters
{
    // Copies from Word and PDF carry a stray one now and then.
    private const int UnitsForOne = 100;

    public static bool AreTooMany(ReadOnlySpan<char> text)
    {
        var controls = 0;
        foreach (var unit in text)
        {
            if (unit == '\0')
            {
                return true;
            }

            if (char.IsControl(unit) && unit is not ('\t' or '\n' or '\v' or '\f' or '\r' or '\u0085'))
            {
                controls++;
            }
        }

        return controls > 0 && controls >= text.Length / UnitsForOne;
    }
}
