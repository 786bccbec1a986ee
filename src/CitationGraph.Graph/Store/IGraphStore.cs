using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// The store port. A store keeps two things apart: what was read (documents, catalogues, what people said of them) and what follows from it
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

    /// <summary>
    /// Keeps the documents, all of them or none. A text already here under a later name takes the earlier name, and a newer reading of it takes
    /// the place of the older; the moment it was first read stays.
    /// </summary>
    /// <returns>What became of each.</returns>
    ImmutableArray<SavedAs> Save(IReadOnlyList<ReadDocument> documents, DateTimeOffset readAt);

    /// <summary>Keeps a catalogue, in place of one of the same name, which stays as history.</summary>
    void Save(Catalogue catalogue, DateTimeOffset readAt);

    /// <summary>Keeps what a person says. Of one that is here already only its being taken back is new.</summary>
    /// <returns>False when nothing changed.</returns>
    bool Save(Correction correction);

    /// <summary>All documents, by id; those retracted too.</summary>
    /// <param name="knownAt">Only those that were here at that moment; null: all.</param>
    IEnumerable<ReadDocument> Documents(DateTimeOffset? knownAt = null);

    /// <summary>Those that are here, by id; those retracted too.</summary>
    ImmutableArray<ReadDocument> Documents(IReadOnlyCollection<string> ids);

    /// <summary>When each document was first read, by document.</summary>
    IEnumerable<ReadMoment> ReadMoments();

    /// <summary>All catalogues, by name.</summary>
    /// <param name="knownAt">As they stood at that moment; null: as they stand.</param>
    ImmutableArray<Catalogue> Catalogues(DateTimeOffset? knownAt = null);

    /// <summary>All catalogues as they ever stood, by name, then by when.</summary>
    IEnumerable<CatalogueVersion> CatalogueVersions();

    /// <summary>All that people said, by moment, then by id; what was taken back too.</summary>
    ImmutableArray<Correction> Corrections();

    /// <summary>Grows with every change of what was read and said.</summary>
    long ReadVersion { get; }

    // What follows.

    /// <summary>
    /// The <see cref="ReadVersion"/> that the content here was made from; 0 where there is none. While it is the smaller, something read or said
    /// is not in the graph yet.
    /// </summary>
    long MadeFrom { get; }

    /// <summary>Puts the new content in place of the old in one step; readers see the one or the other.</summary>
    /// <param name="madeFrom">The <see cref="ReadVersion"/> before what it is made from was taken.</param>
    /// <returns>
    /// False, and nothing changed, where content made from a later version is here: of several programs that read at once, the one that saw
    /// most has the last word.
    /// </returns>
    bool Replace(GraphContent content, long madeFrom);

    /// <param name="idOrAlias">A current id or one it once had.</param>
    Instrument? Instrument(string idOrAlias);

    /// <summary>Those that exist, by id.</summary>
    ImmutableArray<Instrument> Instruments(IReadOnlyCollection<string> ids);

    /// <summary>Those that once had one of these ids, by id.</summary>
    ImmutableArray<Instrument> WithAlias(IReadOnlyCollection<string> aliases);

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

    /// <summary>Where the instruments are cited: resolutions whose target is one of them, by document and citation.</summary>
    ImmutableArray<CitationResolution> CitationsOf(IReadOnlyCollection<string> instrumentIds);

    /// <summary>How the citations in the documents ended, by document and citation.</summary>
    ImmutableArray<CitationResolution> CitationsIn(IReadOnlyCollection<string> documentIds);

    /// <summary>Those of the instruments, by instrument and kind.</summary>
    ImmutableArray<Contradiction> Contradictions(IReadOnlyCollection<string> instrumentIds);

    /// <summary>What catalogues say of the instruments, by instrument.</summary>
    ImmutableArray<InstrumentFact> Facts(IReadOnlyCollection<string> instrumentIds);

    /// <summary>How many instruments are held of each issuer, by issuer; those of an unknown issuer are not counted.</summary>
    /// <param name="issuerIds">Null: all issuers.</param>
    /// <param name="from">Issued on this day or later, as far as the date tells; null: whenever, the undated too.</param>
    /// <param name="to">Issued on this day or earlier, as far as the date tells; null: whenever.</param>
    ImmutableArray<IssuerHolding> Holdings(IReadOnlyCollection<string>? issuerIds, DateOnly? from, DateOnly? to);

    /// <summary>How many instruments are held of each, in the order asked for; counted as <see cref="Holdings"/> counts.</summary>
    ImmutableArray<int> Held(IReadOnlyList<HoldingPeriod> periods);

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

    /// <summary>By instrument and kind.</summary>
    IEnumerable<Contradiction> AllContradictions();
}

/// <summary>What became of a document that was to be kept.</summary>
public enum SavedAs
{
    /// <summary>It was not here.</summary>
    New,

    /// <summary>It was here; its name or its reading is another now.</summary>
    Changed,

    /// <summary>It was here, and nothing changed.</summary>
    Known,
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
