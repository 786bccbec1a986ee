using System.Collections.Concurrent;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>What the rules take from the vocabulary, folded once for all texts.</summary>
internal sealed class Rulebook
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _series = new(StringComparer.Ordinal);

    public Rulebook(Vocabulary vocabulary)
    {
        Vocabulary = vocabulary;
        Titles = new TitleFolding(vocabulary);
        Issuers = new IssuerIndex(vocabulary);
        Periods = new Periods(vocabulary);
        Laws = new LawName(vocabulary);
        Sittings = new SessionName(vocabulary, Periods);
        PlaceWords = Keys("placeKind");
        YearWords = Keys("yearWord");
        LetterOfOffice = vocabulary.GenreNamed(vocabulary.Lexicon["letterOfOffice"].FirstOrDefault());
    }

    public Vocabulary Vocabulary { get; }

    public TitleFolding Titles { get; }

    public IssuerIndex Issuers { get; }

    public Periods Periods { get; }

    public LawName Laws { get; }

    public SessionName Sittings { get; }

    /// <summary>Kinds of place, as <see cref="VietnameseFolding.NameKey"/> folds them.</summary>
    public HashSet<string> PlaceWords { get; }

    /// <summary>Words before a year, folded alike.</summary>
    public HashSet<string> YearWords { get; }

    /// <summary>The kind of letters, and of what is called no more than "văn bản".</summary>
    public Genre? LetterOfOffice { get; }

    /// <summary>The genres of ids whose symbols bear a code; none for a code that no genre has.</summary>
    public IReadOnlyList<string> SeriesOf(string code) =>
        _series.GetOrAdd(
            code,
            written =>
                [
                    .. Vocabulary
                        .Genres.Where(g => g.Codes.Contains(written, StringComparer.OrdinalIgnoreCase))
                        .Select(Ids.Genre)
                        .Distinct(StringComparer.Ordinal),
                ]
        );

    private HashSet<string> Keys(string lexicalClass) =>
        [.. Vocabulary.Lexicon[lexicalClass].Select(w => VietnameseFolding.NameKey(w))];
}
