using System.Collections.Immutable;

namespace CitationGraph.Model;

/// <summary>A state of effect (tình trạng hiệu lực), read from <c>ontology/statuses.ttl</c>.</summary>
/// <param name="Id">Stable name: <c>in-force</c>.</param>
/// <param name="Variants">Other labels publishers use for it.</param>
/// <param name="EliInForce"><c>inForce</c>, <c>notInForce</c>, <c>partiallyInForce</c>, or null.</param>
public sealed record StatusType(
    string Id,
    string LabelVi,
    string LabelEn,
    ImmutableArray<string> Variants,
    string? EliInForce
);
