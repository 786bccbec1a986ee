using System.Collections.Frozen;
using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>The vocabulary made ready for reading texts; built once, shared by all threads.</summary>
internal sealed class ExtractionGrammar : LexicalWords
{
    private readonly FrozenDictionary<string, Genre[]> _genresByCode;
    private readonly bool[] _opensMention;
    private readonly PhraseSet[] _numerals;
    private readonly ImmutableArray<string> _promulgatedOnly;
    private readonly string _constitution;
    private readonly string _ordinance;
    private readonly ImmutableArray<string> _makers;

    public ExtractionGrammar(Vocabulary vocabulary)
        : this(new PhraseSetBuilder(vocabulary)) { }

    private ExtractionGrammar(PhraseSetBuilder sets)
        : base(sets)
    {
        var vocabulary = sets.Vocabulary;
        Vocabulary = vocabulary;
        Words = sets.Words;
        _numerals = [.. vocabulary.Lexicon["numeral"].Select(n => sets.Set([n]))];

        Genres = new PhraseMap<Genre>(Words);
        foreach (var genre in vocabulary.Genres)
        {
            Genres.Add(genre.NameVi, genre);
            foreach (var written in genre.Written)
            {
                Genres.Add(written, genre);
            }
        }

        LawNames = new PhraseMap<string>(Words);
        foreach (var name in vocabulary.LawNames)
        {
            LawNames.Add(name, name);
        }

        Cues = new PhraseMap<RelationCue>(Words);
        foreach (var cue in vocabulary.Cues)
        {
            Cues.Add(cue.Phrase, cue);
        }

        Authorities = new AuthorityNames(vocabulary, Words);
        sets.Freeze();
        Genres.Freeze();
        LawNames.Freeze();
        Cues.Freeze();
        Authorities.Freeze();
        Reasons = new ReasonTexts(vocabulary);
        _opensMention = new bool[Words.Count + 1];
        for (var word = 0; word < _opensMention.Length; word++)
        {
            _opensMention[word] = Genres.Wakes(word) || AliasIntro.Wakes(word) || LetterGenre.Wakes(word);
        }

        Codes = new SymbolCodes(vocabulary);
        Symbols = new SymbolReader(vocabulary, Codes);
        Dates = new DateReader(this);
        Issuers = new IssuerReader(this);
        CentralCommittee = vocabulary.Authority(vocabulary.Lexicon["centralCommittee"][0]);
        LetterOfOffice = vocabulary.GenreNamed(vocabulary.Lexicon["letterOfOffice"][0]);
        _makers = vocabulary.Lexicon["lawMaker"];
        _ordinance = vocabulary.Lexicon["ordinance"][0];
        _promulgatedOnly = vocabulary.Lexicon["promulgatedOnly"];
        _constitution = vocabulary.Lexicon["constitution"][0];
        _genresByCode = vocabulary
            .Genres.SelectMany(g => g.Codes.Select(c => (Code: c, Genre: g)))
            .GroupBy(x => x.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(x => x.Key, x => x.Select(y => y.Genre).ToArray(), StringComparer.Ordinal);
    }

    public Vocabulary Vocabulary { get; }
    public WordTable Words { get; }
    public PhraseMap<Genre> Genres { get; }
    public PhraseMap<string> LawNames { get; }
    public PhraseMap<RelationCue> Cues { get; }
    public AuthorityNames Authorities { get; }
    public SymbolCodes Codes { get; }
    public SymbolReader Symbols { get; }
    public DateReader Dates { get; }
    public IssuerReader Issuers { get; }
    public ReasonTexts Reasons { get; }

    /// <summary>Whose plenums adopt resolutions known by plenum and term.</summary>
    public Authority? CentralCommittee { get; }

    /// <summary>The genre of letters, which often stand without a kind word.</summary>
    public Genre? LetterOfOffice { get; }

    /// <summary>Whether a kind word, a word for any document or the definition of a short form can begin with the word.</summary>
    public bool OpensMention(int word) => _opensMention[word];

    /// <summary>Genres that are cited by title only where the text tells that an act promulgates them.</summary>
    public bool PromulgatedOnly(Genre genre) => _promulgatedOnly.Contains(genre.NameVi);

    /// <summary>Whether a cue that only preambles have stands at the token: "Căn cứ …".</summary>
    public bool OpensPreamble(TokenText text, int index) =>
        Cues.Match(text, index, out var cues) > 0 && cues.Any(c => c.Position == CuePosition.Preamble);

    public bool IsConstitution(Genre genre) => genre.NameVi == _constitution;

    /// <summary>Who alone makes acts of a genre: laws the National Assembly, ordinances its Standing Committee.</summary>
    public Authority? MakerOf(Genre genre) =>
        Vocabulary.Authority(genre.NameVi == _ordinance ? _makers[1] : _makers[0]);

    /// <summary>The value of a numeral in words, 0 when none stands at the token.</summary>
    public int NumeralValue(TokenText text, int index, out int end)
    {
        end = index;
        var value = 0;
        for (var i = 0; i < _numerals.Length; i++)
        {
            if (_numerals[i].Match(text, index) is var after && after > end)
            {
                end = after;
                value = i + 1;
            }
        }

        return value;
    }

    /// <summary>The genre that signs with a code: the first in the ontology's order; null when none does.</summary>
    public Genre? GenreOfCode(string? code) =>
        code is not null && _genresByCode.TryGetValue(code, out var genres) ? genres[0] : null;

    /// <summary>Whether a genre signs with a code.</summary>
    public static bool Signs(Genre genre, string? code) => code is not null && genre.Codes.Contains(code);
}
