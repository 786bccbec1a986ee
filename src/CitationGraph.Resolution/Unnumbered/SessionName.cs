using System.Globalization;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>A sitting as a key: plenum and term however they are written, in words or as <see cref="Citation.Session"/> has them.</summary>
internal sealed class SessionName(Vocabulary vocabulary, Periods periods)
{
    private const string Plenum = "hoi-nghi";
    private const string Congress = "dai-hoi-";
    private const char UnknownPlace = '?';

    private readonly string[] _congress =
    [
        .. vocabulary.Lexicon["congressWord"].Select(w => VietnameseFolding.NameKey(w)),
    ];

    private readonly string[] _numerals = [.. vocabulary.Lexicon["numeral"].Select(w => VietnameseFolding.NameKey(w))];

    /// <summary>Null when the words name no plenum by number and term.</summary>
    public (string Term, string Sitting)? Plenary(string words)
    {
        if (IsCongress(words) || periods.TermOfSession(words) is not { } term)
        {
            return null;
        }

        var number = VietnameseFolding.NameKey(words).Split(' ').Select(Number).FirstOrDefault(n => n > 0);
        return number > 0 ? (term, string.Create(CultureInfo.InvariantCulture, $"{Plenum}-{number}")) : null;
    }

    public bool IsCongress(string words)
    {
        var key = $" {VietnameseFolding.NameKey(words)} ";
        return words.StartsWith(Congress, StringComparison.Ordinal)
            || Array.Exists(_congress, c => key.Contains($" {c} ", StringComparison.Ordinal));
    }

    /// <summary>Whether the words say whose congress it is, so that another text's same words mean the same.</summary>
    public static bool IsPlaced(string session) =>
        session.StartsWith(Congress, StringComparison.Ordinal) && !session.Contains(UnknownPlace);

    private int Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Array.IndexOf(_numerals, word) + 1;
}
