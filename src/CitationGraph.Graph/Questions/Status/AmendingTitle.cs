using System.Runtime.CompilerServices;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// Tells by its title whether an act does nothing but amend others ("Luật sửa đổi, bổ sung một số điều của Luật A và Luật B"), and how
/// many others it names.
/// </summary>
internal sealed class AmendingTitle
{
    private static readonly ConditionalWeakTable<Vocabulary, AmendingTitle> s_known = [];
    private readonly Vocabulary _vocabulary;
    private readonly string[] _amending;
    private readonly string[] _plural;
    private readonly string[] _kinds;
    private readonly string[] _laws;

    private AmendingTitle(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _plural = Keys(vocabulary.Lexicon["pluralWord"]);

        // "… một số điều của các" ends with the word that says that the acts are named together: it has to stay to be seen.
        _amending =
        [
            .. Keys(vocabulary.Lexicon["amendingName"])
                .Where(a => !Array.Exists(_plural, p => a.EndsWith($" {p}", StringComparison.Ordinal))),
        ];
        _kinds = Keys(vocabulary.Genres.Select(g => g.NameVi));
        _laws = Keys(vocabulary.LawNames);
    }

    public static AmendingTitle Of(Vocabulary vocabulary) => s_known.GetValue(vocabulary, v => new AmendingTitle(v));

    public bool IsAmending(Instrument instrument) => Rest(instrument) is not null;

    /// <summary>Whether the title names no more acts than so many; false when it names them only together ("các luật về thuế").</summary>
    public bool NamesAtMost(Instrument instrument, int count)
    {
        var rest = Rest(instrument) ?? string.Empty;
        if (Array.Exists(_plural, p => $" {rest} ".Contains($" {p} ", StringComparison.Ordinal)))
        {
            return false;
        }

        // Each act named begins with its kind word. A name that the ontology has is passed whole: "Luật Quy hoạch" is one.
        var named = 0;
        for (var left = rest; left.Length > 0; )
        {
            var name = Array.Find(_laws, l => Without(left, l) is not null || left == l);
            var kind = name ?? Array.Find(_kinds, k => Without(left, k) is not null);
            named += kind is null ? 0 : 1;
            var passed = kind?.Length ?? left.IndexOf(' ', StringComparison.Ordinal);
            left = passed < 0 || passed >= left.Length ? string.Empty : left[passed..].TrimStart();
        }

        return named <= count;
    }

    /// <summary>What follows "sửa đổi, bổ sung một số điều của"; null for another title.</summary>
    private string? Rest(Instrument instrument)
    {
        if (string.IsNullOrEmpty(instrument.Title))
        {
            return null;
        }

        var title = VietnameseFolding.NameKey(instrument.Title);
        if (
            _vocabulary.Genre(instrument.GenreId) is { } genre
            && Without(title, VietnameseFolding.NameKey(genre.NameVi)) is { } bare
        )
        {
            title = bare;
        }

        foreach (var words in _amending)
        {
            if (Without(title, words) is { } rest)
            {
                return rest;
            }
        }

        return null;
    }

    private static string? Without(string title, string words) =>
        title.Length > words.Length && title.StartsWith(words, StringComparison.Ordinal) && title[words.Length] == ' '
            ? title[(words.Length + 1)..]
            : null;

    private static string[] Keys(IEnumerable<string> words) =>
        [
            .. words
                .Select(w => VietnameseFolding.NameKey(w))
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(k => k.Length)
                .ThenBy(k => k, StringComparer.Ordinal),
        ];
}
