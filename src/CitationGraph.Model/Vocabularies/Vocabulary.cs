using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>All that <c>ontology/*.ttl</c> says, as one immutable value.</summary>
public sealed class Vocabulary
{
    private const char MemberMark = '@';
    private readonly FrozenDictionary<string, Authority> _authorities;
    private readonly FrozenDictionary<string, AuthorityPattern> _patterns;
    private readonly FrozenDictionary<string, Genre> _genres;
    private readonly FrozenDictionary<string, Genre> _genresByName;
    private readonly FrozenDictionary<string, RelationType> _relations;
    private readonly FrozenDictionary<string, StatusType> _statuses;
    private readonly FrozenDictionary<string, NumberScheme> _schemes;
    private readonly FrozenDictionary<string, Place> _places;
    private readonly ILookup<string, Place> _placesBySuccessor;
    private readonly ConcurrentDictionary<string, Authority?> _members = new(StringComparer.Ordinal);

    public Vocabulary(VocabularyParts parts)
    {
        Genres = parts.Genres;
        InstrumentTypes = parts.InstrumentTypes;
        Levels = parts.Levels;
        Places = parts.Places;
        Authorities = parts.Authorities;
        AuthorityPatterns = parts.AuthorityPatterns;
        Terms = parts.Terms;
        NumberSchemes =
        [
            .. parts.NumberSchemes.OrderByDescending(s => s.Priority).ThenBy(s => s.Id, StringComparer.Ordinal),
        ];
        RelationTypes = parts.RelationTypes;
        Cues = parts.Cues;
        StatusTypes = parts.StatusTypes;
        EffectRules = parts.EffectRules;
        Populations = parts.Populations;
        LawNames = parts.LawNames;
        Lexicon = parts.Lexicon;
        _authorities = Authorities.ToFrozenDictionary(a => a.Id, StringComparer.Ordinal);
        _patterns = AuthorityPatterns.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
        _genres = Genres.ToFrozenDictionary(g => g.Id, StringComparer.Ordinal);
        _genresByName = Genres.ToFrozenDictionary(g => g.NameVi, StringComparer.Ordinal);
        _relations = RelationTypes.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);
        _statuses = StatusTypes.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        _schemes = NumberSchemes.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        _places = Places.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
        _placesBySuccessor = Places
            .Where(p => p.SuccessorId is not null)
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .ToLookup(p => p.SuccessorId!, StringComparer.Ordinal);
    }

    public ImmutableArray<Genre> Genres { get; }

    public ImmutableArray<InstrumentType> InstrumentTypes { get; }

    public ImmutableArray<AuthorityLevel> Levels { get; }

    public ImmutableArray<Place> Places { get; }

    public ImmutableArray<Authority> Authorities { get; }

    public ImmutableArray<AuthorityPattern> AuthorityPatterns { get; }

    public ImmutableArray<Term> Terms { get; }

    /// <summary>Highest priority first.</summary>
    public ImmutableArray<NumberScheme> NumberSchemes { get; }

    public ImmutableArray<RelationType> RelationTypes { get; }

    public ImmutableArray<RelationCue> Cues { get; }

    public ImmutableArray<StatusType> StatusTypes { get; }

    public ImmutableArray<EffectRule> EffectRules { get; }

    public ImmutableArray<Population> Populations { get; }

    /// <summary>Names of laws, codes and ordinances with their kind word: <c>Luật Giáo dục quốc phòng và an ninh</c>.</summary>
    public ImmutableArray<string> LawNames { get; }

    public Lexicon Lexicon { get; }

    public Genre? Genre(string? id) => id is not null && _genres.TryGetValue(id, out var genre) ? genre : null;

    /// <param name="nameVi">Canonical kind word, as <see cref="Citation.Genre"/> carries it.</param>
    public Genre? GenreNamed(string? nameVi) =>
        nameVi is not null && _genresByName.TryGetValue(nameVi, out var genre) ? genre : null;

    public RelationType? Relation(string? id) =>
        id is not null && _relations.TryGetValue(id, out var type) ? type : null;

    public StatusType? Status(string? id) =>
        id is not null && _statuses.TryGetValue(id, out var status) ? status : null;

    /// <summary>The list of all bodies of a level on the day; null when the ontology does not know them all.</summary>
    /// <param name="placeId">The province or city whose bodies are meant; null: the country's.</param>
    public Population? Population(string levelId, string? placeId, DateOnly day) =>
        Populations.FirstOrDefault(p => p.LevelId == levelId && p.PlaceId == placeId && p.IsKnownOn(day));

    /// <summary>The places whose main successor, at once or step by step, is the place; nearest first, then by id.</summary>
    public ImmutableArray<Place> Predecessors(string placeId)
    {
        var found = ImmutableArray.CreateBuilder<Place>();
        var waiting = new Queue<string>([placeId]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { placeId };
        while (waiting.TryDequeue(out var id))
        {
            foreach (var place in _placesBySuccessor[id])
            {
                if (seen.Add(place.Id))
                {
                    found.Add(place);
                    waiting.Enqueue(place.Id);
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The rule of that kind on the day; null when none is on record.</summary>
    public EffectRule? EffectRule(string kind, DateOnly day) =>
        EffectRules.FirstOrDefault(r => r.Kind == kind && r.HoldsOn(day));

    public NumberScheme? Scheme(string? id) =>
        id is not null && _schemes.TryGetValue(id, out var scheme) ? scheme : null;

    public Place? Place(string? id) => id is not null && _places.TryGetValue(id, out var place) ? place : null;

    /// <summary>An authority by id; a pattern's member (<c>so-gddt@ho-chi-minh</c>) is made when first asked for.</summary>
    public Authority? Authority(string? id)
    {
        if (id is null)
        {
            return null;
        }

        return _authorities.TryGetValue(id, out var authority) ? authority : _members.GetOrAdd(id, Member);
    }

    /// <summary>Id of the member of a pattern in a place.</summary>
    public static string MemberId(AuthorityPattern pattern, Place place) => $"{pattern.Id}{MemberMark}{place.Id}";

    /// <summary>The term of the kind that contains the day; null when none does, or when two do (the day of a congress).</summary>
    public Term? TermOn(string kind, DateOnly day)
    {
        Term? found = null;
        foreach (var term in Terms)
        {
            if (term.Kind == kind && term.Contains(day))
            {
                if (found is not null)
                {
                    return null;
                }

                found = term;
            }
        }

        return found;
    }

    private Authority? Member(string id)
    {
        var mark = id.IndexOf(MemberMark, StringComparison.Ordinal);
        if (
            mark < 0
            || !_patterns.TryGetValue(id[..mark], out var pattern)
            || !_places.TryGetValue(id[(mark + 1)..], out var place)
        )
        {
            return null;
        }

        var name = pattern.NamePattern.Replace("{place}", place.FullName, StringComparison.Ordinal);
        return OwnEntry(name, place) ?? Made(id, name, pattern, place);
    }

    /// <summary>A body that the ontology names goes before the pattern's member of the same name: one body, one id.</summary>
    private Authority? OwnEntry(string name, Place place)
    {
        var key = VietnameseFolding.NameKey(name);
        return Authorities.FirstOrDefault(a => a.PlaceId == place.Id && VietnameseFolding.NameKey(a.NameVi) == key);
    }

    /// <summary>The member lives as long as both the pattern and the place; whichever ends first says who follows.</summary>
    private static Authority Made(string id, string name, AuthorityPattern pattern, Place place)
    {
        var isPlaceFirst =
            place.ValidTo is not null
            && (pattern.ValidTo is null || place.ValidTo.Value.Latest < pattern.ValidTo.Value.Latest);
        var isPlaceLast =
            place.ValidFrom is not null
            && (pattern.ValidFrom is null || place.ValidFrom.Value.Earliest > pattern.ValidFrom.Value.Earliest);
        var successor =
            isPlaceFirst && place.SuccessorId is not null ? $"{pattern.Id}{MemberMark}{place.SuccessorId}"
            : !isPlaceFirst && pattern.SuccessorId is not null ? $"{pattern.SuccessorId}{MemberMark}{place.Id}"
            : null;
        return new Authority(
            id,
            name,
            pattern.NameEn,
            [],
            [],
            pattern.Codes,
            pattern.Level,
            pattern.ParentPattern?.Replace("{place}", place.Id, StringComparison.Ordinal),
            place.Id,
            place.FullName,
            isPlaceLast ? place.ValidFrom : pattern.ValidFrom,
            isPlaceFirst ? place.ValidTo : pattern.ValidTo,
            successor is null ? [] : [successor],
            [],
            id,
            pattern.Certainty,
            pattern.Source
        );
    }
}

/// <summary>What a <see cref="Vocabulary"/> is made of, in the order of its files.</summary>
public sealed record VocabularyParts(
    ImmutableArray<Genre> Genres,
    ImmutableArray<InstrumentType> InstrumentTypes,
    ImmutableArray<AuthorityLevel> Levels,
    ImmutableArray<Place> Places,
    ImmutableArray<Authority> Authorities,
    ImmutableArray<AuthorityPattern> AuthorityPatterns,
    ImmutableArray<Term> Terms,
    ImmutableArray<NumberScheme> NumberSchemes,
    ImmutableArray<RelationType> RelationTypes,
    ImmutableArray<RelationCue> Cues,
    ImmutableArray<StatusType> StatusTypes,
    ImmutableArray<EffectRule> EffectRules,
    ImmutableArray<Population> Populations,
    ImmutableArray<string> LawNames,
    Lexicon Lexicon
);
