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

    /// <summary>Edges out of any of the instruments, or into any of them.</summary>
    ImmutableArray<Relation> Relations(IReadOnlyCollection<string> instrumentIds, EdgeDirection direction);

    /// <summary>Where the instrument is cited: resolutions whose target it is, by document and citation.</summary>
    ImmutableArray<CitationResolution> CitationsOf(string instrumentId);

    /// <summary>How the citations in a document ended, by citation.</summary>
    ImmutableArray<CitationResolution> CitationsIn(string documentId);

    ImmutableArray<Contradiction> Contradictions(string? instrumentId = null);

    ImmutableArray<InstrumentFact> Facts(string instrumentId);

    /// <summary>
    /// Proposes instruments for words a person typed; the Graph room ranks them. Every candidate holds at least one of the folded words
    /// (or a word that begins with it) in symbol, title, names, genre or issuer.
    /// </summary>
    /// <param name="words">Each folded by <see cref="VietnameseFolding.SearchKey"/>.</param>
    ImmutableArray<Instrument> Candidates(IReadOnlyList<string> words, int limit);

    // For exports: everything, in the order GraphContent names.

    IEnumerable<Instrument> AllInstruments();

    IEnumerable<Relation> AllRelations();

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
