using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The status of an instrument on a day, derived, with its reasons.</summary>
/// <param name="StatusId">Id in <c>ontology/statuses.ttl</c>.</param>
/// <param name="IsInferred">Whether a rule, not a text, says so.</param>
/// <param name="IsVerified">False when a reason rests on a fact without a public source.</param>
/// <param name="Reasons">Each with the edge or fact it rests on; never empty.</param>
/// <param name="Successors">What to cite instead, nearest first, when it is no longer in force.</param>
/// <param name="Recorded">What was recorded or published about it, as it stands.</param>
public sealed record StatusAnswer(
    Instrument Instrument,
    DateOnly AsOf,
    string StatusId,
    bool IsInferred,
    bool IsVerified,
    ImmutableArray<StatusReason> Reasons,
    ImmutableArray<Instrument> Successors,
    ImmutableArray<InstrumentFact> Recorded
);

/// <summary>Why.</summary>
/// <param name="Text">A sentence in Vietnamese.</param>
/// <param name="TextEn">The same in English.</param>
/// <param name="Relation">The edge it rests on, if any.</param>
public sealed record StatusReason(string Text, string TextEn, Relation? Relation);
