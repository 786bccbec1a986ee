using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Which contradictions are wanted.</summary>
/// <param name="AsOf">The day: what later texts say is left out, and labels recorded later.</param>
/// <param name="Kinds">Only of these <see cref="ContradictionKinds"/>; default: all.</param>
/// <param name="InstrumentId">Only of this instrument; null: of all.</param>
/// <param name="Page">Default: the first.</param>
public sealed record ContradictionsOptions(
    DateOnly AsOf,
    ImmutableArray<string> Kinds = default,
    string? InstrumentId = null,
    ReportPage? Page = null
);

/// <summary>What the graph says twice and differently.</summary>
/// <param name="Total">How many of those asked for there are.</param>
/// <param name="Counts">How many of each kind there are, whatever kinds were asked for; by kind.</param>
/// <param name="Items">The page, by instrument and kind.</param>
/// <param name="Holdings">What the graph holds.</param>
public sealed record ContradictionsAnswer(
    ContradictionsOptions Options,
    int Total,
    ImmutableArray<ContradictionCount> Counts,
    ImmutableArray<ReportedContradiction> Items,
    ReportHoldings Holdings
);

/// <summary>How many of a kind there are.</summary>
public sealed record ContradictionCount(string Kind, int Count);

/// <summary>A contradiction in words.</summary>
/// <param name="Contradiction">Each value with the places that give it, as far as texts of the day.</param>
/// <param name="Others">The instruments that the values name, in their order.</param>
/// <param name="Disagreements">For a publisher's label: what it means and what is derived. Else empty.</param>
/// <param name="Text">A sentence in Vietnamese.</param>
/// <param name="TextEn">The same in English.</param>
public sealed record ReportedContradiction(
    Instrument Instrument,
    Contradiction Contradiction,
    ImmutableArray<Instrument> Others,
    ImmutableArray<StatusDisagreement> Disagreements,
    string Text,
    string TextEn
);
