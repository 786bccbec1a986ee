using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// The store port. A store keeps two things apart: what was read (documents, the catalogue) and what follows from it
/// (<see cref="GraphContent"/>), which can be made anew at any time. Every list comes in a fixed order.
/// </summary>
public interface IGraphStore : IDisposable
{
    /// <summary>Where it is, for people.</summary>
    string Location { get; }

    /// <summary>Changes whenever <see cref="Replace"/> has put new content here: what caches are kept under.</summary>
    string Version { get; }

    StoreCounts Count();

    // What was read.

    /// <summary>Keeps a document whole, or not at all. A text already here under a later name takes the earlier name.</summary>
    /// <returns>False when it was already here and nothing changed.</returns>
    bool Save(ReadDocument document);

    /// <summary>Keeps a catalogue, in place of one of the same name.</summary>
    void Save(Catalogue catalogue);

    /// <summary>All documents, by id.</summary>
    IEnumerable<ReadDocument> Documents();

    ReadDocument? Document(string id);

    /// <summary>All catalogues, by name.</summary>
    ImmutableArray<Catalogue> Catalogues();

    // What follows.

    /// <summary>Puts the new content in place of the old in one step; readers see the one or the other.</summary>
    void Replace(GraphContent content);

    /// <param name="idOrAlias">A current id or one it once had.</param>
    Instrument? Instrument(string idOrAlias);

    /// <summary>Those that exist, by id.</summary>
    ImmutableArray<Instrument> Instruments(IReadOnlyCollection<string> ids);

    /// <param name="symbolKey">See <see cref="VietnameseFolding.SymbolKey(string)"/>.</param>
    ImmutableArray<Instrument> WithSymbol(string symbolKey);

    /// <summary>Those that any of the names or titles means, in the order of <see cref="Candidates"/>.</summary>
    /// <param name="nameKeys">See <see cref="VietnameseFolding.SearchKey"/>; a whole name or title each.</param>
    ImmutableArray<Instrument> WithName(IReadOnlyCollection<string> nameKeys);

    /// <summary>
    /// Edges out of each of the instruments, or into each of them, without evidence: by the instrument as given, then by type as the filter
    /// orders them, then by the other end: by day of issue, the undated last, then by id.
    /// </summary>
    ImmutableArray<Edge> Edges(IReadOnlyList<string> instrumentIds, EdgeDirection direction, EdgeFilter filter);

    /// <summary>The edges in full, in the order of <see cref="GraphContent.Relations"/>.</summary>
    ImmutableArray<Relation> Relations(IReadOnlyCollection<Edge> edges);

    /// <summary>Edges out of any of the instruments, or into any of them, in the order of <see cref="GraphContent.Relations"/>.</summary>
    /// <param name="types">Only of these types; null: all.</param>
    ImmutableArray<Relation> Relations(
        IReadOnlyCollection<string> instrumentIds,
        EdgeDirection direction,
        IReadOnlyCollection<string>? types = null
    );

    /// <summary>Where the instrument is cited: resolutions whose target it is, by document and citation.</summary>
    ImmutableArray<CitationResolution> CitationsOf(string instrumentId);

    /// <summary>How the citations in a document ended, by citation.</summary>
    ImmutableArray<CitationResolution> CitationsIn(string documentId);

    ImmutableArray<Contradiction> Contradictions(string? instrumentId = null);

    /// <summary>What catalogues say of the instruments, by instrument.</summary>
    ImmutableArray<InstrumentFact> Facts(IReadOnlyCollection<string> instrumentIds);

    /// <summary>How many instruments are held of each issuer, by issuer; those of an unknown issuer are not counted.</summary>
    /// <param name="issuerIds">Null: all issuers.</param>
    /// <param name="from">Issued on this day or later, as far as the date tells; null: whenever, the undated too.</param>
    /// <param name="to">Issued on this day or earlier, as far as the date tells; null: whenever.</param>
    ImmutableArray<IssuerHolding> Holdings(IReadOnlyCollection<string>? issuerIds, DateOnly? from, DateOnly? to);

    /// <summary>
    /// Proposes instruments for words a person typed; the Graph room ranks them. Words are looked for in symbol, title, names, genre and
    /// issuer. Those that most others cite come first, then the held, then by id.
    /// </summary>
    /// <param name="allOf">A candidate has one word at least of each group.</param>
    /// <param name="issuedBy">Only those issued on this day or earlier, or without a date; null: all.</param>
    ImmutableArray<Instrument> Candidates(
        IReadOnlyList<ImmutableArray<SearchWord>> allOf,
        int limit,
        DateOnly? issuedBy = null
    );

    /// <summary>All words that <see cref="Candidates"/> can find, folded, in ordinal order.</summary>
    IEnumerable<WordCount> Words();

    // For exports: everything, in the order GraphContent names.

    IEnumerable<Instrument> AllInstruments();

    /// <param name="types">Only of these types; null: all.</param>
    IEnumerable<Relation> AllRelations(IReadOnlyCollection<string>? types = null);

    /// <summary>All edges without evidence, in the order of <see cref="GraphContent.Relations"/>.</summary>
    IEnumerable<Edge> AllEdges();

    /// <summary>What catalogues say of all instruments, by instrument.</summary>
    IEnumerable<InstrumentFact> AllFacts();
}

/// <summary>Which end of an edge is given.</summary>
public enum EdgeDirection
{
    /// <summary>The given instruments are the citing side.</summary>
    Outgoing,

    /// <summary>The given instruments are cited.</summary>
    Incoming,
}

public sealed record StoreCounts(
    int Documents,
    int Instruments,
    int Held,
    int Relations,
    int Citations,
    int Contradictions,
    ImmutableArray<(ResolutionOutcome Outcome, int Count)> Outcomes
);
