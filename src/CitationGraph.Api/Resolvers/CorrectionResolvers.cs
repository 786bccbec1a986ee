using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed class CorrectionResolvers(Vocabulary vocabulary)
{
    public string Text(Correction correction) => CorrectionText.Vi(correction);

    public string TextEn(Correction correction) => CorrectionText.En(correction);

    // It may name an instrument by an id that it had then.
    public Deferred<Instrument?>? Instrument(Correction correction, RequestScope scope) =>
        Named(correction.InstrumentId, scope);

    public Deferred<Instrument?>? Other(Correction correction, RequestScope scope) => Named(correction.OtherId, scope);

    public RelationType? Relation(Correction correction) =>
        correction.RelationType is { } type ? RelationTypes.Of(vocabulary, type) : null;

    public Deferred<DocumentCitations?>? Document(Correction correction, RequestScope scope) =>
        scope.DocumentOrNone(correction.DocumentId);

    public Deferred<IEnumerable<DocumentCitations>> Documents(Correction correction, RequestScope scope) =>
        scope.Documents(correction.Documents);

    public Deferred<string?> RestsBecause(Correction correction, RequestScope scope)
    {
        var instruments = CorrectionEffect.Instruments(correction).Distinct().ToDictionary(id => id, scope.Named);
        var documents = CorrectionEffect.Documents(correction).Distinct().ToDictionary(id => id, scope.Document);
        return new Deferred<string?>(() =>
            CorrectionEffect.Why(
                correction,
                id => instruments[id].Value is not null,
                id => documents[id].Value?.Document
            )
        );
    }

    private static Deferred<Instrument?>? Named(string? id, RequestScope scope) => id is null ? null : scope.Named(id);
}
