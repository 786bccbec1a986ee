using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>Content while documents pass by, in the order of their ids.</summary>
internal sealed class ContentDraft(Vocabulary vocabulary, InstrumentTable instruments, EvidenceSpool spool)
{
    private readonly SharedTaskInference _inference = new(vocabulary);
    private readonly ResolutionColumns _resolutions = new();
    private readonly Dictionary<MentionKey, long> _places = [];
    private readonly List<StatedEdge> _pairs = [];

    public RelationDrafts Relations { get; } = new(instruments, spool);

    public YearsInNumbers Years { get; } = new(instruments, spool);

    public List<InstrumentFact> Facts { get; } = [];

    public List<(string InstrumentId, Catalogue Catalogue, CatalogueInstrument Row)> Rows { get; } = [];

    public void Add(DocumentFindings findings)
    {
        _resolutions.Add(findings.DocumentId, findings.Resolved.Citations);
        foreach (var edge in findings.Edges)
        {
            Relations.State(edge);
        }

        foreach (var year in findings.Years)
        {
            Years.Add(year);
        }

        foreach (var (key, evidence) in findings.Places)
        {
            Place(key, evidence);
        }

        _pairs.AddRange(findings.Pairs);
        Facts.AddRange(findings.Facts);
    }

    public void Place(MentionKey key, Evidence evidence) => _places[key] = spool.Add(evidence);

    /// <summary>Takes what people say of relations.</summary>
    /// <param name="find">The id an instrument has now; null when there is none.</param>
    public void Correct(CorrectionSet corrections, Func<string?, string?> find)
    {
        foreach (var correction in corrections.Relations)
        {
            if (find(correction.InstrumentId) is not { } source || find(correction.OtherId) is not { } target)
            {
                continue;
            }

            if (correction.Kind == CorrectionKind.RejectRelation)
            {
                Relations.Reject(source, target, correction.RelationType!);
            }
            else
            {
                var reason = CorrectionSet.Says(correction, "Confirmed");
                var said = new Evidence(null, CorrectionFile.Name, -1, default, correction.Reason, 1, correction.By);
                Relations.Confirm(source, target, correction.RelationType!, reason, said);
            }
        }
    }

    /// <summary>Without instruments and facts.</summary>
    public GraphContent Close(CorrectedSet resolved)
    {
        // What a text states needs no inference.
        var joined = Relations.Joined(_inference.Says);
        foreach (var pair in _pairs)
        {
            if (!joined.Contains((instruments.Number(pair.SourceId), instruments.Number(pair.TargetId))))
            {
                Relations.Infer(pair.SourceId, pair.TargetId, pair.Type, pair.Evidence);
            }
        }

        foreach (var (id, catalogue, row) in Rows)
        {
            Years.Add(id, catalogue, row);
        }

        var relations = Relations.Close();
        var contradictions = resolved
            .Contradictions.Select(c => new ContradictionDraft(
                c.InstrumentId,
                c.Kind,
                [.. c.Values.Select(v => (v.Value, v.Places.Select(p => _places[p]).ToImmutableArray()))]
            ))
            .Concat(new ContradictionsOfTime(vocabulary, instruments, relations, spool).Find(Rows))
            .Concat(Years.Close())
            .OrderBy(c => c.InstrumentId, StringComparer.Ordinal)
            .ThenBy(c => c.Kind, StringComparer.Ordinal)
            .ToList();
        return new GraphContent([], relations, _resolutions, new SpooledContradictions(contradictions, spool), [])
        {
            Spool = spool,
        };
    }
}
