using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// The keys under which an instrument and the citations that may mean it meet: symbol, title, name or sitting. More meet than belong together: the
/// rules decide.
/// </summary>
internal sealed class CandidateKeys(Rulebook rules)
{
    public HashSet<string> Of(Instrument instrument)
    {
        var genre = rules.Vocabulary.Genre(instrument.GenreId);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        if (instrument.Symbol is { } symbol)
        {
            keys.Add(OfSymbol(VietnameseFolding.SymbolKey(symbol)));
        }
        else if (instrument.IssuerId is not null)
        {
            keys.Add(OfIssuer(genre));
        }

        var title = rules.Titles.Key(instrument.Title);
        AddName(keys, title, genre);
        AddName(keys, rules.Titles.Approved(title) ?? string.Empty, genre);
        foreach (var name in instrument.Names)
        {
            AddName(keys, VietnameseFolding.NameKey(name), genre);
            AddName(keys, rules.Titles.Key(name), genre);
            AddSitting(keys, name);
        }

        return keys;
    }

    public HashSet<string> Of(DocumentReading reading)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var citation in reading.Citations)
        {
            AddCitation(keys, citation);
        }

        foreach (var head in reading.Attached.Prepend(reading.Header))
        {
            AddSymbol(keys, head.Symbol);
            AddName(keys, rules.Titles.Key(head.Title), rules.Vocabulary.GenreNamed(head.Genre));
        }

        return keys;
    }

    private void AddCitation(HashSet<string> keys, Citation citation)
    {
        AddSymbol(keys, citation.Symbol);
        var genre = rules.Vocabulary.GenreNamed(citation.Genre);
        AddName(keys, rules.Titles.Key(citation.Title), genre);
        if (citation.Symbol is { HasNumber: true })
        {
            return;
        }

        var words = VietnameseFolding.NameKey(citation.Text);
        AddName(keys, words, genre);
        AddName(keys, VietnameseFolding.NameKey(rules.Laws.Of(citation.Text, citation.Symbol?.Text)), genre);
        if (!string.IsNullOrEmpty(citation.Title))
        {
            AddName(keys, $"{words} {VietnameseFolding.NameKey(citation.Title)}", genre);
        }

        if (citation.Session is not null || citation.Kind == CitationKind.PartyResolution)
        {
            AddSitting(keys, citation.Session ?? citation.Text);
            keys.Add(OfIssuer(genre));
        }
    }

    private static void AddSymbol(HashSet<string> keys, Symbol? symbol)
    {
        if (symbol is { HasNumber: true })
        {
            keys.Add(OfSymbol(symbol.Key));
        }
    }

    private void AddSitting(HashSet<string> keys, string words)
    {
        if (rules.Sittings.Plenary(words) is var (term, sitting))
        {
            keys.Add($"sitting {term} {sitting}");
        }
    }

    /// <summary>With its kind word and without, and with its last year alone: "… năm 2018" and "… 2018" are one name.</summary>
    private static void AddName(HashSet<string> keys, string name, Genre? genre)
    {
        if (name.Length == 0)
        {
            return;
        }

        foreach (var form in (ReadOnlySpan<string>)[name, ClusterIndex.WithoutGenre(name, genre)])
        {
            keys.Add("name " + form);
            var words = form.Split(' ');
            if (words is [.., _, var year] && year.Length == 4 && year.All(char.IsAsciiDigit))
            {
                keys.Add($"name {string.Join(' ', words[..^2])} {year}");
            }
        }
    }

    private static string OfSymbol(string key) => "symbol " + key;

    private static string OfIssuer(Genre? genre) => "unnumbered " + Ids.Genre(genre);
}
