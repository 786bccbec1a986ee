using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed class CitationResolvers(Vocabulary vocabulary)
{
    public DocumentCitations Document(CitationInText citation) => citation.Text;

    public int Index(CitationInText citation) => citation.Citation.Index;

    public string Text(CitationInText citation) => citation.Citation.Text;

    public TextSpan Span(CitationInText citation) => citation.Citation.Span;

    public string Sentence(CitationInText citation) => citation.Citation.Sentence.Of(citation.Text.Document.Original);

    public CitationKind Kind(CitationInText citation) => citation.Citation.Kind;

    public string? Genre(CitationInText citation) => citation.Citation.Genre;

    public string? Symbol(CitationInText citation) => citation.Citation.Symbol?.Text;

    public PartialDate? Date(CitationInText citation) => citation.Citation.Date;

    public string? IssuerName(CitationInText citation) => citation.Citation.Issuer?.Name;

    public string? Title(CitationInText citation) => citation.Citation.Title;

    public string? Provision(CitationInText citation) => citation.Citation.Provision;

    public RelationType Relation(CitationInText citation) => RelationTypes.Of(vocabulary, citation.Citation.Relation);

    public RelationType? RelationDetail(CitationInText citation) =>
        citation.Citation.RelationDetail is { } detail ? RelationTypes.Of(vocabulary, detail) : null;

    public CitationInText? Subject(CitationInText citation) =>
        citation.Citation.Subject is { } index ? citation.Text.Citation(index) : null;

    // A text that was read and not yet joined to the graph has no outcome yet: nothing is identified.
    public ResolutionOutcome Outcome(CitationInText citation) =>
        citation.Resolution?.Outcome ?? ResolutionOutcome.Unresolved;

    public Deferred<Instrument?>? Target(CitationInText citation, RequestScope scope) =>
        scope.InstrumentOrNone(citation.Resolution?.TargetId);

    public Deferred<IEnumerable<Instrument>> Candidates(CitationInText citation, RequestScope scope) =>
        scope.Instruments(citation.Resolution?.Candidates ?? []);

    public double Confidence(CitationInText citation) => citation.Resolution?.Confidence ?? 0;

    public ImmutableArray<string> Reasons(CitationInText citation) => citation.Resolution?.Reasons ?? [];

    public IEnumerable<Correction> Corrections(CitationInText citation, RequestScope scope) =>
        scope.Corrections.Of(citation.Text.Document, citation.Citation.Index);

    public ImmutableArray<string> ReadingReasons(CitationInText citation) => citation.Citation.Reasons;
}
