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
        writer.WriteString("since", answer.Since?.ToString());
        writer.WriteBoolean("isInferred", answer.IsInferred);
        writer.WriteBoolean("isVerified", answer.IsVerified);
        writer.WriteStartArray("reasons");
        foreach (var reason in answer.Reasons)
        {
            Write(writer, reason);
        }

        writer.WriteEndArray();
        WriteParts(writer, answer);
        writer.WriteStartArray("successors");
        foreach (var step in answer.Successors)
        {
            Write(writer, step);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("citeInstead");
        foreach (var instrument in answer.CiteInstead)
        {
            GraphJson.Write(writer, instrument);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("recorded");
        foreach (var fact in answer.Recorded)
        {
            GraphJson.Write(writer, fact);
        }

        writer.WriteEndArray();
        WriteDisagreements(writer, answer.Disagreements);
        writer.WriteStartObject("holdings");
        writer.WriteString("issuerId", answer.Holdings.IssuerId);
        writer.WriteNumber("held", answer.Holdings.Held);
        writer.WriteString("text", answer.Holdings.Text);
        writer.WriteString("textEn", answer.Holdings.TextEn);
        writer.WriteEndObject();
        writer.WriteEndObject();
        GraphJson.EndLine(output, writer);
    }

    private static void WriteParts(Utf8JsonWriter writer, StatusAnswer answer)
    {
        if (answer.Asked is { } asked)
        {
            writer.WriteStartObject("asked");
            writer.WriteString("provision", asked.Provision);
            writer.WriteString("status", asked.StatusId);
            WriteParts(writer, "changes", asked.Changes);
            writer.WriteEndObject();
        }

        WriteParts(writer, "provisions", answer.Provisions);
    }

    private static void WriteParts(Utf8JsonWriter writer, string name, IEnumerable<ProvisionStatus> parts)
    {
        writer.WriteStartArray(name);
        foreach (var part in parts)
        {
            writer.WriteStartObject();
            writer.WriteString("provision", part.Provision);
            writer.WriteString("status", part.StatusId);
            writer.WriteString("since", part.Since?.ToString());
            writer.WriteString("source", part.Source.Id);
            writer.WritePropertyName("relation");
            GraphJson.Write(writer, part.Relation);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Succession step)
    {
        writer.WriteStartObject();
        writer.WriteString("replaced", step.Replaced.Id);
        writer.WritePropertyName("successor");
        GraphJson.Write(writer, step.Successor);
        writer.WriteString("since", step.Since?.ToString());
        writer.WriteBoolean("isVerified", step.IsVerified);
        writer.WriteEndObject();
    }

    private static void WriteDisagreements(Utf8JsonWriter writer, IEnumerable<StatusDisagreement> disagreements)
    {
        writer.WriteStartArray("disagreements");
        foreach (var disagreement in disagreements)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("label");
            GraphJson.Write(writer, disagreement.Label);
            writer.WriteString("labelStatus", disagreement.LabelStatusId);
            writer.WriteString("derivedStatus", disagreement.DerivedStatusId);
            writer.WriteString("text", disagreement.Text);
            writer.WriteString("textEn", disagreement.TextEn);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, StatusReason reason)
    {
        writer.WriteStartObject();
        writer.WriteString("text", reason.Text);
        writer.WriteString("textEn", reason.TextEn);
        writer.WriteString("about", reason.AboutId);
        if (reason.Rule is { } rule)
        {
            writer.WriteStartObject("rule");
            writer.WriteString("id", rule.Id);
            writer.WriteString("article", rule.Article);
            writer.WriteEndObject();
        }

        if (reason.Relation is { } relation)
        {
            writer.WritePropertyName("relation");
            GraphJson.Write(writer, relation);
        }

        writer.WriteEndObject();
    }
}
