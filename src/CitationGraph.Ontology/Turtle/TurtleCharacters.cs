namespace CitationGraph.Ontology.Turtle;

/// <summary>
/// Character classes of the Turtle 1.1 grammar (section 6.5), on UTF-16 units: in well-formed text the halves of a pair stand for the
/// supplementary characters the grammar allows (U+10000 to U+EFFFF).
/// </summary>
internal static class TurtleCharacters
{
    /// <summary>Whether it may not stand in an IRI in angle brackets as it is (IRIREF).</summary>
    public static bool IsForbiddenInIri(char c) =>
        c is <= ' ' or '<' or '>' or '"' or '{' or '}' or '|' or '^' or '`' or '\\';

    /// <summary>PN_CHARS_BASE.</summary>
    public static bool IsNameStart(char c) =>
        c < 0x80
            ? char.IsAsciiLetter(c)
            : c
                is (>= '\u00C0' and <= '\u02FF' and not '\u00D7' and not '\u00F7')
                    or (>= '\u0370' and <= '\u1FFF' and not '\u037E')
                    or '\u200C'
                    or '\u200D'
                    or (>= '\u2070' and <= '\u218F')
                    or (>= '\u2C00' and <= '\u2FEF')
                    or (>= '\u3001' and <= '\uDB7F')
                    or (>= '\uDC00' and <= '\uDFFF')
                    or (>= '\uF900' and <= '\uFDCF')
                    or (>= '\uFDF0' and <= '\uFFFD');

    /// <summary>PN_CHARS.</summary>
    public static bool IsName(char c) =>
        c < 0x80
            ? char.IsAsciiLetterOrDigit(c) || c is '_' or '-'
            : IsNameStart(c) || c is '\u00B7' or (>= '\u0300' and <= '\u036F') or '\u203F' or '\u2040';

    /// <summary>What may follow a backslash in a local name (PN_LOCAL_ESC).</summary>
    public static bool IsLocalEscape(char c) => "_~.-!$&'()*+,;=/?#@%".Contains(c, StringComparison.Ordinal);

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r';
}
