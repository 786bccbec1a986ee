using System.Collections.Frozen;
using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>What the types of edges mean for what stands on what. A type is its place among those that mean something.</summary>
internal sealed class LostBasisTypes
{
    private readonly FrozenDictionary<string, int> _places;
    private readonly LostBasisKind?[] _kinds;
    private readonly bool[] _mayEnd;

    public LostBasisTypes(Vocabulary vocabulary)
    {
        var ending = vocabulary
            .RelationTypes.Where(t => t.StatusEffect is StatusEffects.Replaced or StatusEffects.Repealed)
            .SelectMany(t => new[] { t.Id, t.BroaderId })
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var types = vocabulary
            .RelationTypes.Where(t => ending.Contains(t.Id) || Kind(t) is not null)
            .OrderBy(t => t.Id, StringComparer.Ordinal)
            .ToArray();
        Ids = [.. types.Select(t => t.Id)];
        _places = types.Index().ToFrozenDictionary(t => t.Item.Id, t => t.Index, StringComparer.Ordinal);
        _kinds = Array.ConvertAll(types, Kind);
        _mayEnd = Array.ConvertAll(types, t => ending.Contains(t.Id));
    }

    /// <summary>In ordinal order.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>−1 for a type that says neither what its source stands on nor that its target ended.</summary>
    public int IndexOf(string id) => _places.GetValueOrDefault(id, -1);

    /// <summary>Null when such an edge says nothing of what its source stands on.</summary>
    public LostBasisKind? KindOf(int type) => _kinds[type];

    /// <summary>Whether some such edges end their target.</summary>
    public bool MayEnd(int type) => _mayEnd[type];

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
