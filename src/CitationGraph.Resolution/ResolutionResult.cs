using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>What the mentions of all documents and catalogues come to; the same for any order of the documents.</summary>
/// <param name="Instruments">By id, held ones and stubs.</param>
/// <param name="Citations">How each citation ended, by document id and citation index.</param>
/// <param name="Contradictions">By instrument id and kind.</param>
/// <param name="Parts">Which instrument each part of each document is, by document id and part.</param>
/// <param name="Catalogued">Which instrument each catalogue entry is, by catalogue and key.</param>
public sealed record ResolutionResult(
    ImmutableArray<Instrument> Instruments,
    ImmutableArray<CitationResolution> Citations,
    ImmutableArray<Contradiction> Contradictions,
    ImmutableArray<DocumentPart> Parts,
    ImmutableArray<CataloguedInstrument> Catalogued
);

/// <summary>The instrument that a part of a document is (or, for a report, tells of).</summary>
/// <param name="Part">0 the first instrument of the file, 1 the first attached …</param>
/// <param name="IsReport">Whether the document only tells of the instrument.</param>
public sealed record DocumentPart(string DocumentId, int Part, string InstrumentId, bool IsReport);

/// <summary>The instrument that a catalogue entry is.</summary>
public sealed record CataloguedInstrument(string Catalogue, string Key, string InstrumentId);
