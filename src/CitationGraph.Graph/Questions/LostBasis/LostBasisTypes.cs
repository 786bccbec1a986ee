using System.Collections.Frozen;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What the types of edges mean for what stands on what.</summary>
internal sealed class LostBasisTypes
{
    private readonly FrozenDictionary<string, LostBasisKind> _kinds;
    private readonly FrozenSet<string> _ending;

    public LostBasisTypes(Vocabulary vocabulary)
    {
        _kinds = vocabulary
            .RelationTypes.Select(t => (t.Id, Kind: Kind(t)))
            .Where(t => t.Kind is not null)
            .ToFrozenDictionary(t => t.Id, t => t.Kind!.Value, StringComparer.Ordinal);
        _ending = vocabulary
            .RelationTypes.Where(t => t.StatusEffect is StatusEffects.Replaced or StatusEffects.Repealed)
            .SelectMany(t => new[] { t.Id, t.BroaderId })
            .OfType<string>()
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Null when such an edge says nothing of what its source stands on.</summary>
    public LostBasisKind? KindOf(string type) => _kinds.TryGetValue(type, out var kind) ? kind : null;

    /// <summary>Whether some such edges end their target.</summary>
    public bool MayEnd(string type) => _ending.Contains(type);

    private static LostBasisKind? Kind(RelationType type) =>
        type switch
        {
            { Family: RelationFamily.Implementation } => LostBasisKind.Detail,
            { Family: RelationFamily.Basis } => LostBasisKind.Basis,
            { Family: RelationFamily.Citation } => LostBasisKind.Citation,
            { LapseRule: EffectRuleKinds.AmendingLapse } => LostBasisKind.Amendment,
            _ => null,
        };
}
