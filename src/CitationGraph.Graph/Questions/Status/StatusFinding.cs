using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What a status rests on.</summary>
internal enum StatusGroundKind
{
    NothingRecorded,
    IssuedLater,
    EffectiveLater,
    InForceSince,
    Changed,
    PeriodOver,
    LapsedWithDetailed,
    LapsedWithAmended,

    /// <summary>Of what it details or amends some has fallen and some not, so nothing follows.</summary>
    OnlyPartFallen,

    /// <summary>What it details or amends has fallen, and no rule on record lets it end with that.</summary>
    NoRule,
}

/// <summary>One ground of a status, told in words by <see cref="StatusReasons"/>.</summary>
/// <param name="AboutId">The instrument it speaks of; empty for the one whose finding it stands in.</param>
/// <param name="Day">The day of issue, of effect or of the period's end, by kind.</param>
/// <param name="Edge">The edge to what it details or amends, by kind.</param>
internal sealed record StatusGround(
    StatusGroundKind Kind,
    string AboutId,
    PartialDate? Day = null,
    StatusChange? Change = null,
    StatusEdge? Edge = null,
    EffectRule? Rule = null
);

/// <summary>A derived status.</summary>
/// <param name="Since">From when it has the status, as far as recorded.</param>
/// <param name="Grounds">What decides first, then what it rests on in turn, then what is to come.</param>
internal sealed record StatusFinding(
    string StatusId,
    PartialDate? Since,
    bool IsInferred,
    bool IsVerified,
    ImmutableArray<StatusGround> Grounds
)
{
    /// <summary>Nothing on record says anything.</summary>
    public static StatusFinding Nothing { get; } =
        new(
            StatusIds.Undetermined,
            null,
            false,
            true,
            [new StatusGround(StatusGroundKind.NothingRecorded, string.Empty)]
        );

    /// <summary>Whether the whole of it stands no longer, because an act or the fall of another ended it.</summary>
    public bool HasFallen => StatusId is StatusIds.Replaced or StatusIds.Repealed or StatusIds.Lapsed;

    /// <summary>Whether it is no longer so: fallen, or its own period is over.</summary>
    public bool HasEnded => HasFallen || StatusId == StatusIds.PeriodEnded;
}
