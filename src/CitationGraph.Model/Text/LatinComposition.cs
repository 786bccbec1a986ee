using System.Collections.Frozen;
using System.Text;

namespace CitationGraph.Model;

/// <summary>
/// Canonical composition (NFC) and decomposition (NFD) of Latin letters and the marks U+0300 to U+036F, after UAX #15. The program runs
/// without ICU, so that it starts fast and anywhere, and there <see cref="string.Normalize()"/> gives its text back unchanged.
/// Other scripts pass through as they are.
/// </summary>
public static class LatinComposition
{
    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';

    // UAX #15, Stream-Safe Text Format: no language puts more marks on a letter. A longer run is left as it is.
    private const int MostMarks = 30;

    private static readonly FrozenDictionary<(char, char), char> s_composed = Composed();
    private static readonly FrozenDictionary<char, (char Letter, char Mark)> s_parts = s_composed.ToFrozenDictionary(
        pair => pair.Value,
        pair => pair.Key
    );
    private static readonly byte[] s_classes = Classes();

    public static bool IsMark(char unit) => unit is >= FirstMark and <= LastMark;

    /// <summary>Whether the text holds no mark, and so nothing to compose.</summary>
    public static bool HasNoMarks(ReadOnlySpan<char> text) => text.IndexOfAnyInRange(FirstMark, LastMark) < 0;

    public static string Compose(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length; )
        {
            var length = ClusterLength(text[start..]);
            AppendComposed(text.Slice(start, length), builder);
            start += length;
        }

        return builder.ToString();
    }

    /// <summary>Every letter as its base letter and its marks in canonical order. <c>đ</c> is a letter of its own and stays.</summary>
    public static string Decompose(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length * 2);
        var units = new List<char>();
        for (var start = 0; start < text.Length; )
        {
            var length = ClusterLength(text[start..]);
            DecomposeCluster(text.Slice(start, length), units);
            foreach (var unit in units)
            {
                builder.Append(unit);
            }

            start += length;
        }

        return builder.ToString();
    }

    /// <summary>The letter under all its marks: <c>ệ</c> → <c>e</c>.</summary>
    public static char BaseLetter(char unit)
    {
        while (s_parts.TryGetValue(unit, out var parts))
        {
            unit = parts.Letter;
        }

        return unit;
    }

    /// <summary>Length in UTF-16 units of the character at the start of the text with the marks after it.</summary>
    public static int ClusterLength(ReadOnlySpan<char> text)
    {
        var length = Math.Min(1, text.Length);
        while (length < text.Length && IsMark(text[length]))
        {
            length++;
        }

        return length;
    }

    /// <param name="cluster">One character with its marks, as <see cref="ClusterLength"/> bounds it.</param>
    public static void AppendComposed(ReadOnlySpan<char> cluster, StringBuilder target)
    {
        if (cluster.Length is 1 or > MostMarks)
        {
            target.Append(cluster);
            return;
        }

        var units = new List<char>(cluster.Length * 2);
        DecomposeCluster(cluster, units);
        var letter = units[0];
        var kept = new List<char>(units.Count);
        var lastClass = 0;
        foreach (var mark in units.Skip(1))
        {
            var markClass = ClassOf(mark);
            var isBlocked = kept.Count > 0 && (lastClass == 0 || lastClass >= markClass);
            if (!isBlocked && s_composed.TryGetValue((letter, mark), out var composed))
            {
                letter = composed;
            }
            else
            {
                kept.Add(mark);
                lastClass = markClass;
            }
        }

        target.Append(letter);
        foreach (var mark in kept)
        {
            target.Append(mark);
        }
    }

    private static void DecomposeCluster(ReadOnlySpan<char> cluster, List<char> units)
    {
        units.Clear();
        if (cluster.Length > MostMarks)
        {
            units.AddRange(cluster);
            return;
        }

        foreach (var unit in cluster)
        {
            AddParts(unit, units);
        }

        // Insertion keeps marks of one class in their order; a mark of class 0 stays where it is.
        for (var i = 1; i < units.Count; i++)
        {
            for (var j = i; j > 0 && ClassOf(units[j]) != 0 && ClassOf(units[j - 1]) > ClassOf(units[j]); j--)
            {
                (units[j - 1], units[j]) = (units[j], units[j - 1]);
            }
        }
    }

    private static void AddParts(char unit, List<char> units)
    {
        switch (unit)
        {
            // Marks that Unicode keeps only for old data, each the same as another.
            case '\u0340':
                units.Add('\u0300');
                return;
            case '\u0341':
                units.Add('\u0301');
                return;
            case '\u0343':
                units.Add('\u0313');
                return;
            case '\u0344':
                units.Add('\u0308');
                units.Add('\u0301');
                return;
        }

        if (s_parts.TryGetValue(unit, out var parts))
        {
            AddParts(parts.Letter, units);
            units.Add(parts.Mark);
            return;
        }

        units.Add(unit);
    }

    private static int ClassOf(char unit) => IsMark(unit) ? s_classes[unit - FirstMark] : 0;

    private static FrozenDictionary<(char, char), char> Composed()
    {
        var composed = new Dictionary<(char, char), char>();
        foreach (var (mark, pairs) in LatinPairs.All)
        {
            for (var i = 0; i < pairs.Length; i += 2)
            {
                composed.Add((pairs[i], mark), pairs[i + 1]);
            }
        }

        return composed.ToFrozenDictionary();
    }

    private static byte[] Classes()
    {
        var classes = new byte[LastMark - FirstMark + 1];
        Array.Fill(classes, (byte)230);
        foreach (var (first, last, value) in LatinPairs.Classes)
        {
            classes.AsSpan(first - FirstMark, last - first + 1).Fill(value);
        }

        return classes;
    }
}
