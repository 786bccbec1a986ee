using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>The deadlines that an instrument's held text sets.</summary>
internal static class CoverageDeadlines
{
    public static ImmutableArray<StatedDeadline> Of(IGraphStore store, Instrument root) => [];

    /// <summary>The day that all of them name; null when there are none or several.</summary>
    public static DateOnly? Only(ImmutableArray<StatedDeadline> deadlines) =>
        deadlines.Select(d => d.Day).Distinct().ToList() is [var only] ? only : null;
}
