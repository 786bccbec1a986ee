using System.Globalization;
using System.Text.Json;
using CitationGraph.Graph;

namespace CitationGraph.Cli;

/// <summary>What an ingestion did, and the graph after it.</summary>
internal static class IngestSummary
{
    private const int MostContradictions = 20;
    private const double LongSeconds = 5;

    public static void WriteText(TextWriter output, IGraphStore store, IngestReport report)
    {
        var counts = report.Counts;
        output.WriteLine($"{store.Location}");
        output.WriteLine(
            $"  văn bản (documents): {report.Ingested.Length} mới (new), {report.AlreadyKnown.Length} đã có (known), {report.Refused.Length} từ chối (refused)"
        );
        foreach (var catalogue in report.Catalogues)
        {
            output.WriteLine($"  danh mục (catalogue): {catalogue}");
        }

        output.WriteLine(
            $"  đồ thị (graph): {counts.Instruments} văn bản (instruments), {counts.Held} có toàn văn (held), {counts.Relations} quan hệ (relations)"
        );
        var outcomes = string.Join(
            ", ",
            counts.Outcomes.Select(o => $"{o.Count} {o.Outcome.ToString().ToUpperInvariant()}")
        );
        output.WriteLine($"  dẫn chiếu (citations): {counts.Citations}{(outcomes.Length > 0 ? $": {outcomes}" : "")}");
        output.WriteLine($"  mâu thuẫn (contradictions): {counts.Contradictions}");
        foreach (var contradiction in store.AllContradictions().Take(MostContradictions))
        {
            output.WriteLine($"    {ContradictionText.Line(contradiction)}");
        }

        if (counts.Contradictions > MostContradictions)
        {
            output.WriteLine(
                $"    … {counts.Contradictions - MostContradictions} nữa (more): citegraph report contradictions"
            );
        }
    }

    /// <summary>How long each stage took; null for what took no time to speak of.</summary>
    public static string? Times(IngestReport report) =>
        report.Stages.Sum(s => s.Time.TotalSeconds) < LongSeconds
            ? null
            : string.Join(
                ", ",
                report.Stages.Select(s =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{s.Stage.ToString().ToLowerInvariant()} {s.Time.TotalSeconds:F1} s"
                    )
                )
            );

    public static void WriteJson(Stream output, IGraphStore store, IngestReport report)
    {
        using var writer = GraphJson.Writer(output);
        var counts = report.Counts;
        writer.WriteStartObject();
        writer.WriteString("store", store.Location);
        WriteDocuments(writer, "ingested", report.Ingested);
        WriteDocuments(writer, "alreadyKnown", report.AlreadyKnown);
        writer.WriteStartArray("refused");
        foreach (var refused in report.Refused)
        {
            writer.WriteStartObject();
            writer.WriteString("path", refused.Path);
            writer.WriteString("reason", refused.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("catalogues");
        foreach (var catalogue in report.Catalogues)
        {
            writer.WriteStringValue(catalogue);
        }

        writer.WriteEndArray();
        writer.WriteNumber("documents", counts.Documents);
        writer.WriteNumber("instruments", counts.Instruments);
        writer.WriteNumber("held", counts.Held);
        writer.WriteNumber("relations", counts.Relations);
        writer.WriteNumber("citations", counts.Citations);
        writer.WriteStartObject("outcomes");
        foreach (var (outcome, count) in counts.Outcomes)
        {
            writer.WriteNumber(outcome.ToString().ToUpperInvariant(), count);
        }

        writer.WriteEndObject();
        writer.WriteNumber("contradictions", counts.Contradictions);
        writer.WriteEndObject();
        GraphJson.EndLine(output, writer);
    }

    private static void WriteDocuments(Utf8JsonWriter writer, string name, IEnumerable<IngestedDocument> documents)
    {
        writer.WriteStartArray(name);
        foreach (var document in documents)
        {
            writer.WriteStartObject();
            writer.WriteString("path", document.Path);
            writer.WriteString("documentId", document.DocumentId);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
