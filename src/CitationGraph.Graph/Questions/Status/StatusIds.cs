namespace CitationGraph.Graph;

/// <summary>Ids of <c>ontology/statuses.ttl</c> that follow from edges and days.</summary>
internal static class StatusIds
{
    public const string Amended = "amended";
    public const string InForce = "in-force";
    public const string Lapsed = "lapsed";
    public const string NotYetInForce = "not-yet-in-force";
    public const string PartlyInForce = "partly-in-force";
    public const string PartlySuspended = "partly-suspended";
    public const string PeriodEnded = "period-ended";
    public const string Repealed = "repealed";
    public const string Replaced = "replaced";
    public const string Suspended = "suspended";
    public const string Undetermined = "undetermined";
}

/// <summary>What a relation does to its target's status, as <c>ontology/relations.ttl</c> says (<see cref="Model.RelationType.StatusEffect"/>).</summary>
internal static class StatusEffects
{
    public const string Amended = "amended";
    public const string Extended = "extended";
    public const string Partly = "partly";
    public const string PartlySuspended = "partly-suspended";
    public const string Repealed = "repealed";
    public const string Replaced = "replaced";
    public const string Suspended = "suspended";
}

/// <summary>Kinds of rules in <c>ontology/effect-rules.ttl</c>, and what edges name by <see cref="Model.RelationType.LapseRule"/>.</summary>
internal static class EffectRuleKinds
{
    /// <summary>All that it amends has fallen.</summary>
    public const string AmendingLapse = "amending-lapse";

    /// <summary>All that it details has fallen.</summary>
    public const string DetailsLapse = "details-lapse";

    /// <summary>The period that its title sets is over.</summary>
    public const string PeriodOver = "period-over";
}
