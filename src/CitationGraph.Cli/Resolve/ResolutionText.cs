using System.Collections.Immutable;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Cli;

/// <summary>A resolved text for people: each citation, what it means, and why.</summary>
internal sealed class ResolutionText(ResolutionIndex index, Vocabulary vocabulary)
{
    public void Write(
        TextWriter output,
        string document,
        DocumentReading reading,
        ImmutableArray<CitationResolution> resolutions
    )
    {
        var named = index.Named(resolutions);
        output.WriteLine(document);
        foreach (var resolution in resolutions)
        {
            var citation = reading.Citations[resolution.CitationIndex];
            output.WriteLine($"  {citation.Span.Start}–{citation.Span.End}  {OneLine(citation.Text)}");
            output.WriteLine($"      {Outcome(resolution, named)}");
            if (resolution.Outcome == ResolutionOutcome.Ambiguous)
            {
                foreach (var candidate in resolution.Candidates)
                {
                    output.WriteLine($"        ? {Name(candidate, named)}");
                }
            }

            output.WriteLine($"      {string.Join(" ", resolution.Reasons)}");
        }

        var counts = resolutions.GroupBy(r => r.Outcome).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Word(g.Key)}");
        output.WriteLine($"  {resolutions.Length} dẫn chiếu (citations): {string.Join(", ", counts)}");
        output.WriteLine();
    }

    private string Outcome(CitationResolution resolution, IReadOnlyDictionary<string, KnownInstrument> named) =>
        resolution.TargetId is { } target
            ? $"→ {Name(target, named)}  [{Word(resolution.Outcome)}, {resolution.Confidence:0.00}]"
            : $"→ —  [{Word(resolution.Outcome)}, {resolution.Confidence:0.00}]";

    private string Name(string id, IReadOnlyDictionary<string, KnownInstrument> named) =>
        named.GetValueOrDefault(id) is { } known ? $"{InstrumentText.Line(known.Instrument, vocabulary)}  ({id})" : id;

    private static string Word(ResolutionOutcome outcome) =>
        outcome switch
        {
            ResolutionOutcome.Resolved => "đã xác định (RESOLVED)",
            ResolutionOutcome.Ambiguous => "nhiều khả năng (AMBIGUOUS)",
            ResolutionOutcome.Stub => "chưa có toàn văn (STUB)",
            ResolutionOutcome.Self => "chính văn bản này (SELF)",
            _ => "chưa xác định (UNRESOLVED)",
        };

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
