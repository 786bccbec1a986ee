using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// Resolves texts one by one against the instruments of a graph that is already made, and changes nothing in it: built once, then a text costs
/// no more than its own citations. The rules are those of <see cref="InstrumentResolver"/>: it gets, as a list, only the instruments
/// that can be meant.
/// </summary>
public sealed class ResolutionIndex
{
    private const string ListName = "graph";
    private static readonly Provenance s_graph = new(ListName, true, "high");
    private readonly InstrumentResolver _resolver;
    private readonly CandidateIndex _candidates;
    private readonly Dictionary<string, KnownInstrument> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Genre, string Name), List<string>> _schemes = [];
    private readonly Vocabulary _vocabulary;

    public ResolutionIndex(Vocabulary vocabulary, IEnumerable<KnownInstrument> instruments)
    {
        _vocabulary = vocabulary;
        var rules = new Rulebook(vocabulary);
        _resolver = new InstrumentResolver(rules);
        _candidates = new CandidateIndex(rules);
        foreach (var known in instruments)
        {
            var instrument = known.Instrument;
            _known[instrument.Id] = known;
            foreach (var alias in instrument.Aliases)
            {
                _aliases[alias] = instrument.Id;
            }

            // What is only named gets the same id from the same words; in a list it would be taken for what is known.
            if (known.IsKnown || instrument.Symbol is not null || Genre(instrument) is { IsLaw: true })
            {
                _candidates.Add(known);
            }
            else if (Genre(instrument) is { IsScheme: true })
            {
                SchemesOf(instrument.Id).Add(instrument.Id);
            }
        }
    }

    /// <summary>The instrument of the graph under an id that a resolution gave; null for a stub that the graph has not met.</summary>
    public KnownInstrument? Find(string? id) => id is null ? null : _known.GetValueOrDefault(id);

    /// <summary>How each citation of the text ends, by index. Ids are those of the graph; a stub new to it gets the id it would have.</summary>
    public ImmutableArray<CitationResolution> Resolve(ReadDocument document)
    {
        if (document.Reading.Citations.IsEmpty)
        {
            return [];
        }

        var list = new Catalogue(ListName, [.. _candidates.For(document.Reading).Select(Row)], [], []);
        var result = _resolver.Resolve([document], [list]);
        var ids = result.Catalogued.ToLookup(c => c.InstrumentId, c => c.Key, StringComparer.Ordinal);
        return [.. result.Citations.Select(c => InGraph(c, ids))];
    }

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
    private string[] Named(string id) =>
        !_known.ContainsKey(id) && SchemesOf(id) is { Count: > 0 } same ? [.. same] : [id];

    /// <summary>By the kind and the name in an id, whatever stands between.</summary>
    private List<string> SchemesOf(string id)
    {
        var key = (id[..Math.Max(id.IndexOf(':', StringComparison.Ordinal), 0)], id[(id.LastIndexOf(':') + 1)..]);
        if (!_schemes.TryGetValue(key, out var list))
        {
            _schemes[key] = list = [];
        }

        return list;
    }

    private CitationResolution InGraph(CitationResolution resolution, ILookup<string, string> ids)
    {
        string[] Mapped(string id) => ids.Contains(id) ? [.. ids[id]] : Named(_aliases.GetValueOrDefault(id, id));
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
                    : _known.GetValueOrDefault(only) is { IsKnown: true } ? ResolutionOutcome.Resolved
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
