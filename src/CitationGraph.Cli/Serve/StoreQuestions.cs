using System.Collections.Immutable;
using CitationGraph.Api;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>The Graph room's questions over one store, as the API asks them.</summary>
internal sealed class StoreQuestions(IGraphStore store, Vocabulary vocabulary) : IGraphQuestions
{
    public LookupAnswer Find(string idOrSymbol, string? issuer, PartialDate? date) =>
        InstrumentLookup.Find(store, vocabulary, idOrSymbol, issuer, date);

    public ChainAnswer Chain(string instrumentId, ChainOptions options) =>
        ChainQuestion.Ask(store, vocabulary, instrumentId, options) ?? throw Unknown(instrumentId);

    public StatusAnswer Status(string instrumentId, DateOnly asOf) =>
        StatusQuestion.Ask(store, vocabulary, instrumentId, asOf) ?? throw Unknown(instrumentId);

    public ImmutableArray<Instrument> Search(string text, int limit) =>
        [.. SearchQuestion.Ask(store, vocabulary, text, limit).Select(hit => hit.Instrument)];

    private static ArgumentException Unknown(string instrumentId) =>
        new($"The graph has no instrument '{instrumentId}'.", nameof(instrumentId));
}
