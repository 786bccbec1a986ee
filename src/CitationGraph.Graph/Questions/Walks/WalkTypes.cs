using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>Types of edges to follow, the stronger family first.</summary>
internal sealed class WalkTypes
{
    private readonly ImmutableArray<RelationFamily> _families;

    public WalkTypes(Vocabulary vocabulary, ImmutableArray<RelationFamily> families)
    {
        var types = vocabulary
            .RelationTypes.Where(t => families.Contains(t.Family))
            .OrderBy(t => t.Family)
            .ThenBy(t => t.Id, StringComparer.Ordinal)
            .ToList();
        Ids = [.. types.Select(t => t.Id)];
        _families = [.. types.Select(t => t.Family)];
        Families = [.. _families.Distinct()];
    }

    /// <summary>By family, then in ordinal order. A type is its place here.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>Of the types, the stronger first.</summary>
    public ImmutableArray<RelationFamily> Families { get; }

    public RelationFamily Family(int type) => _families[type];

    /// <summary>−1 when it is not to be followed.</summary>
    public int IndexOf(string id) => Ids.IndexOf(id, StringComparer.Ordinal);
}
