using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>How the citations in one document ended, and which instrument each of its parts is.</summary>
public sealed record ResolvedDocument(ImmutableArray<CitationResolution> Citations, ImmutableArray<DocumentPart> Parts);

/// <summary>One instrument said to be two things, by the places that say so.</summary>
/// <param name="Kind"><c>date</c>, <c>issuer</c> or <c>title</c>.</param>
/// <param name="Values">The best supported first.</param>
public sealed record FoundContradiction(
    string InstrumentId,
    string Kind,
    ImmutableArray<(string Value, ImmutableArray<MentionKey> Places)> Values
)
{
    /// <param name="evidence">What stands at a place.</param>
    public Contradiction With(Func<MentionKey, Evidence> evidence) =>
        new(
            InstrumentId,
            Kind,
            [.. Values.Select(v => new ContradictionValue(v.Value, [.. v.Places.Select(evidence)]))]
        );
}

/// <summary>
/// What the mentions of all documents and catalogues come to; the same for any order of them. The documents themselves are not kept: each is
/// shown once more to be told what its citations mean.
/// </summary>
public sealed class ResolvedSet
{
    private readonly MentionPool _pool;
    private readonly OutcomeBuilder _outcomes;
    private readonly HashSet<MentionKey> _wanted;
    private readonly HashSet<string> _wantedTexts;

    private ResolvedSet(
        MentionPool pool,
        OutcomeBuilder outcomes,
        ImmutableArray<Instrument> instruments,
        ImmutableArray<FoundContradiction> contradictions,
        ImmutableArray<CataloguedInstrument> catalogued
    )
    {
        (_pool, _outcomes) = (pool, outcomes);
        (Instruments, Contradictions, Catalogued) = (instruments, contradictions, catalogued);
        _wanted = [.. contradictions.SelectMany(c => c.Values).SelectMany(v => v.Places)];
        _wantedTexts = _wanted.Select(w => w.Source).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>By id, held ones and stubs.</summary>
    public ImmutableArray<Instrument> Instruments { get; }

    /// <summary>By instrument and kind.</summary>
    public ImmutableArray<FoundContradiction> Contradictions { get; }

    /// <summary>Which instrument each catalogue entry is, by catalogue and key.</summary>
    public ImmutableArray<CataloguedInstrument> Catalogued { get; }

    /// <summary>Whether the document was among those resolved.</summary>
    public bool Has(string documentId) => _pool.Text(documentId) is not null;

    /// <summary>Whether what is read in the document is what was resolved, as far as places can tell.</summary>
    public bool IsAsResolved(ReadDocument document) =>
        _pool.Text(document.Id) is { } text
        && text.Citations == document.Reading.Citations.Length
        && text.Attached.Count == document.Reading.Attached.Length
        && text.Kind == document.Reading.Kind;

    /// <summary>How a document's citations ended. May be asked from any thread.</summary>
    public ResolvedDocument Of(ReadDocument document) =>
        new(
            _outcomes.Of(document),
            [
                .. _outcomes
                    .Parts(TextRef.Of(document))
                    .Select((cluster, part) => (cluster, part))
                    .Where(p => p.cluster is not null)
                    .Select(p => new DocumentPart(
                        document.Id,
                        p.part,
                        p.cluster!.Id,
                        document.Reading.Kind == SourceKind.Report
                    )),
            ]
        );

    /// <summary>Tells what stands at the places of the document that <see cref="Contradictions"/> name.</summary>
    public void Places(ReadDocument document, Action<MentionKey, Evidence> tell)
    {
        if (!_wantedTexts.Contains(document.Id))
        {
            return;
        }

        var reading = document.Reading;
        for (var part = 0; part <= reading.Attached.Length; part++)
        {
            Tell(
                MentionKey.OfPart(document.Id, part),
                () => CitationEvidence.Of(document, part == 0 ? reading.Header : reading.Attached[part - 1])
            );
        }

        foreach (var citation in reading.Citations)
        {
            Tell(MentionKey.OfCitation(document.Id, citation.Index), () => CitationEvidence.Of(document, citation));
        }

        void Tell(MentionKey key, Func<Evidence> evidence)
        {
            if (_wanted.Contains(key))
            {
                tell(key, evidence());
            }
        }
    }

    /// <summary>As <see cref="Places(ReadDocument, Action{MentionKey, Evidence})"/>, of a catalogue.</summary>
    public void Places(Catalogue catalogue, Action<MentionKey, Evidence> tell)
    {
        foreach (var row in _wantedTexts.Contains(catalogue.Name) ? catalogue.Instruments : [])
        {
            var key = MentionKey.OfRow(catalogue.Name, row.Key);
            if (_wanted.Contains(key))
            {
                tell(key, CitationEvidence.Of(catalogue, row));
            }
        }
    }

    internal static ResolvedSet Of(Vocabulary vocabulary, MentionPool pool, List<Mention> mentions, Ledger ledger)
    {
        var clusters = ledger.Clusters.Where(c => c.Mentions.Count > 0).ToList();
        var outcomes = new OutcomeBuilder(vocabulary, ledger);
        var reports = pool
            .Texts.Where(t => t.Kind == SourceKind.Report)
            .Select(t => (t.Id, Cluster: outcomes.Parts(t)[0]))
            .Where(t => t.Cluster is not null)
            .GroupBy(t => t.Cluster!)
            .ToDictionary(g => g.Key, g => g.Select(t => t.Id).ToImmutableArray());

        // First the instruments: that gives the clusters their final ids.
        var instruments = InstrumentBuilder.Build(clusters, reports);
        ImmutableArray<FoundContradiction> contradictions =
        [
            .. clusters
                .SelectMany(ContradictionFinder.Of)
                .OrderBy(c => c.InstrumentId, StringComparer.Ordinal)
                .ThenBy(c => c.Kind, StringComparer.Ordinal),
        ];
        ImmutableArray<CataloguedInstrument> catalogued =
        [
            .. mentions
                .Where(m => m.Row is not null && ledger.ClusterOf(m.Key) is not null)
                .Select(m => new CataloguedInstrument(m.Key.Source, m.Row!.Key, ledger.ClusterOf(m.Key)!.Id)),
        ];
        foreach (var cluster in clusters)
        {
            cluster.Forget();
        }

        return new ResolvedSet(pool, outcomes, instruments, contradictions, catalogued);
    }
}
