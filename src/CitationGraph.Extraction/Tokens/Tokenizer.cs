using System.Runtime.CompilerServices;

namespace CitationGraph.Extraction;

/// <summary>
/// Cuts a text into words, numbers and marks in one pass. White space of every kind, Markdown's emphasis marks and HTML tags are only what
/// stands between tokens; emphasis inside a symbol (<c>39/2024/QH**1**5</c>) stays inside its token.
/// </summary>
/// <param name="text">What is read, from its first unit on: the text, or its beginning up to where reading shall stop.</param>
internal ref struct Tokenizer(ReadOnlySpan<char> text, WordTable words)
{
    private const int LongestTag = 256;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<UnitClasses> _classes = UnitTable.Classes;
    private int _position;

    /// <summary>Reads the text from one offset to before another and marks its paragraphs.</summary>
    /// <param name="layout">How the whole text's lines are set, as <see cref="Paragraphs.LayoutOf"/> tells it.</param>
    public static void Read(string text, int from, int to, LineLayout layout, WordTable words, TokenBuffer buffer)
    {
        buffer.Clear();
        var tokenizer = new Tokenizer(text.AsSpan(0, to), words) { _position = from };
        tokenizer.ReadAll(from, buffer);
        Paragraphs.Mark(buffer.Tokens, layout);
    }

    private void ReadAll(int from, TokenBuffer buffer)
    {
        while (true)
        {
            var traits = SkipBlanks(from);
            if (_position >= _text.Length)
            {
                buffer.Add(new Token(_text.Length, _text.Length, 0, TokenKind.End, traits | TokenTraits.NewLine));
                return;
            }

            buffer.Add(ReadToken(traits));
        }
    }

    private TokenTraits SkipBlanks(int from)
    {
        var start = _position;

        // Between most words stands one space.
        if (
            (uint)(start + 1) < (uint)_text.Length
            && _text[start] == ' '
            && IsWordUnit(_text[start + 1])
            && start != from
        )
        {
            _position++;
            return TokenTraits.Spaced;
        }

        var lines = 0;
        while (_position < _text.Length)
        {
            var classes = _classes[_text[_position]];
            if (classes.IsAny(UnitClasses.Line))
            {
                lines++;
            }
            else if (classes.IsAny(UnitClasses.Tag))
            {
                var end = TagEnd();
                if (end < 0)
                {
                    break;
                }

                lines += _text[_position + 1] is 'b' or 'B' or 'p' or 'd' or '/' ? 1 : 0;
                _position = end;
                continue;
            }
            else if (!classes.IsAny(UnitClasses.Blank | UnitClasses.Silent))
            {
                break;
            }

            _position++;
        }

        var traits = _position > start || start == from ? TokenTraits.Spaced : TokenTraits.None;
        if (lines > 0 || start == from)
        {
            traits |= TokenTraits.NewLine;
        }

        return lines > 1 || start == from ? traits | TokenTraits.BlankLine : traits;
    }

    private Token ReadToken(TokenTraits traits)
    {
        var start = _position;
        if (!IsWordUnit(_text[start]))
        {
            _position++;
            return new Token(start, _position, _text[start], TokenKind.Mark, traits);
        }

        var limit = Math.Min(_text.Length, start + Token.Longest);
        var letters = 0;
        var capitals = 0;
        var end = start;
        var hash = WordTable.EmptyHash;
        var before = UnitClasses.None;
        while (_position < limit)
        {
            var unit = _text[_position];
            var classes = _classes[unit];
            if (classes.IsAny(UnitClasses.Letter | UnitClasses.Digit))
            {
                if (before.IsAny(UnitClasses.Lower) && IsGlued(classes))
                {
                    break;
                }

                letters += (int)(classes & UnitClasses.Letter);
                capitals += (int)(classes & UnitClasses.Upper) >> 2;
                hash = WordTable.Extend(hash, unit);
                before = classes;
                end = ++_position;
            }
            else if (unit == '*' && GoesOnPastEmphasis(out var next))
            {
                traits |= TokenTraits.Emphasised;
                before = UnitClasses.None;
                _position = next;
            }
            else
            {
                break;
            }
        }

        _position = end;
        return Built(start, end, letters, capitals, hash, traits);
    }

    private readonly Token Built(int start, int end, int letters, int capitals, uint hash, TokenTraits traits)
    {
        if (letters == 0)
        {
            return new Token(start, end, 0, TokenKind.Number, traits);
        }

        var first = _classes[_text[start]];
        traits |=
            first.IsAny(UnitClasses.Upper) ? TokenTraits.Capital
            : first.IsAny(UnitClasses.Digit) ? TokenTraits.DigitFirst
            : TokenTraits.None;
        if (letters == capitals)
        {
            traits |= TokenTraits.AllCapitals;
        }

        ReadOnlySpan<char> spelling = traits.HasFlag(TokenTraits.Emphasised)
            ? _text[start..end].ToString().Replace("*", string.Empty, StringComparison.Ordinal)
            : _text[start..end];
        return new Token(start, end, words.Find(spelling, hash), TokenKind.Word, traits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsWordUnit(char unit) => _classes[unit].IsAny(UnitClasses.Letter | UnitClasses.Digit);

    /// <summary>
    /// "trưởngBộ", "số31": copying has lost the space. Codes ("CTrHĐ", "QH15") have a capital before what follows or another behind it.
    /// </summary>
    private readonly bool IsGlued(UnitClasses classes) =>
        classes.IsAny(UnitClasses.Digit)
        || (
            classes.IsAny(UnitClasses.Upper)
            && _position + 1 < _text.Length
            && _classes[_text[_position + 1]].IsAny(UnitClasses.Lower)
        );

    /// <summary>
    /// Emphasis inside a symbol has a digit on one side at least, and inside a syllable leaves a part without a vowel ("Thành ph**ố");
    /// between words it separates.
    /// </summary>
    private readonly bool GoesOnPastEmphasis(out int next)
    {
        next = _position;
        while (next < _text.Length && _text[next] == '*')
        {
            next++;
        }

        return next < _text.Length
            && char.IsLetterOrDigit(_text[next])
            && (char.IsAsciiDigit(_text[next]) || char.IsAsciiDigit(_text[_position - 1]) || IsOnset(_text[next]));
    }

    /// <summary>Whether the letters before the position are consonants that begin a syllable, and its vowel follows.</summary>
    private readonly bool IsOnset(char next)
    {
        const int LongestOnset = 3;
        const string Consonants = "bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX";
        var start = _position;
        while (start > 0 && _position - start <= LongestOnset && Consonants.Contains(_text[start - 1]))
        {
            start--;
        }

        var isWhole = start == 0 || !char.IsLetterOrDigit(_text[start - 1]);
        return start < _position
            && isWhole
            && !Consonants.Contains(next)
            && (
                char.IsLower(next) == char.IsLower(_text[_position - 1])
                || (_position - start == 1 && char.IsLower(next))
            );
    }

    private readonly int TagEnd()
    {
        if (_position + 1 >= _text.Length || !(char.IsAsciiLetter(_text[_position + 1]) || _text[_position + 1] == '/'))
        {
            return -1;
        }

        var limit = Math.Min(LongestTag, _text.Length - _position);
        var end = _text.Slice(_position, limit).IndexOf('>');
        return end < 0 ? -1 : _position + end + 1;
    }
}
