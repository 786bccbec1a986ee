using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Resolution;

/// <summary>Where a row of a catalogue stands: rows of two catalogues may share a key.</summary>
/// <param name="Catalogue">The catalogue's name.</param>
/// <param name="Key">The row's key in it.</param>
public readonly record struct CatalogueRow(string Catalogue, string Key);

/// <summary>All that follows from a set of documents and catalogues about who is meant; the same for every order of them.</summary>
/// <param name="Instruments">By id.</param>
/// <param name="Resolutions">One for each citation, by document and citation.</param>
/// <param name="Contradictions">By instrument and kind.</param>
/// <param name="CatalogueIds">Which instrument a row of a catalogue is.</param>
/// <param name="PartIds">
/// For each document the instruments of its parts: the first, then the attached ones in order. A report has one, the instrument it reports
/// on (null when unknown); a fragment has none.
/// </param>
public sealed record ResolutionResult(
    ImmutableArray<Instrument> Instruments,
    ImmutableArray<CitationResolution> Resolutions,
    ImmutableArray<Contradiction> Contradictions,
    ImmutableDictionary<CatalogueRow, string> CatalogueIds,
    ImmutableDictionary<string, ImmutableArray<string?>> PartIds
);
