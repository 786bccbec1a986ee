using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed class RelationEdgeResolvers
{
    public Deferred<Instrument?> Node(Entry<RelationEnd> edge, RequestScope scope) =>
        scope.Instrument(edge.Value.OtherId);

    public Relation Relation(Entry<RelationEnd> edge) => edge.Value.Relation;

    public IEnumerable<Evidence> Evidence(Entry<RelationEnd> edge) => edge.Value.Relation.Evidence;
}

internal sealed class CitationEdgeResolvers
{
    public CitationInText Node(Entry<CitationInText> edge) => edge.Value;
}

internal sealed class ResolvedCitationEdgeResolvers
{
    public CitationInText Node(Entry<ResolvedCitation> edge) => edge.Value.Citation;

    public Deferred<StatusAnswer?>? Status(Entry<ResolvedCitation> edge, RequestScope scope) =>
        edge.Value.Citation.Resolution?.TargetId is { } target
            ? scope.Statuses.Later(new StatusAsked(target, edge.Value.AsOf, edge.Value.Citation.Citation.Provision))
            : null;
}

internal sealed class ChainEdgeResolvers
{
    public Instrument Node(Entry<ChainHop> edge) => edge.Value.Instrument;

    public int Depth(Entry<ChainHop> edge) => edge.Value.Depth;

    public Deferred<Instrument?> From(Entry<ChainHop> edge, RequestScope scope) => scope.Instrument(edge.Value.FromId);

    public Relation Relation(Entry<ChainHop> edge) => edge.Value.Relation;

    public IEnumerable<Evidence> Evidence(Entry<ChainHop> edge) => edge.Value.Relation.Evidence;

    public bool IsInferred(Entry<ChainHop> edge) => edge.Value.Relation.Origin == RelationOrigin.Inferred;

    public bool IsRepeated(Entry<ChainHop> edge) => edge.Value.RepeatedAs;
}

internal sealed class SearchConnectionResolvers
{
    public IEnumerable<ReadAs> ReadAs(Connection<SearchHit> page) =>
        Answer(page).ReadAs.Select(r => new ReadAs(r.Typed, r.Read));

    public bool IsPartial(Connection<SearchHit> page) => Answer(page).IsPartial;

    public int InstrumentsHeld(Connection<SearchHit> page) => Answer(page).InstrumentsHeld;

    private static SearchAnswer Answer(Connection<SearchHit> page) => (SearchAnswer)page.Source!;
}

internal sealed record ReadAs(string Typed, string Read);

internal sealed class SearchEdgeResolvers
{
    public Instrument Node(Entry<SearchHit> edge) => edge.Value.Instrument;

    public SearchMatch Match(Entry<SearchHit> edge) => edge.Value.Match;

    public double Score(Entry<SearchHit> edge) => edge.Value.Score;
}

internal sealed class SupersededConnectionResolvers
{
    public ReportHoldings Holdings(Connection<SupersededItem> page) => ((SupersededAnswer)page.Source!).Holdings;
}

internal sealed class SupersededEdgeResolvers
{
    public SupersededItem Node(Entry<SupersededItem> edge) => edge.Value;
}

internal sealed class LostBasisEdgeResolvers
{
    public LostBasisItem Node(Entry<LostBasisItem> edge) => edge.Value;
}

internal sealed class UncitedConnectionResolvers
{
    public ReportHoldings Holdings(Connection<Instrument> page) => ((UncitedAnswer)page.Source!).Holdings;
}

internal sealed class UncitedEdgeResolvers
{
    public Instrument Node(Entry<Instrument> edge) => edge.Value;
}

internal sealed class DanglingConnectionResolvers
{
    public ReportHoldings Holdings(Connection<DanglingItem> page) => ((DanglingAnswer)page.Source!).Holdings;
}

internal sealed class DanglingEdgeResolvers
{
    public Instrument Node(Entry<DanglingItem> edge) => edge.Value.Instrument;

    public int CitedBy(Entry<DanglingItem> edge) => edge.Value.CitedBy;

    public IEnumerable<Relation> Relations(Entry<DanglingItem> edge) => edge.Value.Places;
}

internal sealed class ContradictionConnectionResolvers
{
    public IEnumerable<ContradictionCount> Counts(Connection<ReportedContradiction> page) => Answer(page).Counts;

    public ReportHoldings Holdings(Connection<ReportedContradiction> page) => Answer(page).Holdings;

    private static ContradictionsAnswer Answer(Connection<ReportedContradiction> page) =>
        (ContradictionsAnswer)page.Source!;
}

internal sealed class ContradictionEdgeResolvers
{
    public ReportedContradiction Node(Entry<ReportedContradiction> edge) => edge.Value;
}

internal sealed class CorrectionEdgeResolvers
{
    public Correction Node(Entry<Correction> edge) => edge.Value;
}
