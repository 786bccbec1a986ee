using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>An instrument in a few words: kind and symbol, else its name or title.</summary>
public static class InstrumentNaming
{
    public static string Of(Instrument instrument, Vocabulary vocabulary)
    {
        var genre = vocabulary.Genre(instrument.GenreId)?.NameVi;
        if (instrument.Symbol is { } symbol)
        {
            return genre is null ? symbol : $"{genre} {symbol}";
        }

        var name = instrument.Names is [var first, ..] ? first : instrument.Title ?? instrument.Id;
        return
            genre is null
            || VietnameseFolding.NameKey(name).StartsWith(VietnameseFolding.NameKey(genre), StringComparison.Ordinal)
            ? name
            : $"{genre} {name}";
    }
}
