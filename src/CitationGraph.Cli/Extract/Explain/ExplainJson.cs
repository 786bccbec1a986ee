using System.Text.Json;
using CitationGraph.Extraction;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>Reasons for programs: the objects of a plain extraction with <c>reasons</c> and <c>resolution</c>, and one object a near miss.</summary>
internal static class ExplainJson
{
    /// <summary>The header, then citations and near misses, each its own object.</summary>
    /// <param name="endLine">Called after each object.</param>
    public static void Write(Utf8JsonWriter writer, ExplainedText item, ExplainRequest request, Action endLine)
    {
        var reading = item.Explained.Reading;
        writer.WriteStartObject();
        ExtractionJson.WriteHeader(writer, item.Name, reading);
        writer.WriteEndObject();
        endLine();
        foreach (var citation in reading.Citations.Where(c => request.Wants(c.Span, item.Text.Original)))
        {
            WriteCitation(writer, item, citation);
            endLine();
        }

        foreach (var miss in item.Explained.NearMisses.Where(m => request.Wants(m.Span, item.Text.Original)))
        {
            WriteMiss(writer, item.Name, miss);
            endLine();
        }
    }

    /// <summary>One object: the header's with arrays <c>citations</c> and <c>nearMisses</c>.</summary>
    public static void WriteDocument(Utf8JsonWriter writer, ExplainedText item, ExplainRequest request)
    {
        var reading = item.Explained.Reading;
        writer.WriteStartObject();
        ExtractionJson.WriteHeader(writer, item.Name, reading);
        writer.WriteStartArray("citations");
        foreach (var citation in reading.Citations.Where(c => request.Wants(c.Span, item.Text.Original)))
        {
            WriteCitation(writer, item, citation);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("nearMisses");
        foreach (var miss in item.Explained.NearMisses.Where(m => request.Wants(m.Span, item.Text.Original)))
        {
            WriteMiss(writer, item.Name, miss);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCitation(Utf8JsonWriter writer, ExplainedText item, Citation citation)
    {
        writer.WriteStartObject();
        ExtractionJson.WriteFields(writer, item.Name, item.Explained.Reading, citation);
        writer.WriteStartArray("reasons");
        foreach (var reason in item.Explained.Citations[citation.Index])
        {
            writer.WriteStartObject();
            writer.WriteString("part", reason.Part);
            writer.WriteString("vi", reason.Vi);
            writer.WriteString("en", reason.En);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (item.ResolutionOf(citation.Index) is { } resolved)
        {
            WriteResolution(writer, resolved);
        }

        writer.WriteEndObject();
    }

    private static void WriteResolution(Utf8JsonWriter writer, CitationResolution resolved)
    {
        writer.WriteStartObject("resolution");
        writer.WriteString("outcome", resolved.Outcome.ToString().ToUpperInvariant());
        writer.WriteNumber("confidence", Math.Round(resolved.Confidence, 3));
        writer.WriteString("target", resolved.TargetId);
        GraphJson.WriteStrings(writer, "candidates", resolved.Candidates);
        GraphJson.WriteStrings(writer, "reasons", resolved.Reasons);
        writer.WriteEndObject();
    }

    private static void WriteMiss(Utf8JsonWriter writer, string document, NearMiss miss)
    {
        writer.WriteStartObject();
        writer.WriteString("doc", document);
        writer.WriteNumber("start", miss.Span.Start);
        writer.WriteNumber("end", miss.Span.End);
        writer.WriteString("text", miss.Text);
        writer.WriteString("nearMiss", miss.Reason.Code);
        writer.WriteString("shape", miss.Shape);
        writer.WriteString("vi", miss.Reason.Vi);
        writer.WriteString("en", miss.Reason.En);
        writer.WriteEndObject();
    }
}
