using System.Text.Json;
using CitationGraph.Graph;

namespace CitationGraph.Cli;

/// <summary>A status as one JSON object on one line.</summary>
internal static class StatusJson
{
    public static void Write(Stream output, StatusAnswer answer)
    {
        using var writer = GraphJson.Writer(output);
        writer.WriteStartObject();
        writer.WritePropertyName("instrument");
        GraphJson.Write(writer, answer.Instrument);
        writer.WriteString("asOf", answer.AsOf.ToString("yyyy-MM-dd"));
        writer.WriteString("status", answer.StatusId);
        writer.WriteBoolean("isInferred", answer.IsInferred);
        writer.WriteBoolean("isVerified", answer.IsVerified);
        writer.WriteStartArray("reasons");
        foreach (var reason in answer.Reasons)
        {
            Write(writer, reason);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("successors");
        foreach (var successor in answer.Successors)
        {
            GraphJson.Write(writer, successor);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("recorded");
        foreach (var fact in answer.Recorded)
        {
            Write(writer, fact);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        GraphJson.EndLine(output, writer);
    }

    private static void Write(Utf8JsonWriter writer, StatusReason reason)
    {
        writer.WriteStartObject();
        writer.WriteString("text", reason.Text);
        writer.WriteString("textEn", reason.TextEn);
        if (reason.Relation is { } relation)
        {
            writer.WritePropertyName("relation");
            GraphJson.Write(writer, relation);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, InstrumentFact fact)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", fact.Kind);
        writer.WriteString("value", fact.Value);
        writer.WriteString("recordedOn", fact.RecordedOn?.ToString());
        writer.WriteString("publisher", fact.Publisher);
        writer.WriteString("source", fact.Provenance.Source);
        writer.WriteBoolean("isPublic", fact.Provenance.IsPublic);
        writer.WriteString("confidence", fact.Provenance.Confidence);
        writer.WriteEndObject();
    }
}
