using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Reads a clean symbol, as a catalogue writes it, by the schemes of the ontology.</summary>
internal sealed class SymbolReader(Vocabulary vocabulary)
{
    private readonly HashSet<string> _codes = [.. vocabulary.Genres.SelectMany(g => g.Codes)];

    /// <summary>The symbol under the first scheme whose form it has; without a scheme when it has none. Null for no number.</summary>
    public Symbol? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = Clean(text);
        foreach (var scheme in vocabulary.NumberSchemes)
        {
            var parts = new Parts();
            if (Matches(scheme, scheme.Pattern, clean, parts))
            {
                return new Symbol(clean, parts.Number, parts.Year, parts.Code, [.. parts.Organs], scheme.Id);
            }
        }

        var digits = clean.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var number =
            digits > 0 ? clean[..digits]
            : digits < 0 ? clean
            : null;
        return number is null ? null : new Symbol(clean, number, null, null, [], null);
    }

    private static string Clean(string text)
    {
        var joined = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var spans = string.Concat(joined.Select(c => VietnameseFolding.IsDash(c) ? '-' : VietnameseFolding.FoldEth(c)));
        return spans
            .Replace(" /", "/", StringComparison.Ordinal)
            .Replace("/ ", "/", StringComparison.Ordinal)
            .Replace(" -", "-", StringComparison.Ordinal)
            .Replace("- ", "-", StringComparison.Ordinal);
    }

    // A symbol is some twenty characters and a pattern some ten elements, so trying an optional part both ways costs nothing.
    private bool Matches(NumberScheme scheme, ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, Parts parts)
    {
        if (pattern.IsEmpty)
        {
            return text.IsEmpty;
        }

        if (pattern[0] == '[')
        {
            var close = pattern.IndexOf(']');
            var inside = pattern[1..close];
            var rest = pattern[(close + 1)..];
            var isRepeated = !rest.IsEmpty && rest[0] == '*';
            var after = isRepeated ? rest[1..] : rest;
            var once = string.Concat(inside, isRepeated ? pattern : after);
            var saved = parts.Save();
            if (!text.IsEmpty && Matches(scheme, once, text, parts))
            {
                return true;
            }

            parts.Restore(saved);
            return Matches(scheme, after, text, parts);
        }

        if (pattern[0] == '{')
        {
            var close = pattern.IndexOf('}');
            var length = Take(scheme, pattern[1..close], text, parts);
            return length > 0 && Matches(scheme, pattern[(close + 1)..], text[length..], parts);
        }

        return !text.IsEmpty
            && char.ToUpperInvariant(text[0]) == char.ToUpperInvariant(pattern[0])
            && Matches(scheme, pattern[1..], text[1..], parts);
    }

    private int Take(NumberScheme scheme, ReadOnlySpan<char> name, ReadOnlySpan<char> text, Parts parts)
    {
        var end = text.IndexOfAny('/', '-', ' ');
        var part = end < 0 ? text : text[..end];
        var digits = part.IndexOfAnyExceptInRange('0', '9') is var d && d < 0 ? part.Length : d;
        switch (name)
        {
            case "n":
                parts.Number = part.ToString();
                return digits > 0 && part.Length - digits <= 1 ? part.Length : 0;
            case "yyyy":
                parts.Year = digits == 4 && part.Length == 4 ? int.Parse(part, CultureInfo.InvariantCulture) : null;
                return parts.Year is null ? 0 : 4;
            case "term":
                return digits;
            case "code":
                parts.Code = part.ToString();
                return Allows(scheme.Codes, parts.Code, _codes.Contains(parts.Code)) ? part.Length : 0;
            default:
                parts.Organs.Add(part.ToString());
                return Allows(scheme.Organs, parts.Organs[^1], !part.IsEmpty && char.IsLetter(part[0]))
                    ? part.Length
                    : 0;
        }
    }

    private static bool Allows(ImmutableArray<string> limits, string value, bool otherwise) =>
        limits.IsDefaultOrEmpty ? otherwise : limits.Contains(value, StringComparer.OrdinalIgnoreCase);

    private sealed class Parts
    {
        public string? Number { get; set; }

        public int? Year { get; set; }

        public string? Code { get; set; }

        public List<string> Organs { get; } = [];

        public (int? Year, string? Code, int Organs) Save() => (Year, Code, Organs.Count);

        public void Restore((int? Year, string? Code, int Organs) saved)
        {
            (Year, Code) = (saved.Year, saved.Code);
            Organs.RemoveRange(saved.Organs, Organs.Count - saved.Organs);
        }
    }
}
