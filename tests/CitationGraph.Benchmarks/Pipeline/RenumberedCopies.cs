using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CitationGraph.Benchmarks;

/// <summary>
/// Makes many documents of few: each copy bears and cites other numbers, the same ones throughout the copy. Numbers of laws stay, as a country
/// has each law once.
/// </summary>
internal static partial class RenumberedCopies
{
    private const int Step = 317;
    private const int Numbers = 99_991;

    /// <summary>Writes documents, one folder a copy, until there are as many different texts as asked for.</summary>
    /// <returns>Documents written, and their size in bytes of UTF-8.</returns>
    public static (int Documents, long Bytes) Write(string from, string to, int documents)
    {
        string[] names =
        [
            .. Directory
                .GetFiles(from)
                .Where(f => Path.GetExtension(f) is ".md" or ".txt")
                .Where(f => !Path.GetFileName(f).StartsWith("README", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal),
        ];
        var texts = names.Select(File.ReadAllText).ToList();
        if (!texts.Exists(t => Number().IsMatch(t)))
        {
            throw new InvalidDataException($"No text in {from} bears a number: copies of it would all be the same.");
        }

        var seen = new HashSet<UInt128>();
        var bytes = 0L;
        for (var copy = 0; seen.Count < documents; copy++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(to, $"{copy:D4}")).FullName;
            for (var i = 0; i < texts.Count && seen.Count < documents; i++)
            {
                var text = Encoding.UTF8.GetBytes(Renumber(texts[i], copy));
                if (seen.Add(BitConverter.ToUInt128(SHA256.HashData(text))))
                {
                    File.WriteAllBytes(Path.Combine(folder, $"{copy:D4}-{Path.GetFileName(names[i])}"), text);
                    bytes += text.Length;
                }
            }
        }

        return (seen.Count, bytes);
    }

    private static string Renumber(string text, int copy) =>
        copy == 0
            ? text
            : Number()
                .Replace(
                    text,
                    match =>
                        (
                            ((int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) + (copy * Step)) % Numbers) + 1
                        ).ToString(match.ValueSpan[0] == '0' ? $"D{match.Length}" : "D", CultureInfo.InvariantCulture)
                );

    [GeneratedRegex(
        @"(?<![\d/.,-])\d{1,4}(?=\s?(?:/\s?(?:\d{4}\s?/\s?)?(?!\d{4}|QH|UBTVQH|PL|L-)[A-ZĐ]|-[A-ZĐ][A-Za-zĐ]{0,9}/T))",
        RegexOptions.None,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Number();
}
