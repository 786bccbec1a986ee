using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CitationGraph.Model;

namespace CitationGraph.Neo4j;

/// <summary>
/// What an edge says beside its ends, type and origin, as one JSON array without names: detail, effective from, confidence, reason, then each
/// piece of evidence as document, its name, citation, start, end, words, confidence, source and provision. A server keeps text in pieces, and
/// writing them is most of what an edge costs.
/// </summary>
internal static class RelationCells
{
    /// <summary>Columns of an edge <c>r</c>, as <see cref="Read"/> takes them.</summary>
    public const string Columns = "startNode(r).id, endNode(r).id, r.type, r.origin, r.cells";

    private static readonly JsonWriterOptions s_readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>For any thread.</summary>
    public static string Write(Relation relation)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(bytes, s_readable))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(relation.Detail);
            writer.WriteStringValue(relation.EffectiveFrom?.ToString());
            writer.WriteNumberValue(relation.Confidence);
            writer.WriteStringValue(relation.Reason);
            foreach (var evidence in relation.Evidence)
            {
                Write(writer, evidence);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public static Relation Read(Row row)
    {
        using var cells = JsonDocument.Parse(row.Text(4));
        var all = cells.RootElement;
        return new Relation(
            row.Text(0),
            row.Text(1),
            row.Text(2),
            all[0].GetString(),
            Enum.Parse<RelationOrigin>(row.Text(3)),
            PartialDate.TryParse(all[1].GetString(), out var day) ? day : null,
            all[2].GetDouble(),
            all[3].GetString()!,
            [.. all.EnumerateArray().Skip(4).Select(Evidence)]
        );
    }

    private static void Write(Utf8JsonWriter writer, Evidence evidence)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(evidence.DocumentId);
        writer.WriteStringValue(evidence.DocumentName);
        writer.WriteNumberValue(evidence.CitationIndex);
        writer.WriteNumberValue(evidence.Span.Start);
        writer.WriteNumberValue(evidence.Span.End);
        writer.WriteStringValue(evidence.Words);
        writer.WriteNumberValue(evidence.Confidence);
        if (evidence.Source is not null || evidence.Provision is not null)
        {
            writer.WriteStringValue(evidence.Source);
            writer.WriteStringValue(evidence.Provision);
        }

        writer.WriteEndArray();
    }

    private static Evidence Evidence(JsonElement cells)
    {
        var hasMore = cells.GetArrayLength() > 7;
        return new Evidence(
            cells[0].GetString(),
            cells[1].GetString()!,
            cells[2].GetInt32(),
            new TextSpan(cells[3].GetInt32(), cells[4].GetInt32()),
            cells[5].GetString()!,
            cells[6].GetDouble(),
            hasMore ? cells[7].GetString() : null,
            hasMore ? cells[8].GetString() : null
        );
    }
}
