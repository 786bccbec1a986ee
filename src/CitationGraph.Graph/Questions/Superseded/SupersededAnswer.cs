using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Which citations are looked at.</summary>
/// <param name="AsOf">The day: instruments issued later neither cite nor are they successors yet.</param>
/// <param name="IncludeEnded">Whether instruments that have ended themselves are looked at too.</param>
/// <param name="SourceIds">Only citations in these instruments, under ids current or former; default: in all.</param>
/// <param name="Page">Default: the first.</param>
public sealed record SupersededOptions(
    DateOnly AsOf,
    bool IncludeEnded = false,
    ImmutableArray<string> SourceIds = default,
    ReportPage? Page = null
);

/// <summary>Citations in instruments in force that point at something no longer so.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Items">
/// The page: what is implemented or relied on before what is only cited; what has ended before what lapsed with another, before what has its
/// period behind it, before what is suspended, before what ended on a day not recorded; held texts first; then by day of issue and id.
/// </param>
/// <param name="Holdings">What the graph holds: what replaced a thing may be unknown here.</param>
public sealed record SupersededAnswer(
    SupersededOptions Options,
    int Total,
    ImmutableArray<SupersededItem> Items,
    ReportHoldings Holdings
);

/// <summary>One instrument that rests on, or cites, one that is no longer so.</summary>
/// <param name="Target">The cited one.</param>
/// <param name="Kind">Why it is among these.</param>
/// <param name="StatusId">The target's status, see <see cref="StatusAnswer"/>, as the following members are.</param>
/// <param name="Relations">The edges from source to target with their words, the strongest family first.</param>
/// <param name="Successors">What took the target's place, nearest first, through all steps; for an act that lapsed with all it amends, the place of those.</param>
/// <param name="CiteInstead">Those of the successors that stand on the day.</param>
/// <param name="SourceKind">Why the source itself is no longer so; null while it stands.</param>
public sealed record SupersededItem(
    Instrument Source,
    Instrument Target,
    SupersededKind Kind,
    string StatusId,
    PartialDate? Since,
    bool IsInferred,
    bool IsVerified,
    ImmutableArray<Relation> Relations,
    ImmutableArray<StatusReason> Reasons,
    ImmutableArray<Succession> Successors,
    ImmutableArray<Instrument> CiteInstead,
    SupersededKind? SourceKind
);
