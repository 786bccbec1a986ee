using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Reads a symbol, as a catalogue writes it, by the schemes of the ontology, and gives its letters their official case.</summary>
internal sealed class SymbolReader(Vocabulary vocabulary)
{
    private readonly Dictionary<string, string?> _codes = Spellings(vocabulary.Genres.SelectMany(g => g.Codes));
    private readonly Dictionary<string, string?> _organs = Spellings(
        vocabulary
            .Authorities.SelectMany(a => a.Codes)
            .Concat(vocabulary.AuthorityPatterns.SelectMany(p => p.Codes))
            .Concat(vocabulary.NumberSchemes.SelectMany(s => s.Organs))
    );

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
            var parts = new Parts(clean);
            if (Matches(scheme, scheme.Pattern, clean, parts))
            {
                return new Symbol(parts.Spelling, parts.Number, parts.Year, parts.Code, [.. parts.Organs], scheme.Id);
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

        if (text.IsEmpty || !IsSameLetter(text[0], pattern[0]))
        {
            return false;
        }

        parts.Spell(text, pattern[..1]);
        return Matches(scheme, pattern[1..], text[1..], parts);
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
                parts.Code = Official(_codes, part);
                parts.Spell(text, parts.Code);
                return Allows(scheme.Codes, parts.Code, _codes.ContainsKey(parts.Code)) ? part.Length : 0;
            default:
                parts.Organs.Add(Official(_organs, part));
                parts.Spell(text, parts.Organs[^1]);
                return Allows(scheme.Organs, parts.Organs[^1], !part.IsEmpty && char.IsLetter(part[0]))
                    ? part.Length
                    : 0;
        }
    }

    /// <summary>A list in small letters writes <c>nđ-cp</c>, an old one HDNN for HĐNN.</summary>
    private static bool IsSameLetter(char written, char official) =>
        char.ToUpperInvariant(written) == char.ToUpperInvariant(official)
        || (official == 'Đ' && char.ToUpperInvariant(written) == 'D');

    private static string Official(Dictionary<string, string?> spellings, ReadOnlySpan<char> part)
    {
        var written = part.ToString();
        var official = spellings.GetValueOrDefault(written) ?? spellings.GetValueOrDefault(Plain(written));
        return official?.Length == written.Length ? official : written;
    }

    /// <summary>The official spelling of each code under any case, and without accents where only one code is meant: QĐ for QD, TTg for TTG.</summary>
    private static Dictionary<string, string?> Spellings(IEnumerable<string> codes)
    {
        var spellings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var all = codes.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var code in all)
        {
            spellings.Add(code, code);
        }

        foreach (var same in all.GroupBy(Plain, StringComparer.Ordinal))
        {
            spellings.TryAdd(same.Key, same.Count() == 1 ? same.First() : null);
        }

        return spellings;
    }

    private static string Plain(string code) =>
        VietnameseFolding.SearchKey(code).Replace(" ", "", StringComparison.Ordinal);

    private static bool Allows(ImmutableArray<string> limits, string value, bool otherwise) =>
        limits.IsDefaultOrEmpty ? otherwise : limits.Contains(value, StringComparer.OrdinalIgnoreCase);

    private sealed class Parts(string text)
    {
        private readonly char[] _spelling = text.ToCharArray();

        public string Spelling => new(_spelling);

        public string? Number { get; set; }

        public int? Year { get; set; }

        public string? Code { get; set; }

        public List<string> Organs { get; } = [];

        /// <param name="rest">The text from the part on.</param>
        public void Spell(ReadOnlySpan<char> rest, ReadOnlySpan<char> official) =>
            official.CopyTo(_spelling.AsSpan(_spelling.Length - rest.Length));

        public (int? Year, string? Code, int Organs) Save() => (Year, Code, Organs.Count);

        public void Restore((int? Year, string? Code, int Organs) saved)
        {
            (Year, Code) = (saved.Year, saved.Code);
            Organs.RemoveRange(saved.Organs, Organs.Count - saved.Organs);
        }
    }
}
