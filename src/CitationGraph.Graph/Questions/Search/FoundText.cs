using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What stands in an instrument that a store proposed, folded once.</summary>
internal sealed class FoundText
{
    private readonly string _all;
    private readonly GenreText _genre;

    public FoundText(Instrument instrument, GenreText genre)
    {
        _genre = genre;
        Symbol = TypedText.SplitWords(instrument.Symbol);
        Names =
        [
            .. instrument
                .Names.Append(instrument.Title ?? string.Empty)
                .Select(n => VietnameseFolding.SearchKey(n))
                .Where(n => n.Length > 0),
        ];
        var names = string.Join(' ', Names);
        NameWords = names.AsSpan().Count(' ') + 1;
        Year = instrument.Date is { } date ? $"{date.Year}" : string.Empty;
        _all =
            $" {genre.Name} {string.Join(' ', Symbol)} {names} {VietnameseFolding.SearchKey(instrument.IssuerName ?? string.Empty)} {Year} ";
    }

    public string[] Symbol { get; }

    /// <summary>Its names and its title, folded.</summary>
    public string[] Names { get; }

    public int NameWords { get; }

    /// <summary>Of issue; empty when unknown.</summary>
    public string Year { get; }

    public string GenreName => _genre.Name;

    /// <summary>Whether the words stand in it one behind the other.</summary>
    public bool Has(string words) => HasIn(_all, words);

    public bool HasBeginning(string word) => _all.Contains($" {word}", StringComparison.Ordinal);

    /// <summary>Whether its kind is called or abbreviated so.</summary>
    public bool IsGenreWord(string word) => HasIn(_genre.Words, word);

    /// <summary>Whether a folded text with spaces around it has the words one behind the other.</summary>
    public static bool HasIn(string text, string words)
    {
        for (var at = 0; (at = text.IndexOf(words, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (at > 0 && text[at - 1] == ' ' && at + words.Length < text.Length && text[at + words.Length] == ' ')
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The words of a kind of instrument, folded.</summary>
/// <param name="Name">Its name; empty when the kind is unknown.</param>
/// <param name="Words">Its name and all it is abbreviated to, with spaces between and around.</param>
internal sealed record GenreText(string Name, string Words)
{
    public static GenreText Of(Genre? genre) =>
        genre is null
            ? new GenreText(string.Empty, string.Empty)
            : new GenreText(
                VietnameseFolding.SearchKey(genre.NameVi),
                $" {string.Join(' ', genre.Written.Concat(genre.Codes).Prepend(genre.NameVi).Select(w => VietnameseFolding.SearchKey(w)))} "
            );
}
