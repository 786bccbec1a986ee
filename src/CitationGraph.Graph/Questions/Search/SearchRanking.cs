using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Says how well an instrument is what was typed.</summary>
internal sealed class SearchRanking
{
    private const double ExactSymbol = 1000;
    private const double SymbolPrefix = 800;
    private const double SymbolParts = 700;
    private const double ExactName = 600;
    private const double NamePhrase = 150;
    private const double Held = 2;

    // Fewer shared words than this are chance.
    private const double LeastShare = 0.6;

    // A word read as another counts for less than one found as typed.
    private const double OfMisspelt = 0.8;

    private readonly Vocabulary _vocabulary;
    private readonly string[] _words;
    private readonly string _asked;
    private readonly int _number;
    private readonly Dictionary<string, HashSet<string>> _genreWords = new(StringComparer.Ordinal);

    public SearchRanking(Vocabulary vocabulary, string[] words)
    {
        _vocabulary = vocabulary;
        _words = words;
        _asked = string.Join(' ', words);
        _number = Array.FindIndex(words, w => char.IsAsciiDigit(w[0]));
        WithoutGenre = vocabulary
            .Genres.Select(g => VietnameseFolding.SearchKey(g.NameVi))
            .Where(g => _asked.StartsWith(g + ' ', StringComparison.Ordinal))
            .OrderByDescending(g => g.Length)
            .Select(g => _asked[(g.Length + 1)..])
            .FirstOrDefault();
    }

    /// <summary>What was typed, without the kind word in front; null when no kind word stands there.</summary>
    public string? WithoutGenre { get; }

    /// <param name="read">Words that were read as others.</param>
    /// <returns>Null when too little of it is what was typed.</returns>
    public SearchHit? Rank(Instrument instrument, IReadOnlyList<(string Typed, string Read)> read)
    {
        var genre = _vocabulary.Genre(instrument.GenreId);
        var symbol = SearchQuestion.Words(instrument.Symbol);
        var ofSymbol = OfSymbol(symbol, GenreWords(genre));
        var (ofNames, isWhole) = OfNames(instrument, genre, _asked);
        var held = instrument.IsHeld ? Held : 0;
        if (ofSymbol > 0 && ofSymbol >= ofNames)
        {
            return new SearchHit(instrument, ofSymbol + held, SearchMatch.Symbol);
        }

        if (ofNames > 0)
        {
            return new SearchHit(instrument, ofNames + held, isWhole ? SearchMatch.Name : SearchMatch.Phrase);
        }

        var (ofWords, match) = OfWords(instrument, symbol, GenreWords(genre), read);
        return ofWords == 0 ? null : new SearchHit(instrument, ofWords + held, match);
    }

    private double OfSymbol(string[] symbol, HashSet<string> genreWords)
    {
        // The kind word may stand in front: "nghị định 71 2020".
        if (_number < 0 || symbol.Length == 0 || Trimmed(symbol[0]) != Trimmed(_words[_number]))
        {
            return 0;
        }

        var asked = _words[_number..];
        if (!_words[.._number].All(w => genreWords.Contains(w) || symbol.Contains(w, StringComparer.Ordinal)))
        {
            return 0;
        }

        var isStart =
            asked.Length <= symbol.Length && asked.Skip(1).SequenceEqual(symbol.Skip(1).Take(asked.Length - 1));
        return isStart && asked.Length == symbol.Length ? ExactSymbol
            : isStart ? SymbolPrefix + asked.Length
            : asked.All(w => symbol.Contains(w, StringComparer.Ordinal) || Trimmed(w) == Trimmed(symbol[0]))
                ? SymbolParts
            : 0;
    }

    private static (double Score, bool IsWhole) OfNames(Instrument instrument, Genre? genre, string asked)
    {
        var best = 0.0;
        foreach (var name in instrument.Names.Append(instrument.Title ?? string.Empty))
        {
            var key = VietnameseFolding.SearchKey(name);
            var withGenre = genre is null ? key : $"{VietnameseFolding.SearchKey(genre.NameVi)} {key}";
            if (key.Length > 0 && (key == asked || withGenre == asked))
            {
                return (ExactName, true);
            }

            if ($" {withGenre} ".Contains($" {asked} ", StringComparison.Ordinal))
            {
                // Of two titles with the words in them the shorter is nearer.
                best = Math.Max(best, NamePhrase + 100.0 * asked.Length / withGenre.Length);
            }
        }

        return (best, false);
    }

    private (double Score, SearchMatch Match) OfWords(
        Instrument instrument,
        string[] symbol,
        HashSet<string> genreWords,
        IReadOnlyList<(string Typed, string Read)> read
    )
    {
        var title = SearchQuestion.Words(
            string.Join(' ', instrument.Names.Append(instrument.Title).Append(instrument.IssuerName))
        );
        var all = title.Concat(symbol).ToHashSet(StringComparer.Ordinal);
        if (instrument.Date is { } date)
        {
            all.Add($"{date.Year}");
        }

        var found = 0.0;
        var corrected = _asked;
        foreach (var word in _words)
        {
            if (
                all.Contains(word)
                || genreWords.Contains(word)
                || (word.Length > 1 && all.Any(a => a.StartsWith(word, StringComparison.Ordinal)))
            )
            {
                found++;
            }
            else if (read.FirstOrDefault(r => r.Typed == word && all.Contains(r.Read)) is { Read: { } meant })
            {
                found += OfMisspelt;
                corrected = $" {corrected} ".Replace($" {word} ", $" {meant} ", StringComparison.Ordinal).Trim();
            }
        }

        var share = found / _words.Length;
        if (share < LeastShare)
        {
            return (0, SearchMatch.SomeWords);
        }

        // Of two with the same words in them the one with fewer others is nearer.
        var closeness = 10.0 * Math.Min(1, (double)_words.Length / Math.Max(1, title.Length));
        var match =
            corrected != _asked ? SearchMatch.Misspelt
            : found >= _words.Length ? SearchMatch.Words
            : SearchMatch.SomeWords;
        var ofNames =
            corrected == _asked ? 0 : OfNames(instrument, _vocabulary.Genre(instrument.GenreId), corrected).Score;
        return (100 * share + closeness + OfMisspelt * ofNames, match);
    }

    private HashSet<string> GenreWords(Genre? genre)
    {
        if (genre is null)
        {
            return [];
        }

        if (!_genreWords.TryGetValue(genre.Id, out var words))
        {
            _genreWords[genre.Id] = words = [
                .. genre.Written.Concat(genre.Codes).Prepend(genre.NameVi).SelectMany(SearchQuestion.Words),
            ];
        }

        return words;
    }

    private static string Trimmed(string number) => number.TrimStart('0');
}
