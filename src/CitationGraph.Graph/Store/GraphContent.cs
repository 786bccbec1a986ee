using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// All that follows from what was read; made anew from it, in a fixed order. Each list may be made while it is gone through, as often as it is
/// asked for: a store takes it in passing and holds no more than it must.
/// </summary>
/// <param name="Instruments">By id.</param>
/// <param name="Relations">By source, target, type and origin.</param>
/// <param name="Resolutions">By document and citation.</param>
/// <param name="Contradictions">By instrument and kind.</param>
/// <param name="Facts">What the catalogue says of an instrument beside its edges, by instrument.</param>
public sealed record GraphContent(
    IReadOnlyList<Instrument> Instruments,
    IReadOnlyList<Relation> Relations,
    IReadOnlyList<CitationResolution> Resolutions,
    IReadOnlyList<Contradiction> Contradictions,
    IReadOnlyList<InstrumentFact> Facts
) : IDisposable
{
    public static GraphContent Empty { get; } = new([], [], [], [], []);

    /// <summary>The relations without their evidence, in the same order: cheap to go through.</summary>
    public IEnumerable<Edge> Edges =>
        Relations is RelationList made
            ? made.Edges
            : Relations.Select(r => new Edge(r.SourceId, r.TargetId, r.Type, r.Origin));

    /// <summary>What holds the evidence while the content is gone through; null when the lists hold it themselves.</summary>
    internal IDisposable? Spool { get; init; }

    public void Dispose() => Spool?.Dispose();
}

/// <summary>A fact about one instrument that no text here says.</summary>
/// <param name="Kind"><c>effectiveFrom</c>, <c>recordedStatus</c>, <c>publisherStatus</c>, <c>listed</c> (it stands in a catalogue), <c>externalId</c>; see <see cref="FactKinds"/>.</param>
/// <param name="Value">An ISO date, a label, a catalogue's name.</param>
/// <param name="RecordedOn">When it was recorded, for statuses.</param>
/// <param name="Publisher">Who said it, for publishers' labels.</param>
public sealed record InstrumentFact(
    string InstrumentId,
    string Kind,
    string Value,
    PartialDate? RecordedOn,
    string? Publisher,
    Provenance Provenance
);
