using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The instrument a person means by an id or a symbol, or why there is no single one.</summary>
public abstract record LookupAnswer
{
    private LookupAnswer() { }

    public sealed record Found(Instrument Instrument) : LookupAnswer;

    /// <summary>Several have this symbol; more must be said: issuer or date.</summary>
    public sealed record Ambiguous(ImmutableArray<Instrument> Candidates) : LookupAnswer;

    /// <param name="Nearest">What may have been meant, best first.</param>
    public sealed record NotFound(ImmutableArray<Instrument> Nearest) : LookupAnswer;
}
