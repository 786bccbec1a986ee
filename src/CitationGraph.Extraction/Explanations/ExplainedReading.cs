using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>A reading with the reasons for what was taken and for what was not.</summary>
/// <param name="Reading">The same as <see cref="CitationExtractor.Read"/> gives.</param>
/// <param name="Citations">For each citation of the reading, by its index: what was read and why, part by part.</param>
/// <param name="NearMisses">What looks like a citation and was not taken, in text order.</param>
public sealed record ExplainedReading(
    DocumentReading Reading,
    ImmutableArray<ImmutableArray<PartReason>> Citations,
    ImmutableArray<NearMiss> NearMisses
);

/// <summary>Why one part of a citation was read as it was.</summary>
/// <param name="Part"><c>kind</c>, <c>number</c>, <c>date</c>, <c>issuer</c>, <c>title</c>, <c>provision</c>, <c>relation</c>, <c>subject</c> or <c>refers</c>.</param>
/// <param name="Vi">The reason in Vietnamese, no capital and no full stop.</param>
/// <param name="En">The same in English.</param>
public sealed record PartReason(string Part, string Vi, string En);

/// <summary>Words that look like a citation and were not taken as one.</summary>
/// <param name="Span">In UTF-16 units of the text as given.</param>
/// <param name="Text">The exact slice.</param>
/// <param name="Shape">
/// The words without what is particular to this place: <c>n</c> for digits, <c>CODE</c> and <c>ORGAN</c> for signs the ontology knows,
/// <c>ABC</c> for other capitals, <c>word</c> and <c>Word</c> for other words; kind words and little words stay.
/// </param>
/// <param name="Reason">Why it was not taken.</param>
public sealed record NearMiss(TextSpan Span, string Text, string Shape, NearMissReason Reason);

/// <summary>Why words that look like a citation were not taken.</summary>
/// <param name="Code">Stable name of the reason, for programs: <c>plural</c>, <c>own-number-line</c> …</param>
/// <param name="Vi">A sentence in Vietnamese.</param>
/// <param name="En">The same in English.</param>
public sealed record NearMissReason(string Code, string Vi, string En);
