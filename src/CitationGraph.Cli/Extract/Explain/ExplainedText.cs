using System.Collections.Immutable;
using CitationGraph.Extraction;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>A text with its reasons, ready to be printed.</summary>
/// <param name="Name">File name or a line's id.</param>
/// <param name="Resolutions">By citation; empty when no store was asked.</param>
internal sealed record ExplainedText(
    string Name,
    SourceText Text,
    ExplainedReading Explained,
    ImmutableArray<CitationResolution> Resolutions
)
{
    public CitationResolution? ResolutionOf(int citation) =>
        Resolutions.IsDefaultOrEmpty ? null : Resolutions[citation];
}
