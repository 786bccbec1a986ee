using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>How sure it is that an instrument is meant, the least first.</summary>
internal enum Sureness
{
    /// <summary>Some of the words stand in it, or all of them somewhere.</summary>
    Words,

    /// <summary>It has the number, and all the other words somewhere.</summary>
    Number,

    /// <summary>It has a symbol that begins so, or the words as they were typed.</summary>
    Phrase,

    /// <summary>Its symbol or its name is what was typed.</summary>
    Exact,
}

/// <summary>An instrument and how well it is what was typed.</summary>
/// <param name="IsWhole">Whether it has all the words.</param>
/// <param name="Read">The words that were read as others.</param>
internal sealed record RankedHit(
    SearchHit Hit,
    Sureness Sureness,
    bool IsWhole,
    ImmutableArray<(string Typed, string Read)> Read
);

/// <summary>Says how well an instrument is what was typed.</summary>
internal sealed class SearchRanking(Vocabulary vocabulary, TypedText typed)
{
    private const double ExactSymbol = 1000;
    private const double SymbolPrefix = 800;
    private const double SymbolParts = 700;
    private const double ExactName = 600;
    private const double NumberAndWords = 180;
    private const double NamePhrase = 150;
    private const double OfLength = 100;
    private const double Begun = -10;
    private const double AllWords = 100;
    private const double InOrder = 30;
    private const double Closeness = 10;
    private const double Held = 2;
    private const int ShortestBeginning = 2;

    // Fewer shared words than this are chance.
    private const double LeastShare = 0.6;

    // A word read as another counts for less than one found as typed.
    private const double OfMisspelt = 0.8;

    private readonly Dictionary<string, GenreText> _genres = new(StringComparer.Ordinal);

    /// <param name="spellings">Words that may be meant; null: what was typed is taken as it is.</param>
    /// <param name="mostRead">So many words may be read as others.</param>
    /// <returns>Null when too little of it is what was typed.</returns>
    public RankedHit? Rank(Instrument instrument, Spellings? spellings = null, int mostRead = 0)
    {
        var text = new FoundText(instrument, Genre(instrument.GenreId));
        var words = (string[])typed.Words.Clone();
        var read = ImmutableArray.CreateBuilder<(string Typed, string Read)>();
        var found = 0;
        var asked = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (typed.IsFiller[i])
            {
                continue;
            }

            asked++;
            if (Stands(text, words[i], isLast: i == words.Length - 1))
            {
                found++;
            }
            else if (read.Count < mostRead && Meant(text, words, i, spellings) is { } meant)
            {
                read.Add((words[i], meant));
                words[i] = meant;
            }
        }

        var share = (found + (OfMisspelt * read.Count)) / asked;
        if (share < LeastShare)
        {
            return null;
        }

        var isWhole = found + read.Count == asked;
        var (score, match, sureness) = isWhole ? Whole(text, words) : (0, SearchMatch.SomeWords, Sureness.Words);
        score =
            sureness == Sureness.Words
                ? (AllWords * share) + (InOrder * Order(text, words)) + Near(text, words)
                : score * Math.Pow(OfMisspelt, read.Count);
        return new RankedHit(
            new SearchHit(
                instrument,
                score + (instrument.IsHeld ? Held : 0),
                read.Count > 0 ? SearchMatch.Misspelt : match
            ),
            sureness,
            isWhole,
            read.ToImmutable()
        );
    }

    /// <summary>A word of the instrument that may be meant by the one typed: one that stands beside the word before or behind, else any.</summary>
    private static string? Meant(FoundText text, string[] words, int place, Spellings? spellings)
    {
        string? meant = null;
        foreach (var near in spellings?.Near(words[place]) ?? [])
        {
            if (!Stands(text, near))
            {
                continue;
            }

            if (
                (place > 0 && text.Has($"{words[place - 1]} {near}"))
                || (place + 1 < words.Length && text.Has($"{near} {words[place + 1]}"))
            )
            {
                return near;
            }

            meant ??= near;
        }

        return meant;
    }

    /// <summary>Of an instrument that has all the words; 0 when they only stand somewhere in it.</summary>
    private (double Score, SearchMatch Match, Sureness Sureness) Whole(FoundText text, string[] words)
    {
        var ofSymbol = OfSymbol(text, words);
        var (ofNames, isName) = OfNames(text, string.Join(' ', words));
        if (ofSymbol > 0 && ofSymbol >= ofNames)
        {
            var sureness = ofSymbol >= ExactSymbol ? Sureness.Exact : Sureness.Phrase;
            return (ofSymbol, SearchMatch.Symbol, sureness);
        }

        var numbered = HasNumber(text, words) ? NumberAndWords + (InOrder * Order(text, words)) + Near(text, words) : 0;
        return isName ? (ofNames, SearchMatch.Name, Sureness.Exact)
            : ofNames > numbered ? (ofNames, SearchMatch.Phrase, Sureness.Phrase)
            : numbered > 0 ? (numbered, SearchMatch.Words, Sureness.Number)
            : (0, SearchMatch.Words, Sureness.Words);
    }

    private double OfSymbol(FoundText text, string[] words)
    {
        if (!HasNumber(text, words))
        {
            return 0;
        }

        // The kind word may stand in front: "nghị định số 71 2020".
        var symbol = text.Symbol;
        for (var i = 0; i < typed.Number; i++)
        {
            if (!typed.IsFiller[i] && !text.IsGenreWord(words[i]) && !symbol.Contains(words[i], StringComparer.Ordinal))
            {
                return 0;
            }
        }

        var asked = words.AsSpan(typed.Number);
        var isStart = asked.Length <= symbol.Length && asked[1..].SequenceEqual(symbol.AsSpan(1, asked.Length - 1));
        if (isStart)
        {
            return asked.Length == symbol.Length ? ExactSymbol : SymbolPrefix + asked.Length;
        }

        foreach (var word in asked[1..])
        {
            if (!symbol.Contains(word, StringComparer.Ordinal) && word != text.Year)
            {
                return 0;
            }
        }

        return SymbolParts;
    }

    private static (double Score, bool IsWhole) OfNames(FoundText text, string asked)
    {
        var best = 0.0;
        foreach (var name in text.Names)
        {
            var withGenre = text.GenreName.Length == 0 ? name : $"{text.GenreName} {name}";
            if (name == asked || withGenre == asked)
            {
                return (ExactName, true);
            }

            // Of two titles with the words in them the shorter is nearer. The last word may be on its way.
            var isPhrase = FoundText.HasIn($" {withGenre} ", asked);
            if (isPhrase || $" {withGenre}".Contains($" {asked}", StringComparison.Ordinal))
            {
                best = Math.Max(
                    best,
                    NamePhrase + (OfLength * Math.Min(1, (double)asked.Length / name.Length)) + (isPhrase ? 0 : Begun)
                );
            }
        }

        return (best, false);
    }

    private bool HasNumber(FoundText text, string[] words) =>
        typed.Number >= 0
        && text.Symbol.Length > 0
        && TypedText.Bare(text.Symbol[0]).SequenceEqual(TypedText.Bare(words[typed.Number]));

    private static bool Stands(FoundText text, string word, bool isLast = false) =>
        text.Has(word)
        || text.IsGenreWord(word)
        || (isLast && word.Length >= ShortestBeginning && !TypedText.IsNumber(word) && text.HasBeginning(word))
        || (
            TypedText.IsNumber(word)
            && text.Symbol.Length > 0
            && TypedText.Bare(text.Symbol[0]).SequenceEqual(TypedText.Bare(word))
        );

    /// <summary>The share of words that stand behind one another as they were typed.</summary>
    private static double Order(FoundText text, string[] words) =>
        words.Length < 2
            ? 1
            : (double)Enumerable.Range(1, words.Length - 1).Count(i => text.Has($"{words[i - 1]} {words[i]}"))
                / (words.Length - 1);

    /// <summary>Of two with the same words in them the one with fewer others is nearer.</summary>
    private static double Near(FoundText text, string[] words) =>
        Closeness * Math.Min(1, (double)words.Length / text.NameWords);

    private GenreText Genre(string? id)
    {
        if (!_genres.TryGetValue(id ?? string.Empty, out var genre))
        {
            _genres[id ?? string.Empty] = genre = GenreText.Of(vocabulary.Genre(id));
        }

        return genre;
    }
}
