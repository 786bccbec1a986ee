namespace CitationGraph.Extraction;

/// <summary>
/// Cuts a text into words, numbers and marks in one pass. White space of every kind, Markdown's emphasis marks and HTML tags are only what
/// stands between tokens; emphasis inside a symbol (<c>39/2024/QH**1**5</c>) stays inside its token.
/// </summary>
internal static class Tokenizer
{
    private const int LongestTag = 256;
    private static readonly byte[] s_classes = BuildClasses();

    private enum UnitClass : byte
    {
        Blank,
        Line,
        Letter,
        Digit,
        Mark,
        Silent,
        Tag,
    }

    public static Token[] Read(string text, WordTable words)
    {
        var tokens = new Token[Math.Max(16, (text.Length / 4) + 2)];
        var count = 0;
        var position = 0;
        while (true)
        {
            var traits = SkipBlanks(text, ref position);
            if (count + 1 >= tokens.Length)
            {
                Array.Resize(ref tokens, tokens.Length * 2);
            }

            if (position >= text.Length)
            {
                tokens[count++] = new Token(text.Length, text.Length, 0, TokenKind.End, traits | TokenTraits.NewLine);
                break;
            }

            tokens[count++] = ReadToken(text, ref position, traits, words);
        }

        Array.Resize(ref tokens, count);
        Paragraphs.Mark(text, tokens);
        return tokens;
    }

    private static TokenTraits SkipBlanks(string text, ref int position)
    {
        var start = position;
        var lines = 0;
        while (position < text.Length)
        {
            var unitClass = (UnitClass)s_classes[text[position]];
            if (unitClass == UnitClass.Line)
            {
                lines++;
            }
            else if (unitClass == UnitClass.Tag)
            {
                var end = TagEnd(text, position);
                if (end < 0)
                {
                    break;
                }

                lines += text[position + 1] is 'b' or 'B' or 'p' or 'd' or '/' ? 1 : 0;
                position = end;
                continue;
            }
            else if (unitClass is not (UnitClass.Blank or UnitClass.Silent))
            {
                break;
            }

            position++;
        }

        var traits = position > start || start == 0 ? TokenTraits.Spaced : TokenTraits.None;
        if (lines > 0 || start == 0)
        {
            traits |= TokenTraits.NewLine;
        }

        return lines > 1 || start == 0 ? traits | TokenTraits.BlankLine : traits;
    }

    private static Token ReadToken(string text, ref int position, TokenTraits traits, WordTable words)
    {
        var start = position;
        var unitClass = (UnitClass)s_classes[text[position]];
        if (unitClass is not (UnitClass.Letter or UnitClass.Digit))
        {
            position++;
            return new Token(start, position, text[start], TokenKind.Mark, traits);
        }

        var letters = 0;
        var capitals = 0;
        var end = position;
        while (position < text.Length)
        {
            unitClass = (UnitClass)s_classes[text[position]];
            if (position > start && IsGlued(text, position))
            {
                break;
            }

            if (unitClass == UnitClass.Letter)
            {
                letters++;
                capitals += char.IsUpper(text[position]) ? 1 : 0;
                end = ++position;
            }
            else if (unitClass == UnitClass.Digit)
            {
                end = ++position;
            }
            else if (text[position] == '*' && GoesOnPastEmphasis(text, position, out var next))
            {
                traits |= TokenTraits.Emphasised;
                position = next;
            }
            else
            {
                break;
            }
        }

        position = end;
        if (letters == 0)
        {
            return new Token(start, end, 0, TokenKind.Number, traits);
        }

        if (char.IsUpper(text[start]))
        {
            traits |= TokenTraits.Capital;
        }

        if (letters == capitals)
        {
            traits |= TokenTraits.AllCapitals;
        }

        return new Token(start, end, words.Find(text.AsSpan(start, end - start)), TokenKind.Word, traits);
    }

    /// <summary>"trưởngBộ", "số31": copying has lost the space. Codes ("CTrHĐ", "QH15") have a capital before what follows or another behind it.</summary>
    private static bool IsGlued(string text, int position)
    {
        if (!char.IsLower(text[position - 1]))
        {
            return false;
        }

        return char.IsAsciiDigit(text[position])
            || (char.IsUpper(text[position]) && position + 1 < text.Length && char.IsLower(text[position + 1]));
    }

    /// <summary>
    /// Emphasis inside a symbol has a digit on one side at least, and inside a syllable leaves a part without a vowel ("Thành ph**ố");
    /// between words it separates.
    /// </summary>
    private static bool GoesOnPastEmphasis(string text, int position, out int next)
    {
        next = position;
        while (next < text.Length && text[next] == '*')
        {
            next++;
        }

        return next < text.Length
            && char.IsLetterOrDigit(text[next])
            && (
                char.IsAsciiDigit(text[next])
                || char.IsAsciiDigit(text[position - 1])
                || IsOnset(text, position, text[next])
            );
    }

    /// <summary>Whether the letters before the position are consonants that begin a syllable, and its vowel follows.</summary>
    private static bool IsOnset(string text, int position, char next)
    {
        const int LongestOnset = 3;
        const string Consonants = "bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX";
        var start = position;
        while (
            start > 0
            && position - start <= LongestOnset
            && Consonants.Contains(text[start - 1], StringComparison.Ordinal)
        )
        {
            start--;
        }

        var isWhole = start == 0 || !char.IsLetterOrDigit(text[start - 1]);
        return start < position
            && isWhole
            && !Consonants.Contains(next, StringComparison.Ordinal)
            && char.IsLower(next) == (char.IsLower(text[position - 1]) || position - start == 1 && char.IsLower(next));
    }

    private static int TagEnd(string text, int position)
    {
        if (position + 1 >= text.Length || !(char.IsAsciiLetter(text[position + 1]) || text[position + 1] == '/'))
        {
            return -1;
        }

        var limit = Math.Min(LongestTag, text.Length - position);
        var end = text.AsSpan(position, limit).IndexOf('>');
        return end < 0 ? -1 : position + end + 1;
    }

    private static byte[] BuildClasses()
    {
        var classes = new byte[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var unit = (char)i;
            classes[i] = (byte)(
                unit is '\n' or '\u2028' or '\u2029' ? UnitClass.Line
                : unit is '*' or '_' or '\\' or '#' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD'
                    ? UnitClass.Silent
                : unit == '<' ? UnitClass.Tag
                : char.IsWhiteSpace(unit) || char.IsControl(unit) ? UnitClass.Blank
                : char.IsAsciiDigit(unit) ? UnitClass.Digit
                : char.IsLetterOrDigit(unit) || unit is >= '\u0300' and <= '\u036F' ? UnitClass.Letter
                : UnitClass.Mark
            );
        }

        return classes;
    }
}
