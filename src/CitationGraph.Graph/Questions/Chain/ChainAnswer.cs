using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

public enum ChainDirection
{
    /// <summary>Who implements this.</summary>
    Down,

    /// <summary>What is this for.</summary>
    Up,
}

/// <summary>How far and along what a chain is followed.</summary>
/// <param name="AsOf">Legal time: instruments issued later are left out.</param>
/// <param name="Depth">Hops at most.</param>
/// <param name="Families">Empty: implementation and basis.</param>
/// <param name="Levels">Ids of authority levels to keep; empty: all.</param>
/// <param name="PlaceId">Keep only instruments of this place or a place in it; null: all.</param>
/// <param name="WithInferred">Whether hops that follow by a rule are shown.</param>
/// <param name="Limit">So many hops at most, the nearest; 0: all.</param>
public sealed record ChainOptions(
    DateOnly AsOf,
    ChainDirection Direction = ChainDirection.Down,
    int Depth = 6,
    ImmutableArray<RelationFamily> Families = default,
    ImmutableArray<string> Levels = default,
    string? PlaceId = null,
    bool WithInferred = true,
    int Limit = ChainOptions.UsualLimit
)
{
    /// <summary>More than a person reads, few enough to come at once.</summary>
    public const int UsualLimit = 200;
}

/// <summary>One hop of a chain.</summary>
/// <param name="Depth">1 for hops from the root.</param>
/// <param name="FromId">The instrument nearer the root.</param>
/// <param name="Instrument">The instrument the hop leads to.</param>
/// <param name="Relation">The edge, in its own direction, with its evidence.</param>
/// <param name="RepeatedAs">True when the instrument stands elsewhere in the chain, as near or nearer the root, and is followed there.</param>
public sealed record ChainHop(int Depth, string FromId, Instrument Instrument, Relation Relation, bool RepeatedAs);

/// <summary>A chain with its evidence and what the graph holds for the bodies concerned.</summary>
/// <param name="Hops">Depth first; at each instrument the stronger family first, then by date and id.</param>
/// <param name="Coverage">What is held from the levels concerned, so that silence is not taken for inaction.</param>
/// <param name="IsTruncated">Whether hops are left out because of <see cref="ChainOptions.Limit"/>, or because not all could be looked at.</param>
/// <param name="Unfollowed">Instruments from which hops are left out, or were not looked for, nearest first; empty when all are there.</param>
/// <param name="Disclosures">What the answer does not show, for people.</param>
public sealed record ChainAnswer(
    Instrument Root,
    ChainOptions Options,
    ImmutableArray<ChainHop> Hops,
    ImmutableArray<CoverageNote> Coverage,
    bool IsTruncated,
    ImmutableArray<string> Unfollowed,
    ImmutableArray<Disclosure> Disclosures
);

/// <summary>What is held from a level: "held" counts instruments whose text is here.</summary>
/// <param name="LevelId">Authority level.</param>
/// <param name="Bodies">Places of the level the ontology knows to exist on the day; null when it does not know them all.</param>
/// <param name="BodiesHeld">Of those, for how many at least one instrument is held.</param>
public sealed record CoverageNote(string LevelId, int? Bodies, int BodiesHeld, int InstrumentsHeld);
