using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Api;

/// <summary>The questions of the Graph room that the API passes on.</summary>
public interface IGraphQuestions
{
    /// <param name="idOrSymbol">An id, one it once had, or a symbol however written.</param>
    /// <param name="issuer">Name or id of the issuing authority.</param>
    LookupAnswer Find(string idOrSymbol, string? issuer, PartialDate? date);

    ChainAnswer Chain(string instrumentId, ChainOptions options);

    StatusAnswer Status(string instrumentId, DateOnly asOf);

    /// <summary>Best first.</summary>
    ImmutableArray<Instrument> Search(string text, int limit);
}
