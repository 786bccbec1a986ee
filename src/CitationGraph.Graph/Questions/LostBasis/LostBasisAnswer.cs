using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>How an instrument stood on what fell, the strongest way first.</summary>
public enum LostBasisKind
{
    /// <summary>It details, guides or implements it.</summary>
    Detail,

    /// <summary>Its title says that it only amends it.</summary>
    Amendment,

    /// <summary>It is based on it ("Căn cứ").</summary>
    Basis,

    /// <summary>It only cites it: nothing that stands on it in turn is looked for.</summary>
    Citation,
}

/// <summary>What follows for an instrument.</summary>
public enum LostBasisFate
{
    /// <summary>It stood on the day, and what it stands on is gone.</summary>
    Lost,

    /// <summary>It rests in the same way on what took over from the one that fell. Not followed further.</summary>
    CarriedOver,

    /// <summary>It had been replaced or repealed by the day. Not followed further.</summary>
    Ended,

    /// <summary>The period its title sets was over before the day. Not followed further.</summary>
    PeriodOver,
}

/// <summary>How far is looked, and what is shown.</summary>
/// <param name="Kinds">Only items of these kinds are shown; default: all.</param>
/// <param name="Fates">Only items of these fates are shown; default: all.</param>
/// <param name="Hops">So many hops at most; 0: any number.</param>
/// <param name="WithInferred">Whether edges that follow by a rule are followed.</param>
/// <param name="Most">When so many are found no further hops are made, and the answer says so.</param>
/// <param name="Page">Default: the first.</param>
public sealed record LostBasisOptions(
    ImmutableArray<LostBasisKind> Kinds = default,
    ImmutableArray<LostBasisFate> Fates = default,
    int Hops = 0,
    bool WithInferred = false,
    int Most = 50_000,
    ReportPage? Page = null
);

/// <summary>What stands, through any number of hops, on an instrument that fell.</summary>
/// <param name="Day">The day it fell, as asked; whether it did is for <see cref="StatusQuestion"/> to say.</param>
/// <param name="Successors">What took its place by that day, nearest first.</param>
/// <param name="IsCut">Whether there may be more, further away.</param>
/// <param name="Counts">How many of each kind and fate there are, whatever is shown; by kind and fate.</param>
/// <param name="Total">How many of those to be shown there are.</param>
/// <param name="Items">The page: by kind, then the nearest first, then by day of issue, the undated last, and id.</param>
/// <param name="Holdings">How many were found, and of how many the text is here.</param>
public sealed record LostBasisAnswer(
    Instrument Root,
    DateOnly Day,
    LostBasisOptions Options,
    ImmutableArray<Succession> Successors,
    bool IsCut,
    ImmutableArray<LostBasisCount> Counts,
    int Total,
    ImmutableArray<LostBasisItem> Items,
    ReportHoldings Holdings
);

/// <summary>How many there are of a kind and fate.</summary>
public sealed record LostBasisCount(LostBasisKind Kind, LostBasisFate Fate, int Count);

/// <summary>One instrument that stood on what fell.</summary>
/// <param name="Kind">By the strongest of its nearest ways; one that only cites has no other way.</param>
/// <param name="Hops">1 when it stood on the fallen one itself.</param>
/// <param name="Path">The edges with their words, from its own to the one that points at the fallen instrument.</param>
/// <param name="Takeover">What ended it, or on what it rests now: the steps from the one that lost its place. Empty when neither.</param>
/// <param name="LapsesBy">The rule by which it ended with what it details or amends; null when no rule of the day says that it does.</param>
/// <param name="Text">What follows, in Vietnamese.</param>
/// <param name="TextEn">The same in English.</param>
public sealed record LostBasisItem(
    Instrument Instrument,
    LostBasisKind Kind,
    LostBasisFate Fate,
    int Hops,
    ImmutableArray<Relation> Path,
    ImmutableArray<Succession> Takeover,
    EffectRule? LapsesBy,
    string Text,
    string TextEn
);
