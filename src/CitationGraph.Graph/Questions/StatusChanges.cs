using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Whether a change has taken effect on the day asked about.</summary>
internal enum ChangeTiming
{
    Acts,
    Later,

    /// <summary>The act that makes it was issued, and nobody recorded from which day it takes effect.</summary>
    Unknown,
}

/// <summary>One edge into an instrument that changes its status.</summary>
/// <param name="Source">The act that does it.</param>
/// <param name="Provenance">Where the edge or its day comes from when no text says so; null when one does.</param>
internal sealed record StatusChange(
    Relation Relation,
    Instrument Source,
    string SourceName,
    string Effect,
    PartialDate? Day,
    ChangeTiming Timing,
    Provenance? Provenance
)
{
    public bool EndsIt => Effect is StatusEffects.Replaced or StatusEffects.Repealed;

    public string StatusId =>
        Effect switch
        {
            StatusEffects.Replaced => StatusIds.Replaced,
            StatusEffects.Repealed => StatusIds.Repealed,
            StatusEffects.Suspended => StatusIds.Suspended,
            StatusEffects.PartlySuspended => StatusIds.PartlySuspended,
            StatusEffects.Partly => StatusIds.PartlyInForce,
            StatusEffects.Amended => StatusIds.Amended,
            _ => StatusIds.InForce,
        };

    /// <summary>The heaviest change decides: an act that was amended and then replaced is replaced.</summary>
    public int Weight =>
        Effect switch
        {
            StatusEffects.Replaced => 0,
            StatusEffects.Repealed => 1,
            StatusEffects.Suspended => 2,
            StatusEffects.PartlySuspended => 3,
            StatusEffects.Partly => 4,
            StatusEffects.Amended => 5,
            _ => 6,
        };

    public StatusReason Reason() => StatusReasons.Changed(this);
}

/// <summary>Reads the changes of an instrument's status from the edges into it.</summary>
internal static class StatusChanges
{
    public static IReadOnlyList<StatusChange> Into(
        IGraphStore store,
        Vocabulary vocabulary,
        Instrument instrument,
        DateOnly asOf
    )
    {
        var relations = store
            .Relations([instrument.Id], EdgeDirection.Incoming)
            .Where(r => r.Origin != RelationOrigin.Inferred)
            .Select(r => (Relation: r, Effect: Effect(vocabulary, r)))
            .Where(r => r.Effect is not null)
            .ToList();
        var sources = store
            .Instruments([.. relations.Select(r => r.Relation.SourceId).Distinct(StringComparer.Ordinal)])
            .ToDictionary(i => i.Id, StringComparer.Ordinal);
        return
        [
            .. relations
                .Where(r => sources.ContainsKey(r.Relation.SourceId))
                .Select(r => Change(store, vocabulary, r.Relation, sources[r.Relation.SourceId], r.Effect!, asOf))
                .OrderBy(c => c.Weight)
                .ThenBy(c => c.Day is null)
                .ThenBy(c => c.Day)
                .ThenBy(c => c.Source.Id, StringComparer.Ordinal),
        ];
    }

    private static string? Effect(Vocabulary vocabulary, Relation relation) =>
        (relation.Detail is null ? null : vocabulary.Relation(relation.Detail)?.StatusEffect)
        ?? vocabulary.Relation(relation.Type)?.StatusEffect;

    private static StatusChange Change(
        IGraphStore store,
        Vocabulary vocabulary,
        Relation relation,
        Instrument source,
        string effect,
        DateOnly asOf
    )
    {
        var fact = relation.EffectiveFrom is null
            ? store
                .Facts([source.Id])
                .Where(f => f.Kind == FactKinds.EffectiveFrom)
                .OrderByDescending(f => f.Provenance.IsPublic)
                .ThenBy(f => f.Value, StringComparer.Ordinal)
                .FirstOrDefault()
            : null;
        var day = relation.EffectiveFrom ?? (PartialDate.TryParse(fact?.Value, out var own) ? own : null);
        var timing = Timing(day, source.Date, asOf);
        return new StatusChange(
            relation,
            source,
            InstrumentNaming.Of(source, vocabulary),
            effect,
            day,
            timing,
            OfEdge(relation) ?? fact?.Provenance
        );
    }

    private static ChangeTiming Timing(PartialDate? day, PartialDate? issued, DateOnly asOf) =>
        day is { } known
            ? known.Latest <= asOf
                ? ChangeTiming.Acts
                : known.Earliest > asOf
                    ? ChangeTiming.Later
                    : ChangeTiming.Unknown
            : issued is { } from && from.Earliest > asOf
                ? ChangeTiming.Later
                : ChangeTiming.Unknown;

    private static Provenance? OfEdge(Relation relation)
    {
        // A text here is as public as can be; else the best of the lists.
        if (relation.Evidence.Any(e => e.DocumentId is not null))
        {
            return null;
        }

        var isPublic = relation.Evidence.Any(e =>
            e.Source is not null && e.Source != Resolution.CitationEvidence.Unverified
        );
        return new Provenance(relation.Evidence[0].Source ?? string.Empty, isPublic, string.Empty);
    }
}
