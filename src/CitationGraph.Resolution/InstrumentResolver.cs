using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>
/// Finds which instrument each citation means. A pure function of the set of documents and catalogues: their order does not matter. Numbered
/// mentions are resolved symbol by symbol, then those without a number are joined to them. Thread-safe.
/// </summary>
public sealed class InstrumentResolver(Vocabulary vocabulary)
{
    private readonly IssuerIndex _issuers = new(vocabulary);
    private readonly TitleFolding _titles = new(vocabulary);

    /// <param name="documents">Texts as read; of several with one id the first by name counts.</param>
    /// <param name="catalogues">Lists of known instruments; may be empty.</param>
    public ResolutionResult Resolve(IReadOnlyCollection<ReadDocument> documents, IReadOnlyList<Catalogue> catalogues)
    {
        var texts = documents
            .GroupBy(d => d.Id, StringComparer.Ordinal)
            .Select(g => g.MinBy(d => d.Name, StringComparer.Ordinal)!)
            .OrderBy(d => d.Id, StringComparer.Ordinal)
            .ToList();
        var ledger = Clusters(new MentionGatherer(vocabulary, _issuers, _titles).Gather(texts, catalogues), catalogues);
        MakeIdsUnique(ledger);
        return Result(texts, catalogues, ledger);
    }

    private Ledger Clusters(List<Mention> mentions, IReadOnlyList<Catalogue> catalogues)
    {
        var ledger = new Ledger();
        var periods = new Periods(vocabulary);
        new NumberedResolver(vocabulary, _issuers, ledger).Resolve(mentions.Where(m => m.Symbol is not null));
        new HeldResolver(ledger).Resolve(mentions);
        new RowResolver(ledger).Resolve(mentions);
        new LawResolver(vocabulary, _titles, ledger, CatalogueRow.EffectiveDays(catalogues)).Resolve(mentions);
        var index = new ClusterIndex(_titles);
        foreach (var cluster in ledger.Clusters)
        {
            index.Add(cluster);
        }

        new SessionResolver(vocabulary, periods, index, ledger).Resolve(mentions);
        new TitledResolver(index, ledger).Resolve(mentions);
        return ledger;
    }

    /// <summary>Should two instruments come to one id, the one whose mentions come first keeps it.</summary>
    private static void MakeIdsUnique(Ledger ledger)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var cluster in ledger.Clusters.Where(c => c.Mentions.Count > 0).OrderBy(c => c.Mentions.Min(m => m.Key))
        )
        {
            var id = cluster.Id;
            for (var i = 2; !taken.Add(cluster.Id); i++)
            {
                cluster.Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}:{i}");
            }
        }
    }

    private ResolutionResult Result(List<ReadDocument> texts, IReadOnlyList<Catalogue> catalogues, Ledger ledger)
    {
        var outcomes = new CitationOutcomes(vocabulary, ledger);
        var parts = texts.SelectMany(d => Parts(d, outcomes)).ToList();
        var reports = parts
            .Where(p => p.IsReport)
            .ToLookup(p => p.InstrumentId, p => p.DocumentId, StringComparer.Ordinal);
        var rows = catalogues
            .SelectMany(c => c.Instruments.Select(row => (Catalogue: c.Name, row.Key)))
            .Distinct()
            .OrderBy(r => r.Catalogue, StringComparer.Ordinal)
            .ThenBy(r => r.Key, StringComparer.Ordinal)
            .Select(r =>
                (
                    r.Catalogue,
                    r.Key,
                    Cluster: ledger.ClusterOf(new MentionKey(MentionKind.Catalogue, r.Catalogue, 0, r.Key))
                )
            );
        return new ResolutionResult(
            new InstrumentBuilder(ledger).Build(reports),
            [.. texts.SelectMany(outcomes.Of)],
            ContradictionFinder.Find(ledger.Clusters),
            [.. parts],
            [
                .. rows.Where(r => r.Cluster is not null)
                    .Select(r => new CataloguedInstrument(r.Catalogue, r.Key, r.Cluster!.Id)),
            ]
        );
    }

    private static IEnumerable<DocumentPart> Parts(ReadDocument document, CitationOutcomes outcomes)
    {
        if (outcomes.Reported(document) is { } reported)
        {
            yield return new DocumentPart(document.Id, 0, reported.Id, IsReport: true);
        }

        for (var part = 0; part <= document.Reading.Attached.Length; part++)
        {
            if (outcomes.PartOf(document, part) is { } own)
            {
                yield return new DocumentPart(document.Id, part, own.Id, IsReport: false);
            }
        }
    }
}
