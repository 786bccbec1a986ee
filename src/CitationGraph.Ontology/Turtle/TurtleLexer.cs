using System.Text;

namespace CitationGraph.Ontology.Turtle;

/// <summary>A place in a Turtle text and the tokens that can be read there (Turtle 1.1, section 6.5).</summary>
internal sealed partial class TurtleLexer(TurtleSource source)
{
    private readonly string _text = source.Text;

    public int Position { get; private set; }

    /// <summary>The character here; U+0000 at the end.</summary>
    public char Current => Position < _text.Length ? _text[Position] : '\0';

    public char Next => Position + 1 < _text.Length ? _text[Position + 1] : '\0';

    public OntologyException Fault(string expected) => source.Fault(Position, expected);

    public OntologyException Fault(int offset, string found, string expected) => source.Fault(offset, found, expected);

    /// <summary>Passes spaces and comments; false at the end of the text.</summary>
    public bool SkipSpace()
    {
        while (Position < _text.Length)
        {
            var c = _text[Position];
            if (c == '#')
            {
                var end = _text.AsSpan(Position).IndexOfAny('\n', '\r');
                Position = end < 0 ? _text.Length : Position + end;
            }
            else if (TurtleCharacters.IsSpace(c))
            {
                Position++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    public bool TryTake(char c)
    {
        if (Position < _text.Length && _text[Position] == c)
        {
            Position++;
            return true;
        }

        return false;
    }

    /// <summary>Takes the word when it stands here alone, not as the beginning of a longer or a prefixed name.</summary>
    public bool TryTakeWord(string word, StringComparison comparison)
    {
        var rest = _text.AsSpan(Position);
        if (!rest.StartsWith(word, comparison))
        {
            return false;
        }

        // "a." and "true." end a statement unless the dot goes on as part of a name.
        var after = word.Length;
        while (after < rest.Length && rest[after] == '.')
        {
            after++;
        }

        if (after < rest.Length && (TurtleCharacters.IsName(rest[after]) || rest[after] == ':'))
        {
            var dotted = after > word.Length;
            if (!dotted || IsPrefixedName(rest[word.Length..]))
            {
                return false;
            }
        }

        Position += word.Length;
        return true;
    }

    private static bool IsPrefixedName(ReadOnlySpan<char> rest)
    {
        foreach (var c in rest)
        {
            if (c == ':')
            {
                return true;
            }

            if (c != '.' && !TurtleCharacters.IsName(c))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>An IRI in angle brackets, escapes read, not yet resolved.</summary>
    public string ReadIri()
    {
        var open = Position++;
        StringBuilder? escaped = null;
        while (true)
        {
            var run = _text.AsSpan(Position);
            var stop = run.IndexOfAny(TurtleCharacters.IriStops);
            if (stop < 0)
            {
                throw Fault(open, "'<' that is never closed", "'>' at the end of the IRI");
            }

            Position += stop;
            if (run[stop] == '>')
            {
                Position++;
                return escaped is null ? new string(run[..stop]) : escaped.Append(run[..stop]).ToString();
            }

            var at = Position;
            if (run[stop] != '\\' || Next is not ('u' or 'U'))
            {
                throw Fault("'>' or a character allowed in an IRI (write others as %XX or \\uXXXX)");
            }

            escaped = (escaped ?? new StringBuilder()).Append(run[..stop]);
            var rune = ReadUnicodeEscape();
            if (rune.IsBmp && TurtleCharacters.IsForbiddenInIri((char)rune.Value))
            {
                throw Fault(at, $"an escape for U+{rune.Value:X4}", "a character allowed in an IRI");
            }

            escaped.Append(rune.ToString());
        }
    }

    /// <summary>A prefix with its colon; returns it without.</summary>
    public ReadOnlySpan<char> ReadPrefix(string expected)
    {
        var start = Position;
        var end = start;
        if (end < _text.Length && TurtleCharacters.IsNameStart(_text[end]))
        {
            end++;
            while (end < _text.Length && (TurtleCharacters.IsName(_text[end]) || _text[end] == '.'))
            {
                end++;
            }
        }

        if (end >= _text.Length || _text[end] != ':' || (end > start && _text[end - 1] == '.'))
        {
            throw Fault(expected);
        }

        Position = end + 1;
        return _text.AsSpan(start, end - start);
    }

    /// <summary>The local part after a prefix, as written.</summary>
    public ReadOnlySpan<char> ReadLocalName(out bool hasEscape)
    {
        hasEscape = false;
        var start = Position;
        var end = start;
        var lastGood = start;
        while (end < _text.Length)
        {
            var c = _text[end];
            if (c == '.' && end > start)
            {
                end++;
                continue;
            }

            if (c is '%' or '\\')
            {
                end += LengthOfLocalEscape(end);
                hasEscape |= c == '\\';
            }
            else if (c == ':' || (TurtleCharacters.IsName(c) && (end > start || CanBeginLocalName(c))))
            {
                end++;
            }
            else
            {
                break;
            }

            lastGood = end;
        }

        // A dot at the end is the end of the statement, not part of the name.
        Position = lastGood;
        return _text.AsSpan(start, lastGood - start);
    }

    /// <summary>The label of a blank node after <c>_:</c>.</summary>
    public ReadOnlySpan<char> ReadBlankLabel()
    {
        Position += 2;
        var start = Position;
        if (!(TurtleCharacters.IsNameStart(Current) || char.IsAsciiDigit(Current) || Current == '_'))
        {
            throw Fault("the label of a blank node after '_:'");
        }

        var end = start;
        while (end < _text.Length && (TurtleCharacters.IsName(_text[end]) || _text[end] == '.'))
        {
            end++;
        }

        while (_text[end - 1] == '.')
        {
            end--;
        }

        Position = end;
        return _text.AsSpan(start, end - start);
    }

    /// <summary>A language tag after <c>@</c>, which is passed already.</summary>
    public ReadOnlySpan<char> ReadLanguageTag()
    {
        var start = Position;
        var isFirst = true;
        do
        {
            var part = Position;
            while (isFirst ? char.IsAsciiLetter(Current) : char.IsAsciiLetterOrDigit(Current))
            {
                Position++;
            }

            if (Position == part)
            {
                throw Fault("a language tag such as vi or en after '@'");
            }

            isFirst = false;
        } while (TryTake('-'));

        return _text.AsSpan(start, Position - start);
    }

    /// <summary>A number; the datatype follows from its form.</summary>
    public (string Lexical, string Datatype) ReadNumber()
    {
        var start = Position;
        if (Current is '+' or '-')
        {
            Position++;
        }

        var whole = SkipDigits();
        var datatype = Xsd.Integer;
        var fraction = 0;
        if (Current == '.' && (char.IsAsciiDigit(Next) || (whole > 0 && ExponentFollows(Position + 1))))
        {
            Position++;
            fraction = SkipDigits();
            datatype = Xsd.Decimal;
        }

        if (whole + fraction == 0)
        {
            throw Fault("a digit");
        }

        if (ExponentFollows(Position))
        {
            Position += Next is '+' or '-' ? 2 : 1;
            SkipDigits();
            datatype = Xsd.Double;
        }

        return (_text[start..Position], datatype);
    }

    private bool ExponentFollows(int at)
    {
        if (at >= _text.Length || _text[at] is not ('e' or 'E'))
        {
            return false;
        }

        at += at + 1 < _text.Length && _text[at + 1] is '+' or '-' ? 2 : 1;
        return at < _text.Length && char.IsAsciiDigit(_text[at]);
    }

    private int SkipDigits()
    {
        var start = Position;
        while (char.IsAsciiDigit(Current))
        {
            Position++;
        }

        return Position - start;
    }

    private static bool CanBeginLocalName(char c) =>
        TurtleCharacters.IsNameStart(c) || char.IsAsciiDigit(c) || c == '_';

    private int LengthOfLocalEscape(int at)
    {
        var rest = _text.AsSpan(at);
        if (rest[0] == '\\' && rest.Length > 1 && TurtleCharacters.IsLocalEscape(rest[1]))
        {
            return 2;
        }

        if (rest[0] == '%' && rest.Length > 2 && char.IsAsciiHexDigit(rest[1]) && char.IsAsciiHexDigit(rest[2]))
        {
            return 3;
        }

        throw source.Fault(
            at,
            "an escape in a name: % and two hexadecimal digits, or \\ and one of _~.-!$&'()*+,;=/?#@%"
        );
    }
}
