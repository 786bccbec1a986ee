using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// A store that finds a relation by its place in the order of <see cref="GraphContent.Relations"/>, which is sooner than by its ends and type.
/// Places are those of one <see cref="IGraphStore.Version"/>.
/// </summary>
public interface IRelationPlaces
{
    /// <summary>The relations at these places, in the order asked for.</summary>
    /// <param name="places">From 0.</param>
    /// <exception cref="FormatException">There is none at one of them.</exception>
    ImmutableArray<Relation> RelationsAt(IReadOnlyList<int> places);
}
