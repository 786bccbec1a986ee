using System.Collections.Immutable;
using System.Text.Json;
using CitationGraph.Model;
using CitationGraph.Resolution;

namespace CitationGraph.Cli;

/// <summary>A resolved text as the object that <c>citegraph resolve</c> promises.</summary>
internal sealed class ResolutionJson(ResolutionIndex index, Vocabulary vocabulary)
{
    public void Write(
        Utf8JsonWriter writer,
        string id,
        DocumentReading reading,
        ImmutableArray<CitationResolution> resolutions
    )
    {
        var named = index.Named(resolutions);
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteStartArray("citations");
        foreach (var resolution in resolutions)
        {
            Write(writer, reading.Citations[resolution.CitationIndex], resolution, named);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void Write(
        Utf8JsonWriter writer,
        Citation citation,
        CitationResolution resolution,
        IReadOnlyDictionary<string, KnownInstrument> named
    )
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", citation.Span.Start);
        writer.WriteNumber("end", citation.Span.End);
        writer.WriteString("text", citation.Text);
        writer.WriteString("number", citation.Symbol?.Text);
        writer.WriteString("outcome", resolution.Outcome.ToString().ToUpperInvariant());
        writer.WriteNumber("confidence", Math.Round(resolution.Confidence, 3));
        writer.WritePropertyName("target");
        if (resolution.TargetId is { } target)
        {
            WriteInstrument(writer, target, named.GetValueOrDefault(target), citation);
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteStartArray("candidates");
        foreach (var candidate in resolution.Candidates)
        {
            WriteInstrument(
                writer,
                candidate,
                named.GetValueOrDefault(candidate),
                candidate == resolution.TargetId ? citation : null
            );
        }

        writer.WriteEndArray();
        writer.WriteString("provision", citation.Provision);
        writer.WriteStartArray("reasons");
        foreach (var reason in resolution.Reasons)
        {
            writer.WriteStringValue(reason);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <param name="citation">Gives type and number of an instrument that the graph has not met; null when it has.</param>
    private void WriteInstrument(Utf8JsonWriter writer, string id, KnownInstrument? known, Citation? citation)
    {
        var genre = known is null ? citation?.Genre : vocabulary.Genre(known.Instrument.GenreId)?.NameVi;
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("type", genre);
        writer.WriteString("number", known is null ? citation?.Symbol?.Text : known.Instrument.Symbol);
        writer.WriteString("externalId", known is { ExternalIds: [var first, ..] } ? first : null);
        writer.WriteEndObject();
    }
}
