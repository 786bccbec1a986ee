using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CitationGraph.Server;

/// <summary>
/// Writes strings as JSON. The library asks of every letter beyond ASCII whether it is to be escaped, one at a time, which for Vietnamese takes half the
/// time of an answer; here the few units that must be are looked for all at once, and what has none is copied.
/// </summary>
internal sealed class PlainText(Utf8JsonWriter writer)
{
    private const int MostBytesOfUnit = 3;

    // What JSON demands (RFC 8259, section 7).
    private static readonly SearchValues<char> s_escaped = SearchValues.Create([
        .. Enumerable.Range(0, ' ').Select(unit => (char)unit),
        '"',
        '\\',
    ]);

    private byte[] _bytes = new byte[1024];

    public void Write(string text)
    {
        if (text.AsSpan().ContainsAny(s_escaped))
        {
            writer.WriteStringValue(text);
            return;
        }

        var most = (text.Length * MostBytesOfUnit) + 2;
        if (_bytes.Length < most)
        {
            _bytes = new byte[Math.Max(most, 2 * _bytes.Length)];
        }

        _bytes[0] = (byte)'"';
        var end = 1 + Encoding.UTF8.GetBytes(text, _bytes.AsSpan(1));
        _bytes[end] = (byte)'"';
        writer.WriteRawValue(_bytes.AsSpan(0, end + 1), skipInputValidation: true);
    }
}
