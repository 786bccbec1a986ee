using System.Text;
using UtfUnknown;

namespace CitationGraph.Documents.Encodings;

/// <summary>Bytes → text: byte order marks, UTF-8, UTF-16 without mark, then the code pages of a detector, if they give Vietnamese.</summary>
internal static class TextDecoder
{
    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>The text without byte order mark, and the encoding's IANA name.</returns>
    /// <exception cref="DocumentException">The bytes are no text, or their encoding cannot be told.</exception>
    public static (string Text, string Encoding) Decode(string path, ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        var encoding = ByMark(bytes, out var markLength);
        if (encoding is null && bytes.Contains((byte)0))
        {
            encoding = WithoutMark(bytes) ?? throw Binary(path);
        }

        var text = encoding is not null ? TryDecode(encoding, bytes[markLength..]) : TryDecode(Utf8(), bytes);
        encoding ??= Utf8();
        if (text is null)
        {
            (text, encoding) = Detected(path, content);
        }

        return HoldsControls(text) ? throw Binary(path) : (text, encoding.WebName);
    }

    private static UTF8Encoding Utf8() => new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static UnicodeEncoding Utf16(bool bigEndian) =>
        new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static Encoding? ByMark(ReadOnlySpan<byte> bytes, out int length)
    {
        (Encoding? encoding, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Utf8(), 3),
            [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false, true), 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false, true), 4),
            [0xFF, 0xFE, ..] => (Utf16(bigEndian: false), 2),
            [0xFE, 0xFF, ..] => ((Encoding?)Utf16(bigEndian: true), 2),
            _ => (null, 0),
        };
        return encoding;
    }

    /// <summary>
    /// UTF-16 by its zero bytes: spaces, digits and plain letters put them all on one side of each unit, and in Vietnamese they are
    /// about half of a text.
    /// </summary>
    private static UnicodeEncoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0)
        {
            return null;
        }

        var atEven = 0;
        var atOdd = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
            {
                _ = i % 2 == 0 ? atEven++ : atOdd++;
            }
        }

        var most = Math.Max(atEven, atOdd);
        var isUtf16 = Math.Min(atEven, atOdd) == 0 && most >= bytes.Length / 8;
        return isUtf16 ? Utf16(bigEndian: atEven > atOdd) : null;
    }

    private static (string Text, Encoding Encoding) Detected(string path, ReadOnlyMemory<byte> content)
    {
        // The detector's confidence says little on short texts: what the bytes become decides.
        foreach (var candidate in CharsetDetector.DetectFromBytes(content.ToArray()).Details)
        {
            if (candidate.Encoding is null)
            {
                continue;
            }

            var strict = (Encoding)candidate.Encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            if (TryDecode(strict, content.Span) is { } text && VietnameseLetters.Are(text))
            {
                return (text, strict);
            }
        }

        throw new DocumentException(
            DocumentError.UnknownEncoding,
            path,
            $"The encoding of '{path}' could not be told: it is not valid UTF-8. Save it as UTF-8 and try again.",
            $"Không xác định được bảng mã của '{path}': không phải UTF-8 hợp lệ. Hãy lưu lại dạng UTF-8 rồi thử lại."
        );
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Controls that no writer of text leaves behind; form feeds and the old end-of-file mark are from printers and DOS.</summary>
    private static bool HoldsControls(string text)
    {
        foreach (var unit in text.AsSpan())
        {
            if (unit < ' ' && unit is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A'))
            {
                return true;
            }
        }

        return false;
    }

    private static DocumentException Binary(string path) =>
        new(
            DocumentError.Binary,
            path,
            $"'{path}' does not hold text: it contains control characters.",
            $"'{path}' không phải tệp văn bản: có ký tự điều khiển."
        );
}
