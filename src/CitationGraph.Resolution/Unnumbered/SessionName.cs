using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>A sitting as a key: plenum and term however they are written, else the words themselves.</summary>
internal sealed class SessionName
{
    private const string Plenum = "hoi-nghi";
    private readonly Periods _periods;
    private readonly string[] _congress;
    private readonly string[] _national;
    private readonly string[] _numerals;

    public SessionName(Vocabulary vocabulary, Periods periods)
    {
        _periods = periods;
        _congress = [.. vocabulary.Lexicon["congressWord"].Select(w => VietnameseFolding.NameKey(w))];
        _national = [.. vocabulary.Lexicon["nationalParty"].Select(w => VietnameseFolding.NameKey(w))];
        _numerals = [.. vocabulary.Lexicon["numeral"].Select(w => VietnameseFolding.NameKey(w))];
    }

    /// <summary>Null when the words name no sitting by number and term.</summary>
    public (string Term, string Sitting)? Read(string words)
    {
        var key = VietnameseFolding.NameKey(words);
        if (IsCongress(words) || _periods.TermOfSession(words) is not { } term)
        {
            return null;
        }

        var number = key.Split(' ').Select(Number).FirstOrDefault(n => n > 0);
        return number > 0 ? (term, string.Create(CultureInfo.InvariantCulture, $"{Plenum}-{number}")) : null;
    }

    public bool IsCongress(string words)
    {
        var key = $" {VietnameseFolding.NameKey(words)} ";
        return Array.Exists(_congress, c => key.Contains($" {c} ", StringComparison.Ordinal));
    }

    /// <summary>Whether the whole Party's congress is meant and not a local one: its name ends with the Party ("của Đảng").</summary>
    public bool IsNational(string words)
    {
        var key = VietnameseFolding.NameKey(words);
        return _periods.TermOfSession(words) is not null
            && Array.Exists(_national, n => key.EndsWith(" " + n, StringComparison.Ordinal));
    }

    private int Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Array.IndexOf(_numerals, word) + 1;
}
