using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

internal sealed class InstrumentResolvers(
    IGraphStore store,
    Vocabulary vocabulary,
    IGraphQuestions questions,
    CitationLists citationLists
)
{
    public Genre? Genre(Instrument instrument) => vocabulary.Genre(instrument.GenreId);

    public Authority? Issuer(Instrument instrument) => vocabulary.Authority(instrument.IssuerId);

    public string Label(Instrument instrument)
    {
        var genre = vocabulary.Genre(instrument.GenreId)?.NameVi;
        var name = instrument.Symbol ?? instrument.Names.FirstOrDefault() ?? instrument.Title ?? instrument.Id;
        var date = instrument.Date is { } day ? $" ({day})" : string.Empty;
        return genre is null || name.StartsWith(genre, StringComparison.OrdinalIgnoreCase)
            ? $"{name}{date}"
            : $"{genre} {name}{date}";
    }

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

    public StatusAnswer Status(Instrument instrument, DateOnly? asOf, RequestScope scope) =>
        questions.Status(instrument.Id, asOf ?? scope.Today);

    public ImmutableArray<Contradiction> Contradictions(Instrument instrument) => store.Contradictions(instrument.Id);

    public ImmutableArray<InstrumentFact> Facts(Instrument instrument) => store.Facts(instrument.Id);
}
