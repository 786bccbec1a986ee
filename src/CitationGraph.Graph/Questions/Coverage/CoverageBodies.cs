using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Which bodies are asked about, and for which of them an authority acts.</summary>
internal sealed class CoverageBodies
{
    // Places and ministries have changed hands three times at most since 1945.
    private const int MostSteps = 8;

    private readonly Vocabulary _vocabulary;
    private readonly CoverageOptions _options;
    private readonly AuthorityLevel? _level;
    private readonly HashSet<string> _places;
    private readonly HashSet<string> _known;

    public CoverageBodies(Vocabulary vocabulary, CoverageOptions options)
    {
        (_vocabulary, _options) = (vocabulary, options);
        _level = vocabulary.Levels.FirstOrDefault(l => l.Id == options.LevelId);
        _places = vocabulary
            .Authorities.Where(a => a.Level.Id == options.LevelId && a.PlaceId is not null)
            .Select(a => a.PlaceId!)
            .ToHashSet(StringComparer.Ordinal);
        Population = vocabulary.Population(options.LevelId, options.PlaceId, options.AsOf);
        Ids = Population is null ? [] : [.. Existing().Order(StringComparer.Ordinal)];
        _known = Ids.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Null when the ontology does not know all bodies of the level.</summary>
    public Population? Population { get; }

    /// <summary>All of them when the population is known, by id; else none.</summary>
    public ImmutableArray<string> Ids { get; }

    public bool IsPlace(string id) => _vocabulary.Place(id) is not null && _vocabulary.Authority(id) is null;

    public string Name(string id) => _vocabulary.Place(id)?.FullName ?? _vocabulary.Authority(id)?.NameVi ?? id;

    /// <summary>Those that became part of the bodies since the day, each with the body.</summary>
    public ILookup<string, string> PredecessorsSince(DateOnly? day)
    {
        var places = _vocabulary.Places.Where(p => Lasted(p.ValidTo)).Select(p => p.Id);
        var authorities = _vocabulary
            .Authorities.Where(a => a.PlaceId is null && a.Level.Id == _options.LevelId && Lasted(a.ValidTo))
            .Select(a => a.Id);
        return places
            .Concat(authorities)
            .Where(id => !_known.Contains(id))
            .Select(id => (Id: id, Body: Successor(id)))
            .Where(p => p.Body is not null)
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .ToLookup(p => p.Body!, p => p.Id, StringComparer.Ordinal);

        bool Lasted(PartialDate? last) => last is { } end && (day is null || end.Latest >= day);
    }

    /// <summary>The body for which an authority acts, and the place or authority it was itself; null when for none that is asked about.</summary>
    public (string Body, string Self)? Of(string? issuerId)
    {
        if (_level is null || _vocabulary.Authority(issuerId) is not { } issuer)
        {
            return null;
        }

        // A Party committee acts for its province too; asked for Party committees, the State's organs are not meant.
        if (_level.System == NumberingSystem.Party && issuer.Level.System != NumberingSystem.Party)
        {
            return null;
        }

        return Population is null ? Unlisted(issuer) : Listed(issuer);
    }

    private IEnumerable<string> Existing() =>
        _places.Count > 0
            ? _vocabulary
                .Places.Where(p =>
                    p.ParentId == _options.PlaceId && _places.Contains(p.Id) && p.ExistedOn(_options.AsOf)
                )
                .Select(p => p.Id)
            : _vocabulary
                .Authorities.Where(a => a.Level.Id == _options.LevelId && a.ExistedOn(_options.AsOf))
                .Select(a => a.Id);

    private (string Body, string Self)? Listed(Authority issuer)
    {
        if (issuer.PlaceId is { } place)
        {
            return Successor(place) is { } body ? (body, place) : null;
        }

        // A unit of a ministry acts for the ministry; a school under it, of another tier, does not.
        var at = issuer;
        for (var steps = 0; at is not null && steps < MostSteps; steps++)
        {
            // What was merged into a ministry from another level was none of its organs before.
            at = _vocabulary.Authority(at.RegisterId) ?? at;
            if (at.Level.Id == _options.LevelId && Successor(at.Id) is { } body)
            {
                return (body, at.Id);
            }

            at = at.Level.Tier == _level!.Tier ? _vocabulary.Authority(at.ParentId) : null;
        }

        return null;
    }

    private (string Body, string Self)? Unlisted(Authority issuer)
    {
        if (issuer.PlaceId is { } place ? !_places.Contains(place) : issuer.Level.Id != _options.LevelId)
        {
            return null;
        }

        var self = issuer.PlaceId ?? issuer.Id;
        return _options.PlaceId is null || IsIn(issuer.PlaceId, _options.PlaceId) ? (self, self) : null;
    }

    /// <summary>The body that a place or an authority is, or has become part of.</summary>
    private string? Successor(string id)
    {
        string? at = id;
        for (var steps = 0; at is not null && steps < MostSteps; steps++)
        {
            if (_known.Contains(at))
            {
                return at;
            }

            at = _vocabulary.Place(at)?.SuccessorId ?? _vocabulary.Authority(at)?.SuccessorIds.FirstOrDefault();
        }

        return null;
    }

    private bool IsIn(string? placeId, string askedId)
    {
        for (var steps = 0; placeId is not null && steps < MostSteps; steps++)
        {
            if (placeId == askedId)
            {
                return true;
            }

            placeId = _vocabulary.Place(placeId)?.ParentId;
        }

        return false;
    }
}
