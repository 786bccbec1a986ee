using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed class RelationResolvers(Vocabulary vocabulary)
{
    public Deferred<Instrument?> Source(Relation relation, RequestScope scope) => scope.Instrument(relation.SourceId);

    public Deferred<Instrument?> Target(Relation relation, RequestScope scope) => scope.Instrument(relation.TargetId);

    public RelationType Type(Relation relation) => RelationTypes.Of(vocabulary, relation.Type);

    public RelationType? Detail(Relation relation) =>
        relation.Detail is null ? null : RelationTypes.Of(vocabulary, relation.Detail);

    public IEnumerable<Correction> Corrections(Relation relation, RequestScope scope) => scope.Corrections.Of(relation);
}

internal sealed class EvidenceResolvers
{
    public Deferred<DocumentCitations?>? Document(Evidence evidence, RequestScope scope) =>
        scope.DocumentOrNone(evidence.DocumentId);

    public TextSpan? Span(Evidence evidence) => evidence.DocumentId is null ? null : evidence.Span;

    public Deferred<CitationInText?>? Citation(Evidence evidence, RequestScope scope) =>
        scope.DocumentOrNone(evidence.DocumentId)?.Then(text => text?.Citation(evidence.CitationIndex));
}

internal sealed class ImplementationChainResolvers
{
    public LookupOutcome Outcome(ChainLookup chain) => chain.Lookup.Outcome;

    public Instrument? Root(ChainLookup chain) => chain.Lookup.Instrument;

    public IReadOnlyList<Instrument> Candidates(ChainLookup chain) => chain.Lookup.Candidates;

    public Explanation? Explanation(ChainLookup chain) => chain.Lookup.Explanation;

    public IReadOnlyList<CoverageNote> Coverage(ChainLookup chain) => chain.Answer?.Coverage ?? [];

    public bool IsTruncated(ChainLookup chain) =>
        chain.Hops.PageInfo.HasNextPage || !Unfollowed(chain).IsDefaultOrEmpty;

    public ImmutableArray<string> Unfollowed(ChainLookup chain) => chain.Answer?.Unfollowed ?? [];

    public IReadOnlyList<Disclosure> Disclosures(ChainLookup chain) => chain.Answer?.Disclosures ?? [];
}

internal sealed class CoverageResolvers(Vocabulary vocabulary)
{
    public AuthorityLevel? Level(CoverageNote note) =>
        vocabulary.Levels.FirstOrDefault(level => level.Id == note.LevelId);
}

internal sealed class ContradictionResolvers
{
    public Deferred<Instrument?> Instrument(Contradiction contradiction, RequestScope scope) =>
        scope.Instrument(contradiction.InstrumentId);
}
