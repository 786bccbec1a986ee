using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What the derivation of a status reads. Edges that follow by a rule are never among what it gives.</summary>
internal interface IStatusReader
{
    Instrument? Instrument(string id);

    /// <summary>Edges into the instrument whose type has a <see cref="RelationType.StatusEffect"/>.</summary>
    ImmutableArray<StatusEdge> Changes(string id);

    /// <summary>Edges out of the instrument whose type has a <see cref="RelationType.LapseRule"/>.</summary>
    ImmutableArray<StatusEdge> Dependencies(string id);

    /// <summary>The instrument's first day in force, of several the one with a public source, then the earliest; null when not recorded.</summary>
    EffectiveDay? Start(string id);
}

/// <summary>An edge that says something of a status.</summary>
/// <param name="Effect">For a change its <see cref="RelationType.StatusEffect"/>, for a dependency its <see cref="RelationType.LapseRule"/>.</param>
/// <param name="Day">The day it takes effect, where the edge itself says; null otherwise.</param>
/// <param name="IsPublic">Whether a text or a public source says so.</param>
/// <param name="Provisions">The parts of the target that alone are meant; empty when all of it is.</param>
/// <param name="Relation">In full with its evidence; null where only the derivation is wanted.</param>
internal sealed record StatusEdge(
    string SourceId,
    string TargetId,
    string Effect,
    PartialDate? Day,
    bool IsPublic,
    double Confidence,
    ImmutableArray<string> Provisions,
    Relation? Relation
)
{
    public static StatusEdge Of(Relation relation, string effect)
    {
        var places = relation.Evidence.Where(e => e.DocumentId is not null).ToList();
        var isPublic =
            places.Count > 0
            || relation.Evidence.Any(e => e.Source is not null && e.Source != Resolution.CitationEvidence.Unverified);
        var isOfParts = places.Count > 0 && places.TrueForAll(e => e.Provision is not null);
        return new StatusEdge(
            relation.SourceId,
            relation.TargetId,
            effect,
            relation.EffectiveFrom,
            isPublic,
            relation.Confidence,
            isOfParts ? [.. places.Select(e => e.Provision!).Distinct(StringComparer.Ordinal)] : [],
            relation
        );
    }
}

/// <summary>A first day in force and whether others can check it.</summary>
internal sealed record EffectiveDay(PartialDate Day, bool IsPublic)
{
    /// <summary>Of all that is recorded: that with a public source, then the earliest.</summary>
    public static EffectiveDay? Of(IEnumerable<InstrumentFact> facts)
    {
        EffectiveDay? best = null;
        foreach (var fact in facts)
        {
            if (
                fact.Kind == FactKinds.EffectiveFrom
                && PartialDate.TryParse(fact.Value, out var day)
                && (
                    best is null
                    || (fact.Provenance.IsPublic && !best.IsPublic)
                    || (fact.Provenance.IsPublic == best.IsPublic && day < best.Day)
                )
            )
            {
                best = new EffectiveDay(day.Value, fact.Provenance.IsPublic);
            }
        }

        return best;
    }
}
