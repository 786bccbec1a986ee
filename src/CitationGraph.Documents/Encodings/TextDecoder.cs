using System.Text;
using UtfUnknown;

namespace CitationGraph.Documents.Encodings;

/// <summary>Bytes → text: byte order mark, UTF-8, UTF-16 without mark, else what the bytes look like.</summary>
internal static class TextDecoder
{
    // Below this the detector is guessing; a wrong guess would give wrong letters without a word.
    private const float LeastConfidence = 0.5f;

    // Vietnamese is written in these. What looks like another (1252 for the fonts of the nineties) would come out as rubbish.
    private const int Utf8Page = 65001;
    private const int Utf16Page = 1200;
    private const int Utf16BigPage = 1201;
    private const int Vietnamese = 1258;

    // One broken sequence in so many good ones is damage in a UTF-8 file, not another encoding.
    private const int GoodForOneBroken = 20;

    private static readonly UTF8Encoding s_strictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>The text without its byte order mark.</returns>
    /// <exception cref="DocumentException">Empty, binary, or in an encoding that cannot be told.</exception>
    public static string Decode(string name, ReadOnlySpan<byte> bytes)
    {
        var text = Marked(bytes) ?? Utf8(bytes) ?? UnmarkedUtf16.Decode(bytes) ?? Detected(name, bytes);
        if (ControlCharacters.AreTooMany(text))
        {
            throw DocumentFaults.Binary(name);
        }

        return HasInk(text) ? text : throw DocumentFaults.Empty(name);
    }

    private static string? Marked(ReadOnlySpan<byte> bytes)
    {
        Encoding? encoding = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        return encoding?.GetString(bytes[encoding.Preamble.Length..]);
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            return null;
        }

        try
        {
            return s_strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return DamagedUtf8(bytes);
        }
    }

    /// <summary>UTF-8 with a few broken places, each shown as U+FFFD; null when it is hardly UTF-8.</summary>
    private static string? DamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var good = 0;
        var broken = 0;
        for (var rest = bytes; !rest.IsEmpty; )
        {
            var status = Rune.DecodeFromUtf8(rest, out _, out var length);
            if (status != System.Buffers.OperationStatus.Done)
            {
                broken++;
            }
            else if (length > 1)
            {
                good++;
            }

            rest = rest[length..];
        }

        return good >= broken * GoodForOneBroken ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static string Detected(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            throw DocumentFaults.Binary(name);
        }

        if (Windows1258.Decode(bytes) is { } vietnamese)
        {
            return vietnamese;
        }

        var best = CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected;
        var canBe = best?.Encoding?.CodePage is Utf8Page or Utf16Page or Utf16BigPage or Vietnamese;
        if (!canBe || best!.Confidence < LeastConfidence)
        {
            var latin = Encoding.Latin1.GetString(bytes);
            throw ControlCharacters.AreTooMany(latin)
                ? DocumentFaults.Binary(name)
                : DocumentFaults.UnknownEncoding(name);
        }

        return best.Encoding.GetString(bytes);
    }

    private static bool HasInk(string text)
    {
        foreach (var unit in text)
        {
            if (!char.IsWhiteSpace(unit) && !char.IsControl(unit) && unit is not ('\uFEFF' or '\u200B'))
            {
                return true;
            }
        }

        return false;
    }
}
