using System.Runtime.CompilerServices;

namespace CitationGraph.Extraction;

/// <summary>What each UTF-16 unit is to the tokenizer; a unit may be several things at once.</summary>
[Flags]
internal enum UnitClasses : byte
{
    /// <summary>A punctuation mark.</summary>
    None = 0,
    Letter = 1,
    Digit = 2,
    Upper = 4,
    Lower = 8,
    Blank = 16,
    Line = 32,

    /// <summary>Emphasis of Markdown, and units that print nothing.</summary>
    Silent = 64,

    /// <summary>What may open an HTML tag.</summary>
    Tag = 128,
}

internal static class UnitTable
{
    /// <summary>Whether the unit is one of the things at least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAny(this UnitClasses classes, UnitClasses wanted) => (classes & wanted) != UnitClasses.None;

    private static readonly UnitClasses[] s_classes = Build();

    public static ReadOnlySpan<UnitClasses> Classes => s_classes;

    private static UnitClasses[] Build()
    {
        var classes = new UnitClasses[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            classes[i] = Of((char)i);
        }

        return classes;
    }

    private static UnitClasses Of(char unit)
    {
        var plain = unit switch
        {
            '\n' or '\u2028' or '\u2029' => UnitClasses.Line,
            '*' or '_' or '\\' or '#' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' => UnitClasses.Silent,
            '<' => UnitClasses.Tag,
            _ when char.IsWhiteSpace(unit) || char.IsControl(unit) => UnitClasses.Blank,
            _ when char.IsAsciiDigit(unit) => UnitClasses.Digit,
            _ when char.IsLetterOrDigit(unit) || unit is >= '\u0300' and <= '\u036F' => UnitClasses.Letter,
            _ => UnitClasses.None,
        };
        return plain
            | (char.IsUpper(unit) ? UnitClasses.Upper : UnitClasses.None)
            | (char.IsLower(unit) ? UnitClasses.Lower : UnitClasses.None);
    }
}
