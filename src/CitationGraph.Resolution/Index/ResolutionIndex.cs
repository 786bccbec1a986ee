using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// Resolves texts one by one against the instruments of a graph that is already made, and changes nothing in it: built once, then a text costs
/// no more than its own citations. The rules are those of <see cref="InstrumentResolver"/>: it gets, as a list, only the instruments
/// that can be meant, and only those are read in full.
/// </summary>
public sealed class ResolutionIndex
{
    private const string ListName = "graph";
    private static readonly Provenance s_graph = new(ListName, true, "high");
    private readonly IKnownInstruments _source;
    private readonly InstrumentResolver _resolver;
    private readonly CandidateKeys _keys;
    private readonly CandidateIndex _candidates = new();

    // In ordinal order; an instrument is its place here.
    private readonly List<string> _ids = [];
    private readonly List<bool> _isKnown = [];
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Genre, string Name), List<string>> _schemes = [];
    private readonly Vocabulary _vocabulary;

    /// <summary>Goes once through all instruments.</summary>
    public ResolutionIndex(Vocabulary vocabulary, IKnownInstruments source)
    {
        (_vocabulary, _source) = (vocabulary, source);
        var rules = new Rulebook(vocabulary);
        _resolver = new InstrumentResolver(rules);
        _keys = new CandidateKeys(rules);
        foreach (var (instrument, isKnown) in source.All())
        {
            foreach (var alias in instrument.Aliases)
            {
                _aliases[alias] = instrument.Id;
            }

            if (CanBeMeant(instrument, isKnown))
            {
                _candidates.Add(_keys.Of(instrument), _ids.Count);
            }
            else if (Genre(instrument) is { IsScheme: true })
            {
                AddScheme(instrument.Id);
            }

            _ids.Add(instrument.Id);
            _isKnown.Add(isKnown);
        }

        _candidates.Close();
    }

    /// <summary>The instruments that resolutions name, by id, read together; a stub that the graph has not met is not among them.</summary>
    public IReadOnlyDictionary<string, KnownInstrument> Named(IEnumerable<CitationResolution> resolutions) =>
        _source
            .Of([
                .. resolutions
                    .SelectMany(r => r.TargetId is { } target ? r.Candidates.Prepend(target) : r.Candidates)
                    .Where(id => Place(id) is not null)
                    .Distinct(StringComparer.Ordinal),
            ])
            .ToDictionary(known => known.Instrument.Id, StringComparer.Ordinal);

    /// <summary>How each citation of the text ends, by index. Ids are those of the graph; a stub new to it gets the id it would have.</summary>
    public ImmutableArray<CitationResolution> Resolve(ReadDocument document)
    {
        if (document.Reading.Citations.IsEmpty)
        {
            return [];
        }

        var list = new Catalogue(ListName, [.. Candidates(document.Reading).Select(Row)], [], []);
        var result = _resolver.Resolve([document], [list]);
        var ids = result.Catalogued.ToLookup(c => c.InstrumentId, c => c.Key, StringComparer.Ordinal);
        return [.. result.Citations.Select(c => InGraph(c, ids))];
    }

    /// <summary>All that any citation of the text could mean, by id.</summary>
    private IEnumerable<KnownInstrument> Candidates(DocumentReading reading)
    {
        var keys = _keys.Of(reading);
        return _source
            .Of([.. _candidates.Find(keys).Select(place => _ids[place])])
            .Where(known => keys.Overlaps(_keys.Of(known.Instrument)));
    }

    // What is only named gets the same id from the same words; in a list it would be taken for what is known.
    private bool CanBeMeant(Instrument instrument, bool isKnown) =>
        isKnown || instrument.Symbol is not null || Genre(instrument) is { IsLaw: true };

    /// <summary>Null when the graph has no such instrument.</summary>
    private int? Place(string id) => _ids.BinarySearch(id, StringComparer.Ordinal) is >= 0 and var place ? place : null;

    private Genre? Genre(Instrument instrument) => _vocabulary.Genre(instrument.GenreId);

    /// <summary>Of a law, what texts call it counts too: a law's name is the same everywhere.</summary>
    private ImmutableArray<string> Names(KnownInstrument known) =>
        Genre(known.Instrument) is { IsLaw: true } ? known.Instrument.Names : known.ListedNames;

    private CatalogueInstrument Row(KnownInstrument known)
    {
        var instrument = known.Instrument;
        return new CatalogueInstrument(
            instrument.Id,
            Genre(instrument)?.NameVi,
            instrument.Symbol,
            instrument.Date,
            instrument.IssuerName,
            instrument.Title,
            Names(known),
            known.EffectiveFrom,
            null,
            s_graph
        );
    }

    /// <summary>A scheme named without its issuer is one that the graph knows by that name, of whatever issuer.</summary>
    private string[] SameScheme(string id) =>
        Place(id) is null && _schemes.TryGetValue(SchemeKey(id), out var same) ? [.. same] : [id];

    private void AddScheme(string id)
    {
        if (!_schemes.TryGetValue(SchemeKey(id), out var same))
        {
            _schemes[SchemeKey(id)] = same = [];
        }

        same.Add(id);
    }

    /// <summary>The kind and the name in an id, whatever stands between.</summary>
    private static (string Genre, string Name) SchemeKey(string id) =>
        (id[..Math.Max(id.IndexOf(':', StringComparison.Ordinal), 0)], id[(id.LastIndexOf(':') + 1)..]);

    private CitationResolution InGraph(CitationResolution resolution, ILookup<string, string> ids)
    {
        string[] Mapped(string id) => ids.Contains(id) ? [.. ids[id]] : SameScheme(_aliases.GetValueOrDefault(id, id));
        string[] candidates =
        [
            .. resolution.Candidates.SelectMany(Mapped).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        if (resolution.TargetId is not { } target)
        {
            return resolution with { Candidates = [.. candidates] };
        }

        return Mapped(target) switch
        {
            [var only] => resolution with
            {
                Outcome =
                    resolution.Outcome == ResolutionOutcome.Self ? ResolutionOutcome.Self
                    : Place(only) is { } place && _isKnown[place] ? ResolutionOutcome.Resolved
                    : ResolutionOutcome.Stub,
                TargetId = only,
                Candidates = [.. candidates],
            },
            _ => resolution with
            {
                Outcome = ResolutionOutcome.Ambiguous,
                TargetId = null,
                Candidates = [.. candidates],
                Confidence = Math.Min(resolution.Confidence, Certainty.SeveralFit),
                Reasons = ["The graph keeps apart several instruments that fit alike.", .. resolution.Reasons],
            },
        };
    }
}
