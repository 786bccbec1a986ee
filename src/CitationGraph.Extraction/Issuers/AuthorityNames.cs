using System.Collections.Concurrent;
using System.Collections.Frozen;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>An office with the body it heads.</summary>
/// <param name="Name">As written, with the body's full name.</param>
/// <param name="Ids">What the ontology knows by that name.</param>
internal sealed record OfficeName(string Name, IReadOnlyList<string> Ids);

/// <summary>The names of authorities and places, ready to be found in texts.</summary>
internal sealed class AuthorityNames
{
    private readonly FrozenDictionary<string, string[]> _idsByName;
    private readonly FrozenDictionary<string, string[]> _idsByCode;
    private readonly FrozenDictionary<string, AuthorityPattern[]> _patternsByCode;
    private readonly FrozenDictionary<string, string[]> _placesByName;
    private readonly ConcurrentDictionary<string, PlacedBodies> _bodiesByCode = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<object, PlacedBodies> _bodiesByIds = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, OfficeName>> _offices = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentDictionary<(string Id, IssuerBasis Basis), Issuer> _unwritten = [];
    private readonly PlacedBodies _nobody;
    private readonly Vocabulary _vocabulary;

    public AuthorityNames(Vocabulary vocabulary, WordTable words)
    {
        _vocabulary = vocabulary;
        _nobody = new PlacedBodies(vocabulary, []);
        Names = new PhraseMap<string>(words);
        RelativeForms = new PhraseMap<string>(words);
        Patterns = new PhraseMap<AuthorityPattern>(words);
        Places = new PhraseMap<string>(words);
        PlaceNames = new PhraseMap<string>(words);
        OfficeHeads = new PhraseSet(words, vocabulary.Lexicon["officeHead"]);
        LocalBodies = new PhraseMap<string>(words);
        foreach (var body in vocabulary.Lexicon["localBody"])
        {
            LocalBodies.Add(body, vocabulary.Lexicon["localBody"][0]);
        }

        foreach (var body in vocabulary.Lexicon["localCouncil"])
        {
            LocalBodies.Add(body, vocabulary.Lexicon["localCouncil"][0]);
        }

        AddAuthorities();
        AddPatternsAndPlaces();
        _idsByName = Group(vocabulary.Authorities.Select(a => (VietnameseFolding.NameKey(a.NameVi), a.Id)));
        _idsByCode = Group(
            vocabulary.Authorities.SelectMany(a => a.Codes.Select(c => (VietnameseFolding.SymbolKey(c), a.Id)))
        );
        _placesByName = Group(vocabulary.Places.Select(p => (VietnameseFolding.NameKey(p.Name), p.Id)));
        _patternsByCode = vocabulary
            .AuthorityPatterns.SelectMany(p => p.Codes.Select(c => (Code: VietnameseFolding.SymbolKey(c), Pattern: p)))
            .GroupBy(x => x.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(x => x.Key, x => x.Select(y => y.Pattern).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Full names and variants → authority ids (the same name before and after a merger has several).</summary>
    public PhraseMap<string> Names { get; }

    /// <summary>Names that mean a body only inside its place → ids.</summary>
    public PhraseMap<string> RelativeForms { get; }

    /// <summary>Names of bodies of which each place has one, without the place.</summary>
    public PhraseMap<AuthorityPattern> Patterns { get; }

    /// <summary>Places with their kind word.</summary>
    public PhraseMap<string> Places { get; }

    /// <summary>Places without it.</summary>
    public PhraseMap<string> PlaceNames { get; }

    /// <summary>"Bộ trưởng", "Giám đốc": before the name of the body.</summary>
    public PhraseSet OfficeHeads { get; }

    /// <summary>Committees and councils that every place has, with their full name.</summary>
    public PhraseMap<string> LocalBodies { get; }

    public void Freeze()
    {
        Names.Freeze();
        RelativeForms.Freeze();
        Patterns.Freeze();
        Places.Freeze();
        PlaceNames.Freeze();
        OfficeHeads.Freeze();
        LocalBodies.Freeze();
    }

    /// <summary>Whether the authority is an office that one person holds: its name begins with the office.</summary>
    public bool IsOffice(Authority authority) =>
        _vocabulary.Lexicon["officeHead"].Any(h => authority.NameVi.StartsWith(h + " ", StringComparison.Ordinal));

    public IReadOnlyList<string> IdsNamed(string name) => Get(_idsByName, VietnameseFolding.NameKey(name));

    /// <summary>A known body as an issuer that is written nowhere; one object for all texts.</summary>
    public Issuer Unwritten(Authority body, IssuerBasis basis) =>
        _unwritten.GetOrAdd(
            (body.Id, basis),
            static (key, body) => new Issuer(body.NameVi, body.Id, null, key.Basis),
            body
        );

    /// <summary>The office of a body's head, as one name: "Bộ trưởng" of "Bộ Công an".</summary>
    /// <param name="head">The office as written.</param>
    public OfficeName Office(ReadOnlySpan<char> head, Issuer body)
    {
        if (body.AuthorityId is not { } id)
        {
            return OfficeOf(head, body.Name);
        }

        var offices = _offices
            .GetOrAdd(id, static _ => new ConcurrentDictionary<string, OfficeName>(StringComparer.Ordinal))
            .GetAlternateLookup<ReadOnlySpan<char>>();
        if (!offices.TryGetValue(head, out var office))
        {
            office = OfficeOf(head, body.Name);
            offices.TryAdd(head, office);
        }

        return office;
    }

    private OfficeName OfficeOf(ReadOnlySpan<char> head, string body)
    {
        var words = new string(head).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        var name = $"{string.Join(' ', words)} {body}";
        return new OfficeName(name, IdsNamed(name));
    }

    /// <summary>Every body that signs with the code; <c>QH15</c> is signed by who signs <c>QH</c>.</summary>
    public PlacedBodies BodiesSigning(string code)
    {
        if (_bodiesByCode.TryGetValue(code, out var known))
        {
            return known;
        }

        var ids = Get(_idsByCode, VietnameseFolding.SymbolKey(code));
        if (ids.Length == 0 && char.IsAsciiDigit(code[^1]))
        {
            ids = Get(_idsByCode, VietnameseFolding.SymbolKey(code.AsSpan().TrimEnd("0123456789")));
        }

        // Codes that nobody knows are without number.
        return ids.Length == 0 ? _nobody : _bodiesByCode.GetOrAdd(code, Bodies(ids));
    }

    /// <summary>The bodies of the ids, by their place.</summary>
    public PlacedBodies Bodies(IReadOnlyList<string> ids) => _bodiesByIds.GetOrAdd(ids, Place);

    private PlacedBodies Place(object ids) =>
        new(_vocabulary, [.. ((IReadOnlyList<string>)ids).Select(_vocabulary.Authority).OfType<Authority>()]);

    public IReadOnlyList<AuthorityPattern> PatternsSigning(string code) =>
        Get(_patternsByCode, VietnameseFolding.SymbolKey(code));

    public IReadOnlyList<string> PlacesNamed(string name) => Get(_placesByName, VietnameseFolding.NameKey(name));

    /// <summary>Of several bodies of one name the one that existed on the day; without a day, or when none did, the first.</summary>
    public Authority? OnDay(IReadOnlyList<string> ids, DateOnly? day)
    {
        if (ids.Count == 0)
        {
            return null;
        }

        for (var i = 0; i < ids.Count; i++)
        {
            if (_vocabulary.Authority(ids[i]) is { } authority && (day is null || authority.ExistedOn(day.Value)))
            {
                return authority;
            }
        }

        return _vocabulary.Authority(ids[0]);
    }

    private void AddAuthorities()
    {
        var abbreviations = _vocabulary.Lexicon["cityAbbreviation"];
        foreach (var authority in _vocabulary.Authorities)
        {
            foreach (var name in authority.Variants.Prepend(authority.NameVi))
            {
                Names.Add(name, authority.Id);
                foreach (var shorter in WithCityAbbreviated(name, abbreviations))
                {
                    Names.Add(shorter, authority.Id);
                }
            }

            foreach (var form in authority.RelativeForms)
            {
                RelativeForms.Add(form, authority.Id);
            }
        }
    }

    private void AddPatternsAndPlaces()
    {
        var abbreviations = _vocabulary.Lexicon["cityAbbreviation"];
        foreach (var pattern in _vocabulary.AuthorityPatterns)
        {
            var bare = pattern.NamePattern.Replace("{place}", string.Empty, StringComparison.Ordinal).Trim();
            foreach (var name in pattern.Variants.Prepend(bare).Where(n => !n.Contains('{')))
            {
                Patterns.Add(name, pattern);
            }
        }

        foreach (var place in _vocabulary.Places)
        {
            Places.Add(place.FullName, place.Id);
            PlaceNames.Add(place.Name, place.Id);
            foreach (var shorter in WithCityAbbreviated(place.FullName, abbreviations))
            {
                Places.Add(shorter, place.Id);
            }
        }
    }

    private static T[] Get<T>(FrozenDictionary<string, T[]> map, string key) =>
        map.TryGetValue(key, out var found) ? found : [];

    private static IEnumerable<string> WithCityAbbreviated(string name, IReadOnlyList<string> abbreviations)
    {
        // The first is the full kind word, the others abbreviate it.
        var at = name.IndexOf(abbreviations[0], StringComparison.OrdinalIgnoreCase);
        return at < 0
            ? []
            : abbreviations
                .Skip(1)
                .Select(a => string.Concat(name.AsSpan(0, at), a, name.AsSpan(at + abbreviations[0].Length)));
    }

    private static FrozenDictionary<string, string[]> Group(IEnumerable<(string Key, string Id)> pairs) =>
        pairs
            .GroupBy(x => x.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(x => x.Key, x => x.Select(y => y.Id).Distinct().ToArray(), StringComparer.Ordinal);
}
