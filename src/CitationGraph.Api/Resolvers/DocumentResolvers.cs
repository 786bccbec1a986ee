using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed class DocumentResolvers
{
    public string Id(DocumentCitations text) => text.Document.Id;

    public string Name(DocumentCitations text) => text.Document.Name;

    public string Digest(DocumentCitations text) => text.Document.Digest;

    public SourceKind Kind(DocumentCitations text) => text.Document.Reading.Kind;

    public int Length(DocumentCitations text) => text.Document.Original.Length;

    public string Text(DocumentCitations text) => text.Document.Original;

    public Letterhead Letterhead(DocumentCitations text) => text.Document.Reading.Header;

    public IReadOnlyList<Letterhead> Attached(DocumentCitations text) => text.Document.Reading.Attached;

    public IEnumerable<Correction> Corrections(DocumentCitations text, RequestScope scope) =>
        scope.Corrections.Of(text.Document);

    public Connection<CitationInText> Citations(
        DocumentCitations text,
        int? first,
        string? after,
        RequestScope scope
    ) => Pager.Page([.. text.All()], CitationLists.Key, scope.Limits.Check(nameof(first), first), after);
}

internal sealed class LetterheadResolvers
{
    public string? Symbol(Letterhead letterhead) => letterhead.Symbol?.Text;

    public string? IssuerName(Letterhead letterhead) => letterhead.Issuer?.Name;
}

internal sealed class GraphCountsResolvers
{
    public IEnumerable<OutcomeCount> Outcomes(StoreCounts counts) =>
        counts.Outcomes.Select(count => new OutcomeCount(count.Outcome, count.Count));
}
