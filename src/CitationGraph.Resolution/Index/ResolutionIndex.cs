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

            // One that is only named gets the same id from the same words: it need not be looked for.
            if (known.IsKnown || instrument.Symbol is not null || Genre(instrument) is { IsLaw: true })
            {
                _candidates.Add(known);
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
            instrument.Names,
            known.EffectiveFrom,
            null,
            s_graph
        );
    }

    private CitationResolution InGraph(CitationResolution resolution, ILookup<string, string> ids)
    {
        string[] Mapped(string id) => ids.Contains(id) ? [.. ids[id]] : [_aliases.GetValueOrDefault(id, id)];
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
