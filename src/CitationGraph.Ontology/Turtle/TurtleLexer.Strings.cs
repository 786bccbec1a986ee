using System.Buffers;
using System.Text;

namespace CitationGraph.Ontology.Turtle;

/// <content>Quoted strings and the escapes in them.</content>
internal sealed partial class TurtleLexer
{
    private static readonly SearchValues<char> ShortDoubleStops = SearchValues.Create("\"\\\n\r");
    private static readonly SearchValues<char> LongDoubleStops = SearchValues.Create("\"\\");
    private static readonly SearchValues<char> ShortSingleStops = SearchValues.Create("'\\\n\r");
    private static readonly SearchValues<char> LongSingleStops = SearchValues.Create("'\\");

    /// <summary>A quoted string of any of the four forms, escapes read.</summary>
    public string ReadString()
    {
        var open = Position;
        var quote = Current;
        var isLong = Next == quote && open + 2 < _text.Length && _text[open + 2] == quote;
        Position += isLong ? 3 : 1;
        StringBuilder? unescaped = null;
        while (true)
        {
            var run = _text.AsSpan(Position);
            var stop = run.IndexOfAny(StopsOf(quote, isLong));
            if (stop < 0 || run[stop] is '\n' or '\r')
            {
                Position += stop < 0 ? run.Length : stop;
                throw isLong
                    ? Fault(open, "a text that is never closed", $"{new string(quote, 3)} at its end")
                    : Fault(open, "a text that is not closed on its line", $"{quote} at its end");
            }

            Position += stop;
            if (run[stop] == quote)
            {
                var closes = !isLong || run[stop..].StartsWith([quote, quote, quote]);
                if (closes)
                {
                    Position += isLong ? 3 : 1;
                    return unescaped is null ? new string(run[..stop]) : unescaped.Append(run[..stop]).ToString();
                }

                unescaped = (unescaped ?? new StringBuilder()).Append(run[..(stop + 1)]);
                Position++;
                continue;
            }

            unescaped = (unescaped ?? new StringBuilder()).Append(run[..stop]);
            AppendEscape(unescaped);
        }
    }

    private static SearchValues<char> StopsOf(char quote, bool isLong) =>
        (quote, isLong) switch
        {
            ('"', false) => ShortDoubleStops,
            ('"', true) => LongDoubleStops,
            (_, false) => ShortSingleStops,
            _ => LongSingleStops,
        };

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
        Position += 2;
    }

    /// <summary><c>\uXXXX</c> or <c>\UXXXXXXXX</c>.</summary>
    private Rune ReadUnicodeEscape()
    {
        var length = Next == 'u' ? 4 : 8;
        var value = 0L;
        for (var i = 0; i < length; i++)
        {
            var at = Position + 2 + i;
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

        Position += 2 + length;
        return new Rune((int)value);
    }
}
