using System.Text;

namespace CitationGraph.Documents.Encodings;

/// <summary>UTF-16 without a byte order mark, as some exports write it.</summary>
internal static class UnmarkedUtf16
{
    /// <returns>Null when the bytes are not such a text.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || bytes.Length % 2 != 0)
        {
            return null;
        }

        Span<int> zeros = [0, 0];
        for (var i = 0; i < bytes.Length; i++)
        {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }

        // Latin text has a zero in the high byte of half its units and more, and hardly one in the low byte.
        var units = bytes.Length / 2;
        var isLittle = zeros[1] * 4 > units && zeros[0] * 20 < zeros[1];
        var isBig = zeros[0] * 4 > units && zeros[1] * 20 < zeros[0];
        if (!isLittle && !isBig)
        {
            return null;
        }

        try
        {
            return new UnicodeEncoding(bigEndian: isBig, byteOrderMark: false, throwOnInvalidBytes: true).GetString(
                bytes
            );
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
