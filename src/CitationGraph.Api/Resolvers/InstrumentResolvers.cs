using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed class InstrumentResolvers(IGraphStore store, Vocabulary vocabulary, CitationLists citationLists)
{
    public Genre? Genre(Instrument instrument) => vocabulary.Genre(instrument.GenreId);

    public Authority? Issuer(Instrument instrument) => vocabulary.Authority(instrument.IssuerId);

    public string Label(Instrument instrument) =>
        instrument.Date is { } date
            ? $"{InstrumentNaming.Of(instrument, vocabulary)} ({date})"
            : InstrumentNaming.Of(instrument, vocabulary);

    public IEnumerable<DocumentCitations> Sources(Instrument instrument, RequestScope scope) =>
        instrument.SourceIds.Select(scope.Document).OfType<DocumentCitations>();

    public Instrument? PartOf(Instrument instrument, RequestScope scope) => scope.Instrument(instrument.PartOfId);

    public IEnumerable<CitationInText> Citations(Instrument instrument, int? first, RequestScope scope) =>
        CitationLists.In(instrument, scope).Take(Limits.Check(nameof(first), first, Limits.ListItems));

    public IEnumerable<CitationInText> CitedBy(Instrument instrument, int? first, RequestScope scope) =>
        citationLists.Of(instrument, scope).Take(Limits.Check(nameof(first), first, Limits.ListItems));

    public IEnumerable<Relation> Relations(Instrument instrument, EdgeDirection? direction, int? first) =>
        store
            .Relations([instrument.Id], direction ?? EdgeDirection.Outgoing)
            .Take(Limits.Check(nameof(first), first, Limits.ListItems));

    public StatusAnswer? Status(Instrument instrument, DateOnly? asOf, RequestScope scope) =>
        StatusQuestion.Ask(store, vocabulary, instrument.Id, asOf ?? scope.Today);

    public ImmutableArray<Contradiction> Contradictions(Instrument instrument) => store.Contradictions(instrument.Id);

    public IEnumerable<Correction> Corrections(Instrument instrument, RequestScope scope) =>
        scope.Corrections.Of(instrument);

    public ImmutableArray<InstrumentFact> Facts(Instrument instrument) => store.Facts([instrument.Id]);
}
