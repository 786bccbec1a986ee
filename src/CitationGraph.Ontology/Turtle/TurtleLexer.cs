using System.Text;

namespace CitationGraph.Ontology.Turtle;

/// <summary>A place in a Turtle text and the tokens that can be read there (Turtle 1.1, section 6.5).</summary>
internal sealed partial class TurtleLexer(TurtleSource source)
{
    private readonly string _text = source.Text;

    // Read once a character, often before the compiler has optimised anything: hence a field and not a property.
    private int _position;

    public int Position => _position;

    /// <summary>The character here; U+0000 at the end.</summary>
    public char Current => _position < _text.Length ? _text[_position] : '\0';

    public char Next => _position + 1 < _text.Length ? _text[_position + 1] : '\0';

    public OntologyException Fault(string expected) => source.Fault(_position, expected);

    public OntologyException Fault(int offset, string found, string expected) => source.Fault(offset, found, expected);

    /// <summary>Passes spaces and comments; false at the end of the text.</summary>
    public bool SkipSpace()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == '#')
            {
                var end = _text.AsSpan(_position).IndexOfAny('\n', '\r');
                _position = end < 0 ? _text.Length : _position + end;
            }
            else if (TurtleCharacters.IsSpace(c))
            {
                _position++;
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
        if (_position < _text.Length && _text[_position] == c)
        {
            _position++;
            return true;
        }

        return false;
    }

    /// <summary>Takes the word when it stands here alone, not as the beginning of a longer or a prefixed name.</summary>
    public bool TryTakeWord(string word, StringComparison comparison)
    {
        var rest = _text.AsSpan(_position);
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

        _position += word.Length;
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
        var open = _position++;
        StringBuilder? escaped = null;
        while (true)
        {
            var run = _text.AsSpan(_position);
            var stop = 0;
            while (stop < run.Length && !TurtleCharacters.IsForbiddenInIri(run[stop]))
            {
                stop++;
            }

            if (stop == run.Length)
            {
                throw Fault(open, "'<' that is never closed", "'>' at the end of the IRI");
            }

            _position += stop;
            if (run[stop] == '>')
            {
                _position++;
                return escaped is null ? new string(run[..stop]) : escaped.Append(run[..stop]).ToString();
            }

            var at = _position;
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
        var start = _position;
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

        _position = end + 1;
        return _text.AsSpan(start, end - start);
    }

    /// <summary>The local part after a prefix, as written.</summary>
    public ReadOnlySpan<char> ReadLocalName(out bool hasEscape)
    {
        hasEscape = false;
        var start = _position;
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
        _position = lastGood;
        return _text.AsSpan(start, lastGood - start);
    }

    /// <summary>The label of a blank node after <c>_:</c>.</summary>
    public ReadOnlySpan<char> ReadBlankLabel()
    {
        _position += 2;
        var start = _position;
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

        _position = end;
        return _text.AsSpan(start, end - start);
    }

    /// <summary>A language tag after <c>@</c>, which is passed already.</summary>
    public ReadOnlySpan<char> ReadLanguageTag()
    {
        var start = _position;
        var isFirst = true;
        do
        {
            var part = _position;
            while (isFirst ? char.IsAsciiLetter(Current) : char.IsAsciiLetterOrDigit(Current))
            {
                _position++;
            }

            if (_position == part)
            {
                throw Fault("a language tag such as vi or en after '@'");
            }

            isFirst = false;
        } while (TryTake('-'));

        return _text.AsSpan(start, _position - start);
    }

    /// <summary>A number; the datatype follows from its form.</summary>
    public (string Lexical, string Datatype) ReadNumber()
    {
        var start = _position;
        if (Current is '+' or '-')
        {
            _position++;
        }

        var whole = SkipDigits();
        var datatype = Xsd.Integer;
        var fraction = 0;
        if (Current == '.' && (char.IsAsciiDigit(Next) || (whole > 0 && ExponentFollows(_position + 1))))
        {
            _position++;
            fraction = SkipDigits();
            datatype = Xsd.Decimal;
        }

        if (whole + fraction == 0)
        {
            throw Fault("a digit");
        }

        if (ExponentFollows(_position))
        {
            _position += Next is '+' or '-' ? 2 : 1;
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
        var start = _position;
        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }

        return _position - start;
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
