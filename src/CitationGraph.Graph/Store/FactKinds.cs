namespace CitationGraph.Graph;

/// <summary>The kinds of <see cref="InstrumentFact"/>.</summary>
public static class FactKinds
{
    /// <summary>First day in force: an ISO date, as far as recorded.</summary>
    public const string EffectiveFrom = "effectiveFrom";

    /// <summary>The instrument's id at the publisher.</summary>
    public const string ExternalId = "externalId";

    /// <summary>It stands in the catalogue of that name.</summary>
    public const string Listed = "listed";

    /// <summary>A label a publisher gave.</summary>
    public const string PublisherStatus = "publisherStatus";

    /// <summary>A label we recorded ourselves.</summary>
    public const string RecordedStatus = "recordedStatus";
}
