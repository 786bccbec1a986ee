using System.Collections.Immutable;

namespace CitationGraph.Graph;

/// <summary>
/// A store that answers reports over all instruments where it lies. Of one that does not, everything is read once and the report is made in memory:
/// for a file the quicker way, for a server the whole graph over the network.
/// </summary>
public interface IReportStore
{
    /// <returns>How many instruments were issued by the day or bear no date, and how many of those are held.</returns>
    (int Known, int Held) KnownBy(DateOnly asOf);

    /// <summary>What <see cref="UncitedQuestion"/> finds.</summary>
    /// <param name="skip">How many are passed over.</param>
    /// <param name="take">How many follow at most.</param>
    (int Total, ImmutableArray<string> Ids) Uncited(DateOnly asOf, int skip, int take);

    /// <summary>What <see cref="DanglingQuestion"/> finds, with how many cite each.</summary>
    /// <param name="skip">How many are passed over.</param>
    /// <param name="take">How many follow at most.</param>
    (int Total, ImmutableArray<(string Id, int CitedBy)> Items) Dangling(DateOnly asOf, int skip, int take);
}
