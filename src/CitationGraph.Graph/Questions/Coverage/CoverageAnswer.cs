using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Whose acts are asked for.</summary>
/// <param name="AsOf">Legal time: the bodies that exist on this day, and what was issued by then.</param>
/// <param name="LevelId">Level of the bodies: <c>province</c>, <c>ministry</c>, <c>district</c> …</param>
/// <param name="PlaceId">Only bodies of this place or in it: the province whose districts are asked for; null: the whole country.</param>
/// <param name="Families">What counts as having acted; empty: implementation.</param>
/// <param name="Depth">Hops at most between an act and the instrument.</param>
/// <param name="Deadline">Takes the place of the deadlines that the instrument's text sets; null: those.</param>
/// <param name="WithInferred">Whether an act that implements only by a rule counts as <see cref="CoverageState.DoneInferred"/>, or not at all.</param>
/// <param name="DocumentsOfEach">So many documents of each body are given, the stated first, then the earliest; 0: all.</param>
public sealed record CoverageOptions(
    DateOnly AsOf,
    string LevelId = "province",
    string? PlaceId = null,
    ImmutableArray<RelationFamily> Families = default,
    int Depth = 4,
    DateOnly? Deadline = null,
    bool WithInferred = true,
    int DocumentsOfEach = 5
);

/// <summary>What is known of a body's part. Exactly one holds.</summary>
public enum CoverageState
{
    /// <summary>It has issued a document that implements the instrument, each hop stated by a text or a catalogue.</summary>
    Done,

    /// <summary>It has issued one, but on every path a hop only follows by a rule.</summary>
    DoneInferred,

    /// <summary>Documents of it from the time are held, and none implements the instrument.</summary>
    NotActed,

    /// <summary>No document of it from the time is held: nothing can be said.</summary>
    NothingHeld,
}

/// <summary>When an act came, measured by the deadline.</summary>
public enum DeadlineTiming
{
    /// <summary>There is no deadline to measure by, or nothing was issued.</summary>
    None,

    /// <summary>On the day or before.</summary>
    Before,

    After,

    /// <summary>The document's day of issue is not known well enough.</summary>
    Unknown,
}

/// <summary>Who has acted on an instrument, who has not, and of whom nothing is known.</summary>
/// <param name="Population">Where the ontology's list of these bodies comes from; null when it does not know them all: then only those that acted are listed.</param>
/// <param name="From">Beginning of the time in which documents count as held: the instrument's day of issue; null when it bears none, and then all count.</param>
/// <param name="Bodies">By state, then by id.</param>
/// <param name="Deadlines">The deadlines that the instrument's text sets, in text order.</param>
/// <param name="Deadline">The one that acts are measured by; null when none is set or the text sets several.</param>
/// <param name="IsTruncated">Whether the chain was too wide to look at all of it: then a body may have acted that is listed as not.</param>
/// <param name="Disclosures">What the answer rests on and does not show, for people.</param>
public sealed record CoverageAnswer(
    Instrument Root,
    CoverageOptions Options,
    Population? Population,
    DateOnly? From,
    ImmutableArray<CoverageBody> Bodies,
    ImmutableArray<StatedDeadline> Deadlines,
    DateOnly? Deadline,
    bool IsTruncated,
    ImmutableArray<Disclosure> Disclosures
)
{
    /// <summary>How many bodies are in the state.</summary>
    public int Count(CoverageState state) => Bodies.Count(b => b.State == state);
}

/// <summary>One body: a place, which counts once whichever of its organs acted, or an authority without one.</summary>
/// <param name="Id">Id of the place or the authority in the ontology.</param>
/// <param name="Name">Its full name.</param>
/// <param name="IsPlace">Whether the id is a place's.</param>
/// <param name="HeldInTime">How many documents of it, and of those it came from, are held from the time.</param>
/// <param name="Timing">Of its earliest act: before the deadline when any was.</param>
/// <param name="Documents">Those that count, the stated first, then the earliest.</param>
/// <param name="DocumentCount">How many there are, those not given included.</param>
/// <param name="Predecessors">For a body merged since then: what each of those it came from did.</param>
public sealed record CoverageBody(
    string Id,
    string Name,
    bool IsPlace,
    CoverageState State,
    int HeldInTime,
    DeadlineTiming Timing,
    ImmutableArray<CoverageDocument> Documents,
    int DocumentCount,
    ImmutableArray<CoveragePredecessor> Predecessors
);

/// <summary>A body that became part of another, and its own part.</summary>
public sealed record CoveragePredecessor(string Id, string Name, CoverageState State, int HeldInTime);

/// <summary>An act.</summary>
/// <param name="ById">The place or authority that issued it: the body, or one it came from.</param>
/// <param name="IsInferred">Whether a hop on every path follows only by a rule.</param>
/// <param name="Path">A shortest path from the document up to the instrument asked about.</param>
public sealed record CoverageDocument(
    Instrument Instrument,
    string ById,
    bool IsInferred,
    DeadlineTiming Timing,
    ImmutableArray<CoverageHop> Path
);

/// <summary>One hop of the path.</summary>
/// <param name="Source">The citing instrument.</param>
/// <param name="Target">The cited instrument.</param>
/// <param name="Relation">The edge with its evidence.</param>
public sealed record CoverageHop(Instrument Source, Instrument Target, Relation Relation);

/// <summary>A deadline that a held text sets.</summary>
/// <param name="Day">The last day in time: 29 November where the text says "trước ngày 30/11".</param>
/// <param name="IsYearAssumed">Whether the text leaves the year out, so that it is the document's own.</param>
/// <param name="Place">The words, with the document they stand in.</param>
public sealed record StatedDeadline(DateOnly Day, bool IsYearAssumed, Evidence Place);
