using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>The name in the head of a law: "Luật Giáo dục" in "Luật Giáo dục số 43/2019/QH14" and in "Luật Giáo dục năm 2019".</summary>
internal sealed class LawName(Vocabulary vocabulary)
{
    private readonly HashSet<string> _dateWords =
    [
        .. new[] { "dateWord", "monthWord", "yearWord", "numberWord" }
            .SelectMany(c => vocabulary.Lexicon[c])
            .SelectMany(w => VietnameseFolding.NameKey(w).Split(' ')),
    ];

    private readonly string[] _amending =
    [
        .. vocabulary.Lexicon["amendingName"].Select(w => VietnameseFolding.NameKey(w)),
    ];

    /// <summary>The name as written, without number, day and year behind it.</summary>
    /// <param name="symbol">Its symbol; null for none.</param>
    public string Of(string citation, string? symbol)
    {
        var text = string.Join(' ', citation.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (symbol is not null && text.IndexOf(symbol, StringComparison.Ordinal) is var at and > 0)
        {
            text = text[..at];
        }

        var words = text.Split(' ').ToList();
        while (words.Count > 1 && IsOfDate(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join(' ', words).TrimEnd(',', ';', ' ');
    }

    /// <summary>Key of a law's name with its kind word in front.</summary>
    public static string Key(string nameKey, Genre genre)
    {
        var word = VietnameseFolding.NameKey(genre.NameVi);
        return nameKey == word || nameKey.StartsWith(word + " ", StringComparison.Ordinal)
            ? nameKey
            : $"{word} {nameKey}";
    }

    /// <summary>Whether the name is of an act that amends others: a later one of the same name does not follow the earlier.</summary>
    public bool IsAmending(string key, Genre genre)
    {
        var name = ClusterIndex.WithoutGenre(key, genre);
        return Array.Exists(_amending, a => name.StartsWith(a + " ", StringComparison.Ordinal));
    }

    private bool IsOfDate(string word)
    {
        var key = VietnameseFolding.NameKey(word);
        return key.Split(' ').All(w => w.Length == 0 || w.All(char.IsAsciiDigit) || _dateWords.Contains(w));
    }
}
