using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// Finds which instrument each citation means. A pure function of the set of documents and catalogues: any order, and any repetition, of them
/// gives the same result. It abstains, with the reason, unless exactly one instrument fits.
/// </summary>
/// <remarks>
/// All mentions are gathered first. Those with a number are grouped by symbol, each symbol by itself; then those without one are joined by
/// date, name, sitting or title.
/// </remarks>
public sealed class InstrumentResolver
{
    private const string Replaces = "replaces";
    private readonly Rulebook _rules;
    private readonly MentionGatherer _gatherer;

    public InstrumentResolver(Vocabulary vocabulary)
        : this(new Rulebook(vocabulary)) { }

    internal InstrumentResolver(Rulebook rules)
    {
        _rules = rules;
        _gatherer = new MentionGatherer(rules);
    }

    public ResolutionResult Resolve(IReadOnlyCollection<ReadDocument> documents, IReadOnlyList<Catalogue> catalogues)
    {
        var texts = documents
            .OrderBy(d => d.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Name, StringComparer.Ordinal)
            .DistinctBy(d => d.Id)
            .ToList();
        var lists = catalogues.OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        var mentions = _gatherer.Gather(texts, lists);
        var ledger = new Ledger();

        new NumberedResolver(_rules, ledger).Resolve(mentions.Where(m => m.Symbol is not null));
        new HeldResolver(ledger).Resolve(mentions);
        new ListedResolver(ledger).Resolve(mentions);
        var index = new ClusterIndex(_rules.Titles);
        foreach (var cluster in ledger.Clusters)
        {
            index.Add(cluster);
        }

        new LawResolver(_rules, ledger, EffectiveDays(lists)).Resolve(mentions);
        new SessionResolver(_rules, index, ledger).Resolve(mentions);
        new NamedResolver(index, ledger).Resolve(mentions);
        new SchemeResolver(_rules, index, ledger).Resolve(mentions);
        return Result(texts, mentions, ledger);
    }

    /// <summary>The first day in force as far as a catalogue says so only with an edge: "replaced by 65/2025/QH15, in force from 1 March 2025".</summary>
    private static Dictionary<(string Catalogue, string Key), PartialDate> EffectiveDays(List<Catalogue> catalogues) =>
        catalogues
            .SelectMany(c =>
                c.Relations.Where(r => r.Relation == Replaces && r.EffectiveFrom is not null)
                    .Select(r => (Row: (c.Name, r.SourceKey), Day: r.EffectiveFrom!.Value))
            )
            .GroupBy(p => p.Row)
            .ToDictionary(g => g.Key, g => g.Min(p => p.Day));

    private ResolutionResult Result(List<ReadDocument> texts, List<Mention> mentions, Ledger ledger)
    {
        var clusters = ledger.Clusters.Where(c => c.Mentions.Count > 0).ToList();
        var outcomes = new OutcomeBuilder(_rules.Vocabulary, ledger);
        var parts = texts.ToDictionary(d => d.Id, outcomes.Parts, StringComparer.Ordinal);
        var reports = texts
            .Where(d => d.Reading.Kind == SourceKind.Report && parts[d.Id] is [not null])
            .GroupBy(d => parts[d.Id][0]!)
            .ToDictionary(g => g.Key, g => g.Select(d => d.Id).ToImmutableArray());

        // First the instruments: that gives the clusters their final ids.
        var instruments = InstrumentBuilder.Build(clusters, reports);
        return new ResolutionResult(
            instruments,
            [.. texts.SelectMany(outcomes.Of)],
            [
                .. clusters
                    .SelectMany(ContradictionFinder.Of)
                    .OrderBy(c => c.InstrumentId, StringComparer.Ordinal)
                    .ThenBy(c => c.Kind, StringComparer.Ordinal),
            ],
            [
                .. texts.SelectMany(d =>
                    parts[d.Id]
                        .Select((cluster, part) => (cluster, part))
                        .Where(p => p.cluster is not null)
                        .Select(p => new DocumentPart(d.Id, p.part, p.cluster!.Id, d.Reading.Kind == SourceKind.Report))
                ),
            ],
            [
                .. mentions
                    .Where(m => m.Row is not null && ledger.ClusterOf(m.Key) is not null)
                    .Select(m => new CataloguedInstrument(m.Key.Source, m.Row!.Key, ledger.ClusterOf(m.Key)!.Id)),
            ]
        );
    }
}
