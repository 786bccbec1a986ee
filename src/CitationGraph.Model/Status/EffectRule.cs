namespace CitationGraph.Model;

/// <summary>A rule by which an instrument ends without any act saying so, read from <c>ontology/effect-rules.ttl</c>.</summary>
/// <param name="Id">Stable name: <c>details-lapse-2015</c>.</param>
/// <param name="Kind">How it is applied: <c>details-lapse</c>, <c>amending-lapse</c>, <c>period-over</c>.</param>
/// <param name="LabelVi">The rule in Vietnamese words, its article in front.</param>
/// <param name="Article">The article of law as cited; null where it is our inference alone.</param>
/// <param name="ValidFrom">First day of the rule, as far as recorded; null when not limited.</param>
/// <param name="ValidTo">Last day; null while it holds.</param>
/// <param name="Certainty">How sure the ontology is.</param>
public sealed record EffectRule(
    string Id,
    string Kind,
    string LabelVi,
    string LabelEn,
    string? Article,
    PartialDate? ValidFrom,
    PartialDate? ValidTo,
    string? Certainty
)
{
    /// <summary>Whether it was the rule on the day, as far as recorded.</summary>
    public bool HoldsOn(DateOnly day) =>
        (ValidFrom is null || ValidFrom.Value.Earliest <= day) && (ValidTo is null || day <= ValidTo.Value.Latest);
}
