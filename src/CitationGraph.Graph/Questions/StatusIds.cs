namespace CitationGraph.Graph;

/// <summary>Ids of <c>ontology/statuses.ttl</c> that follow from edges and days.</summary>
internal static class StatusIds
{
    public const string Amended = "amended";
    public const string InForce = "in-force";
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
