namespace CitationGraph.Model;

/// <summary>A time in which the ontology knows every body of a level, read from <c>ontology/populations.ttl</c>.</summary>
/// <param name="LevelId">The level.</param>
/// <param name="PlaceId">Only within that province or city; null: in the whole country.</param>
/// <param name="ValidFrom">First day of which the list is complete; null when it goes back as far as days are recorded.</param>
/// <param name="ValidTo">Last day; null while it is kept up.</param>
public sealed record Population(
    string Id,
    string LabelVi,
    string LabelEn,
    string LevelId,
    string? PlaceId,
    PartialDate? ValidFrom,
    PartialDate? ValidTo,
    string? Certainty,
    string? Source
)
{
    public bool IsKnownOn(DateOnly day) =>
        (ValidFrom is null || ValidFrom.Value.Earliest <= day) && (ValidTo is null || day <= ValidTo.Value.Latest);
}
