using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The types of edge that say something of a status, as <c>ontology/relations.ttl</c> has them.</summary>
internal sealed class StatusTypes
{
    private static readonly ConditionalWeakTable<Vocabulary, StatusTypes> s_known = [];
    private readonly Vocabulary _vocabulary;

    private StatusTypes(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        Changing = Reported(vocabulary, t => t.StatusEffect);
        Lapsing = Reported(vocabulary, t => t.LapseRule);
    }

    /// <summary>Types of which some edges change the status of their target.</summary>
    public ImmutableArray<string> Changing { get; }

    /// <summary>Types of which some edges let their source end with their targets.</summary>
    public ImmutableArray<string> Lapsing { get; }

    public static StatusTypes Of(Vocabulary vocabulary) => s_known.GetValue(vocabulary, v => new StatusTypes(v));

    /// <summary>What an edge does to its target, see <see cref="RelationType.StatusEffect"/>; the finer relation decides where it says.</summary>
    public string? EffectOf(string type, string? detail) =>
        _vocabulary.Relation(detail)?.StatusEffect ?? _vocabulary.Relation(type)?.StatusEffect;

    /// <summary>By which rule its source ends with its targets, see <see cref="RelationType.LapseRule"/>.</summary>
    public string? LapseOf(string type, string? detail) =>
        _vocabulary.Relation(detail)?.LapseRule ?? _vocabulary.Relation(type)?.LapseRule;

    // Edges bear the broader type; a finer one alone may have the effect.
    private static ImmutableArray<string> Reported(Vocabulary vocabulary, Func<RelationType, string?> effect) =>
        [
            .. vocabulary
                .RelationTypes.Where(t => effect(t) is not null)
                .SelectMany(t => new[] { t.Id, t.BroaderId })
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
}
