using CitationGraph.Model;

namespace CitationGraph.Extraction;

/// <summary>A finished reading with what it was made from: what explanations look at.</summary>
internal sealed record WholeReading(
    TokenText Text,
    HeadReading Head,
    SpeakingContext Context,
    Structure Structure,
    List<Mention> Mentions,
    DocumentReading Reading
);
