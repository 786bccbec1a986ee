using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>A contradiction on one line: what is said, and in how many places.</summary>
internal static class ContradictionText
{
    public static string Line(Contradiction contradiction) =>
        $"{contradiction.InstrumentId}  {contradiction.Kind}: "
        + string.Join(", ", contradiction.Values.Select(v => $"{v.Value} ({v.Places.Length})"));
}
