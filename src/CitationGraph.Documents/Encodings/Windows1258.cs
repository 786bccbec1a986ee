using System.Text;
using CitationGraph.Model;

namespace CitationGraph.Documents.Encodings;

/// <summary>
/// The Vietnamese code page, which writes tones as marks after the vowel. Statistics mistake short texts in it for Western ones; its marks
/// give it away, since each must make a letter with the one before.
/// </summary>
internal static class Windows1258
{
    private const int FewestMarks = 3;

    // Nine of ten marks must fit: in another code page the same bytes are letters and stand anywhere.
    private const double LeastFit = 0.9;

    /// <returns>Null when the bytes do not look like Vietnamese in this code page.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.GetEncoding(1258).GetString(bytes);
        var marks = 0;
        var fitting = 0;
        var pair = new StringBuilder(2);
        for (var i = 1; i < text.Length; i++)
        {
            if (!LatinComposition.IsMark(text[i]))
            {
                continue;
            }

            marks++;
            pair.Clear();
            LatinComposition.AppendComposed(text.AsSpan(i - 1, 2), pair);
            fitting += pair.Length == 1 && "aeiouy".Contains(BaseOf(text[i - 1])) ? 1 : 0;
        }

        return marks >= FewestMarks && fitting >= marks * LeastFit ? text : null;
    }

    private static char BaseOf(char unit) => char.ToLowerInvariant(LatinComposition.BaseLetter(unit));
}
