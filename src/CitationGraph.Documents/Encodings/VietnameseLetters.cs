using System.Collections.Frozen;
using CitationGraph.Model;

namespace CitationGraph.Documents.Encodings;

/// <summary>Tells whether bytes decoded by a guessed code page became Vietnamese.</summary>
internal static class VietnameseLetters
{
    // A letter or two fit many code pages.
    private const int Fewest = 4;

    private static readonly FrozenSet<char> s_letters = Letters();

    /// <summary>Whether all letters outside ASCII (there are some) are of the Vietnamese alphabet once composed.</summary>
    public static bool Are(string text)
    {
        var count = 0;
        foreach (var unit in LatinComposition.Compose(text))
        {
            if (s_letters.Contains(unit))
            {
                count++;
            }
            else if (unit > '\u007F' && (char.IsLetter(unit) || LatinComposition.IsMark(unit)))
            {
                return false;
            }
        }

        return count >= Fewest;
    }

    private static FrozenSet<char> Letters()
    {
        var letters = new HashSet<char> { 'đ', 'Đ' };
        foreach (var vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")
        {
            letters.Add(vowel);
            letters.UnionWith(
                "\u0300\u0301\u0303\u0309\u0323".Select(tone => LatinComposition.Compose([vowel, tone])[0])
            );
        }

        return letters.Where(letter => letter > '\u007F').ToFrozenSet();
    }
}
