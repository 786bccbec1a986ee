using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed class InstrumentResolvers(Vocabulary vocabulary)
{
    public Genre? Genre(Instrument instrument) => vocabulary.Genre(instrument.GenreId);

    public Authority? Issuer(Instrument instrument) => vocabulary.Authority(instrument.IssuerId);

    public string Label(Instrument instrument) =>
        instrument.Date is { } date
            ? $"{InstrumentNaming.Of(instrument, vocabulary)} ({date})"
            : InstrumentNaming.Of(instrument, vocabulary);

    public Deferred<IEnumerable<DocumentCitations>> Sources(Instrument instrument, RequestScope scope) =>
        scope.Documents(instrument.SourceIds);

    public Deferred<Instrument?>? PartOf(Instrument instrument, RequestScope scope) =>
        scope.InstrumentOrNone(instrument.PartOfId);

    public Deferred<Connection<CitationInText>> Citations(
        Instrument instrument,
        int? first,
        string? after,
        RequestScope scope
    )
    {
        var most = scope.Limits.Check(nameof(first), first);
        return scope
            .Documents(instrument.SourceIds)
            .Then(texts => Pager.Page([.. CitationLists.In(instrument, texts)], CitationLists.Key, most, after));
    }

    public Deferred<Connection<CitationInText>> CitedBy(
        Instrument instrument,
        int? first,
        string? after,
        RequestScope scope
    )
    {
        var most = scope.Limits.Check(nameof(first), first);
        return scope
            .Citations.Later(instrument.Id)
            .Then(resolutions => CitationLists.Of(resolutions ?? [], most, after, scope));
    }

    public Deferred<Connection<RelationEnd>> Relations(
        Instrument instrument,
        EdgeDirection? direction,
        RelationFilter? filter,
        int? first,
        string? after,
        RequestScope scope
    ) =>
        RelationPage.Of(
            new EdgesAsked(
                instrument.Id,
                direction ?? EdgeDirection.Outgoing,
                string.Join(',', filter?.Types ?? []),
                filter?.AsOf,
                filter?.WithInferred ?? true,
                0
            ),
            scope.Limits.Check(nameof(first), first),
            after,
            scope
        );

    public Deferred<StatusAnswer?> Status(Instrument instrument, DateOnly? asOf, RequestScope scope) =>
        scope.Statuses.Later(new StatusAsked(instrument.Id, asOf ?? scope.Today, null));

    public Deferred<IReadOnlyList<Contradiction>?> Contradictions(Instrument instrument, RequestScope scope) =>
        scope.Contradictions.Later(instrument.Id);

    public IEnumerable<Correction> Corrections(Instrument instrument, RequestScope scope) =>
        scope.Corrections.Of(instrument);

    public Deferred<IReadOnlyList<InstrumentFact>?> Facts(Instrument instrument, RequestScope scope) =>
        scope.Facts.Later(instrument.Id);
}
