using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// Finds which instrument each citation means. A pure function of the set of documents and catalogues: any order, and any repetition, of them
/// gives the same result. It abstains, with the reason, unless exactly one instrument fits.
/// </summary>
/// <remarks>
/// All mentions are gathered first, without the texts they stand in: a country's documents are more than memory holds. Those with a number are grouped by symbol, each symbol by itself; then those without one are joined by
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

    /// <summary>What a document says of instruments. May be asked from any thread.</summary>
    public DocumentMentions MentionsIn(ReadDocument document) => _gatherer.InDocument(document);

    /// <summary>Resolves what many documents say, of which each is here for a moment only.</summary>
    /// <param name="documents">Quickest by document id.</param>
    public ResolvedSet ResolveMentions(IEnumerable<DocumentMentions> documents, IReadOnlyList<Catalogue> catalogues)
    {
        var lists = catalogues.OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        var pool = new MentionPool();
        foreach (var document in documents)
        {
            pool.Add(document);
        }

        var mentions = pool.With(lists.SelectMany(_gatherer.InCatalogue));
        var ledger = new Ledger();

        new NumberedResolver(_rules, ledger).Resolve(mentions);
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
        return ResolvedSet.Of(_rules.Vocabulary, pool, mentions, ledger);
    }

    /// <summary>Resolves documents that are all at hand.</summary>
    public ResolutionResult Resolve(IReadOnlyCollection<ReadDocument> documents, IReadOnlyList<Catalogue> catalogues)
    {
        var texts = documents
            .OrderBy(d => d.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Name, StringComparer.Ordinal)
            .DistinctBy(d => d.Id)
            .ToList();
        var set = ResolveMentions(texts.Select(MentionsIn), catalogues);
        var resolved = texts.Select(set.Of).ToList();
        var places = new Dictionary<MentionKey, Evidence>();
        foreach (var document in texts)
        {
            set.Places(document, places.Add);
        }

        foreach (var catalogue in catalogues)
        {
            set.Places(catalogue, places.Add);
        }

        return new ResolutionResult(
            set.Instruments,
            [.. resolved.SelectMany(r => r.Citations)],
            [.. set.Contradictions.Select(c => c.With(key => places[key]))],
            [.. resolved.SelectMany(r => r.Parts)],
            set.Catalogued
        );
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
}
