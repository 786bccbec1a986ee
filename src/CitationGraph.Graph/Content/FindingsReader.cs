using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Graph;

/// <summary>All that the graph takes from one document, once it is known which instruments its citations mean.</summary>
internal sealed record DocumentFindings(
    string DocumentId,
    ResolvedDocument Resolved,
    IReadOnlyList<StatedEdge> Edges,
    IReadOnlyList<StatedEdge> Pairs,
    IReadOnlyList<InstrumentFact> Facts,
    IReadOnlyList<YearPlace> Years,
    IReadOnlyList<(MentionKey Key, Evidence Evidence)> Places
);

/// <summary>Finds it; for any thread.</summary>
internal sealed class FindingsReader(Vocabulary vocabulary)
{
    private readonly RelationBuilder _relations = new(vocabulary);
    private readonly SharedTaskInference _inference = new(vocabulary);

    public DocumentFindings Read(ReadDocument document, CorrectedSet set, YearsInNumbers years)
    {
        var instruments = set.Table;
        var resolved = set.Of(document);
        var targets = new DocumentTargets(document, resolved);
        var places = new List<(MentionKey, Evidence)>();
        set.Places(document, (key, evidence) => places.Add((key, evidence)));
        return new DocumentFindings(
            document.Id,
            resolved,
            [.. _relations.StatedBy(document, targets)],
            [.. _inference.Pairs(document, targets, instruments)],
            [.. TextFacts.Of(document, resolved, instruments)],
            [.. years.In(document, resolved)],
            places
        );
    }
}
