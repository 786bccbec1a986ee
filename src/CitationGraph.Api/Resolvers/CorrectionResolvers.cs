using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed class CorrectionResolvers(IGraphStore store, Vocabulary vocabulary)
{
    public string Text(Correction correction) => CorrectionText.Vi(correction);

    public string TextEn(Correction correction) => CorrectionText.En(correction);

    public Instrument? Instrument(Correction correction, RequestScope scope) =>
        scope.Instrument(correction.InstrumentId);

    public Instrument? Other(Correction correction, RequestScope scope) => scope.Instrument(correction.OtherId);

    public RelationType? Relation(Correction correction) =>
        correction.RelationType is { } type ? RelationTypes.Of(vocabulary, type) : null;

    public DocumentCitations? Document(Correction correction, RequestScope scope) =>
        scope.Document(correction.DocumentId);

    public IEnumerable<DocumentCitations> Documents(Correction correction, RequestScope scope) =>
        correction.Documents.Select(scope.Document).OfType<DocumentCitations>();

    public string? RestsBecause(Correction correction) => CorrectionEffect.Why(store, correction);
}
