using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>
/// A store that finds what follows by its place in a fixed order, which is sooner than by what it is called. Places count from 0 and are those
/// of one <see cref="IGraphStore.Version"/>.
/// </summary>
public interface IContentPlaces
{
    /// <summary>The instruments at these places by day of issue, the undated last, then by id; in the order asked for.</summary>
    /// <exception cref="FormatException">There is none at one of them.</exception>
    ImmutableArray<Instrument> InstrumentsAt(IReadOnlyList<int> places);

    /// <summary>The relations at these places in the order of <see cref="GraphContent.Relations"/>; in the order asked for.</summary>
    /// <exception cref="FormatException">There is none at one of them.</exception>
    ImmutableArray<Relation> RelationsAt(IReadOnlyList<int> places);
}
