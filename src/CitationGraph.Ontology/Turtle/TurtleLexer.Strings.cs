using System.Text;

namespace CitationGraph.Ontology.Turtle;

/// <content>Quoted strings and the escapes in them.</content>
internal sealed partial class TurtleLexer
{
    /// <summary>A quoted string of any of the four forms, escapes read.</summary>
    public string ReadString()
    {
        var open = _position;
        var quote = Current;
        var isLong = Next == quote && open + 2 < _text.Length && _text[open + 2] == quote;
        _position += isLong ? 3 : 1;
        StringBuilder? unescaped = null;
        while (true)
        {
            var run = _text.AsSpan(_position);
            var stop = run.IndexOfAny(quote, '\\');
            if (stop < 0 || (!isLong && run[..stop].ContainsAny('\n', '\r')))
            {
                throw isLong
                    ? Fault(open, "a text that is never closed", $"{new string(quote, 3)} at its end")
                    : Fault(open, "a text that is not closed on its line", $"{quote} at its end");
            }

            _position += stop;
            if (run[stop] == quote)
            {
                var closes = !isLong || run[stop..].StartsWith([quote, quote, quote]);
                if (closes)
                {
                    _position += isLong ? 3 : 1;
                    return unescaped is null ? new string(run[..stop]) : unescaped.Append(run[..stop]).ToString();
                }

                unescaped = (unescaped ?? new StringBuilder()).Append(run[..(stop + 1)]);
                _position++;
                continue;
            }

            unescaped = (unescaped ?? new StringBuilder()).Append(run[..stop]);
            AppendEscape(unescaped);
        }
    }

    private void AppendEscape(StringBuilder text)
    {
        if (Next is 'u' or 'U')
        {
            text.Append(ReadUnicodeEscape().ToString());
            return;
        }

        text.Append(
            Next switch
            {
                't' => '\t',
                'b' => '\b',
                'n' => '\n',
                'r' => '\r',
                'f' => '\f',
                '"' => '"',
                '\'' => '\'',
                '\\' => '\\',
                _ => throw Fault("an escape: \\t \\b \\n \\r \\f \\\" \\' \\\\ \\uXXXX or \\UXXXXXXXX"),
            }
        );
        _position += 2;
    }

    /// <summary><c>\uXXXX</c> or <c>\UXXXXXXXX</c>.</summary>
    private Rune ReadUnicodeEscape()
    {
        var length = Next == 'u' ? 4 : 8;
        var value = 0L;
        for (var i = 0; i < length; i++)
        {
            var at = _position + 2 + i;
            if (at >= _text.Length || !char.IsAsciiHexDigit(_text[at]))
            {
                throw Fault($"{length} hexadecimal digits after \\{Next}");
            }

            value = (value * 16) + Convert.ToInt32(_text[at..(at + 1)], 16);
        }

        if (value > 0x10FFFF || !Rune.IsValid((int)value))
        {
            throw Fault("the code of a Unicode character (not a surrogate, at most 10FFFF)");
        }

        _position += 2 + length;
        return new Rune((int)value);
    }
}
