using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>How far and along what a lineage is followed.</summary>
/// <param name="AsOf">Legal time: instruments issued later are left out.</param>
/// <param name="Depth">Hops at most.</param>
/// <param name="Families">Empty: all but bare citation.</param>
/// <param name="WithInferred">Whether edges that follow by a rule count.</param>
/// <param name="Limit">So many ancestors, descendants or paths of each direction at most, the nearest and shortest; 0: all.</param>
public sealed record LineageOptions(
    DateOnly AsOf,
    int Depth = 6,
    ImmutableArray<RelationFamily> Families = default,
    bool WithInferred = true,
    int Limit = LineageOptions.UsualLimit
)
{
    /// <summary>More than a person reads, few enough to come at once.</summary>
    public const int UsualLimit = 100;
}

/// <summary>Where an instrument came from and what grew out of it.</summary>
public sealed record LineageAnswer(
    Instrument Root,
    LineageOptions Options,
    LineageSide Ancestors,
    LineageSide Descendants,
    ImmutableArray<Disclosure> Disclosures
);

/// <summary>One side of a lineage.</summary>
/// <param name="Members">Each instrument once, nearest first; of the same distance in the order in which a chain has them.</param>
/// <param name="IsTruncated">Whether there are more than given, or not all could be looked at.</param>
public sealed record LineageSide(ImmutableArray<LineageMember> Members, bool IsTruncated);

/// <summary>An ancestor or descendant.</summary>
/// <param name="Distance">Hops on a shortest path.</param>
/// <param name="FromId">The member before it on that path, or the root: the whole path is found by going from member to member.</param>
/// <param name="Relation">The last hop of that path, of the strongest family, in its own direction, with its evidence.</param>
public sealed record LineageMember(Instrument Instrument, int Distance, string FromId, Relation Relation);

/// <summary>All paths between two instruments.</summary>
/// <param name="Up">From the first up to the second: the first rests on the second, or implements it, through those between.</param>
/// <param name="Down">From the second up to the first.</param>
public sealed record LineagePathsAnswer(
    Instrument First,
    Instrument Second,
    LineageOptions Options,
    LineagePaths Up,
    LineagePaths Down,
    ImmutableArray<Disclosure> Disclosures
);

/// <summary>Paths in one direction.</summary>
/// <param name="Paths">The shortest first; of the same length, hop by hop, the stronger family first, then by id. None goes through an instrument twice.</param>
/// <param name="IsTruncated">Whether there are more than given, or not all could be looked at.</param>
public sealed record LineagePaths(ImmutableArray<LineagePath> Paths, bool IsTruncated);

/// <summary>One path, each hop from the citing instrument to the cited.</summary>
public sealed record LineagePath(ImmutableArray<LineageHop> Hops);

/// <summary>A hop of a path.</summary>
/// <param name="Source">The citing instrument.</param>
/// <param name="Target">The cited instrument.</param>
/// <param name="Relations">All edges between the two that count, the strongest family first, with their evidence.</param>
public sealed record LineageHop(Instrument Source, Instrument Target, ImmutableArray<Relation> Relations);
