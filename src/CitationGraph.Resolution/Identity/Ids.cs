using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// Readable ids of instruments: genre, register, period, symbol, parted by colons. The words for what is unknown are Vietnamese, as the
/// rest of an id is.
/// </summary>
internal static class Ids
{
    public const string UnknownPeriod = "khong-ro-nam";
    private const string UnknownGenre = "van-ban";
    private const string UnknownIssuer = "khong-ro-co-quan";
    private const string NoNumber = "chua-co-so";
    private const string Attached = "kem-theo";
    private const int SlugLength = 60;

    /// <summary>The genre of an id is the broadest: "Chương trình hành động" and "Chương trình" are one series.</summary>
    public static string Genre(Genre? genre) => genre is null ? UnknownGenre : genre.BroaderId ?? genre.Id;

    public static string Numbered(string genre, Symbol symbol) => $"{genre}:{SymbolSlug(symbol.Text)}";

    public static string Numbered(string genre, IssuerRef issuer, string locality, string? period, Symbol symbol) =>
        $"{genre}:{issuer.Register ?? Unknown(locality)}:{period ?? UnknownPeriod}:{SymbolSlug(symbol.Text)}";

    public static string Blank(string genre, IssuerRef issuer, string locality, PartialDate? date, string titleKey) =>
        $"{genre}:{issuer.Register ?? Unknown(locality)}:{date?.ToString() ?? UnknownPeriod}:{NoNumber}-{Hash(titleKey.Length > 0 ? titleKey : locality)}";

    public static string AttachedTo(string firstId, string genre, int ordinal) =>
        ordinal == 1
            ? $"{firstId}:{Attached}:{genre}"
            : string.Create(CultureInfo.InvariantCulture, $"{firstId}:{Attached}:{genre}-{ordinal}");

    public static string Law(string genre, string name, PartialDate? date)
    {
        var slug = name.Length == 0 ? string.Empty : ":" + Slug(name);
        return date is { } known ? $"{genre}{slug}:{known}" : $"{genre}{slug}";
    }

    /// <param name="scope">Term, place or document that the name holds in; null when it holds everywhere.</param>
    public static string Titled(string genre, string? register, string? scope, string name)
    {
        var id = new StringBuilder(genre);
        foreach (var part in (ReadOnlySpan<string?>)[register, scope, Slug(name)])
        {
            if (!string.IsNullOrEmpty(part))
            {
                id.Append(':').Append(part);
            }
        }

        return id.ToString();
    }

    public static string Unknown(string locality) => $"{UnknownIssuer}-{locality}";

    public static string SymbolSlug(string symbol)
    {
        var slug = new StringBuilder(symbol.Length);
        foreach (var unit in symbol)
        {
            slug.Append(unit == '/' || char.IsWhiteSpace(unit) ? '-' : char.ToLowerInvariant(unit));
        }

        return slug.ToString();
    }

    /// <summary>Words without accents joined by dashes; a long text is cut at a word and told apart by its digest.</summary>
    public static string Slug(string text)
    {
        var key = VietnameseFolding.SearchKey(text).Replace(' ', '-');
        if (key.Length <= SlugLength)
        {
            return key;
        }

        var cut = key.LastIndexOf('-', SlugLength);
        return $"{key[..(cut > 0 ? cut : SlugLength)]}-{Hash(key)}";
    }

    private static string Hash(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 4));
}
