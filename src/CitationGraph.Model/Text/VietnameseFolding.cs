using System.Text;

namespace CitationGraph.Model;

/// <summary>Keys under which spellings of the same Vietnamese words meet. Keys are for comparing, never for showing.</summary>
public static class VietnameseFolding
{
    /// <summary>Longer than names and symbols are; a longer text is folded in an array.</summary>
    private const int LongestOnStack = 256;

    /// <summary>Open syllables: the older spelling and the one of today.</summary>
    private static readonly (char First, char Second, char MovedFirst, char MovedSecond)[] s_openTones =
    [
        ('o', 'à', 'ò', 'a'),
        ('o', 'á', 'ó', 'a'),
        ('o', 'ả', 'ỏ', 'a'),
        ('o', 'ã', 'õ', 'a'),
        ('o', 'ạ', 'ọ', 'a'),
        ('o', 'è', 'ò', 'e'),
        ('o', 'é', 'ó', 'e'),
        ('o', 'ẻ', 'ỏ', 'e'),
        ('o', 'ẽ', 'õ', 'e'),
        ('o', 'ẹ', 'ọ', 'e'),
        ('u', 'ỳ', 'ù', 'y'),
        ('u', 'ý', 'ú', 'y'),
        ('u', 'ỷ', 'ủ', 'y'),
        ('u', 'ỹ', 'ũ', 'y'),
        ('u', 'ỵ', 'ụ', 'y'),
    ];

    /// <summary>
    /// Folds what spelling leaves open in names and titles: NFC, case, kinds of dash and quote, spaces, punctuation, the place of the
    /// tone mark (<c>hoà/hòa</c>, <c>uỷ/ủy</c>) and <c>Ð</c> for <c>Đ</c>. Accents stay: they tell words apart.
    /// </summary>
    public static string NameKey(ReadOnlySpan<char> text)
    {
        var composed = Composed(text);
        var key = composed.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[composed.Length];
        var length = 0;
        var pendingSpace = false;
        foreach (var unit in composed)
        {
            if (!char.IsLetterOrDigit(unit))
            {
                pendingSpace = length > 0;
                continue;
            }

            if (pendingSpace)
            {
                key[length++] = ' ';
                pendingSpace = false;
            }

            key[length++] = FoldEth(char.ToLowerInvariant(unit));
        }

        FoldTonePlacement(key[..length]);
        return new string(key[..length]);
    }

    /// <summary>
    /// Folds a symbol: NFC, <c>Ð</c> to <c>Đ</c>, dashes to <c>-</c>, no white space, upper case, no zeros before the number.
    /// <c>Đ</c> is never folded to <c>D</c>: <c>HD</c> (Hướng dẫn) and <c>HĐ</c> (Hợp đồng) are two codes.
    /// </summary>
    public static string SymbolKey(ReadOnlySpan<char> symbol)
    {
        var composed = Composed(symbol);
        var key = composed.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[composed.Length];
        var length = 0;
        foreach (var unit in composed)
        {
            if (char.IsWhiteSpace(unit) || (unit == '0' && length == 0))
            {
                continue;
            }

            key[length++] = IsDash(unit) ? '-' : char.ToUpperInvariant(FoldEth(unit));
        }

        return new string(key[..length]);
    }

    /// <summary>As the other; a symbol that is its own key, as most are, is given back.</summary>
    public static string SymbolKey(string symbol)
    {
        foreach (var unit in symbol)
        {
            if (!(char.IsAsciiDigit(unit) || char.IsAsciiLetterUpper(unit) || unit is '/' or '-' or 'Đ'))
            {
                return SymbolKey(symbol.AsSpan());
            }
        }

        return symbol.StartsWith('0') ? SymbolKey(symbol.AsSpan()) : symbol;
    }

    /// <summary>As <see cref="NameKey"/>, and without accents, <c>đ</c> as <c>d</c>: what a person types in a hurry. For search only.</summary>
    public static string SearchKey(ReadOnlySpan<char> text)
    {
        var name = NameKey(text);
        var builder = new StringBuilder(name.Length);
        foreach (var unit in name)
        {
            // A mark that stands apart is one that no composed letter has.
            if (!LatinComposition.IsMark(unit))
            {
                builder.Append(unit == 'đ' ? 'd' : LatinComposition.BaseLetter(unit));
            }
        }

        return builder.ToString();
    }

    /// <summary>The older spelling of a folded word: the tone of open <c>oa, oe, uy</c> on the last vowel (<c>hòa</c> → <c>hoà</c>).</summary>
    public static string WithToneOnLastVowel(string word)
    {
        if (word.Length < 2)
        {
            return word;
        }

        foreach (var (first, second, movedFirst, movedSecond) in s_openTones)
        {
            if (word[^2] == movedFirst && word[^1] == movedSecond)
            {
                return string.Concat(word.AsSpan(0, word.Length - 2), [first, second]);
            }
        }

        return word;
    }

    public static bool IsDash(char unit) =>
        unit is '-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212';

    /// <summary>Latin eth, which optical readers and old keyboards give for d with stroke.</summary>
    public static char FoldEth(char unit) =>
        unit switch
        {
            '\u00D0' or '\u0189' => 'Đ',
            '\u00F0' or '\u0256' => 'đ',
            _ => unit,
        };

    private static ReadOnlySpan<char> Composed(ReadOnlySpan<char> text) =>
        LatinComposition.HasNoMarks(text) ? text : LatinComposition.Compose(text);

    /// <summary>Writes the tone of open <c>oa, oe, uy</c> on the first vowel, as the house style of today does.</summary>
    private static void FoldTonePlacement(Span<char> text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            // After a q the u is part of the consonant: "quý" keeps its tone.
            if (i > 0 && text[i] == 'u' && text[i - 1] == 'q')
            {
                continue;
            }

            var isOpen = i + 2 >= text.Length || !char.IsLetter(text[i + 2]);
            if (isOpen && ToneMoved(text[i], text[i + 1]) is var (first, second))
            {
                text[i] = first;
                text[i + 1] = second;
            }
        }
    }

    private static (char First, char Second)? ToneMoved(char first, char second)
    {
        foreach (var tone in s_openTones)
        {
            if (tone.First == first && tone.Second == second)
            {
                return (tone.MovedFirst, tone.MovedSecond);
            }
        }

        return null;
    }
}
