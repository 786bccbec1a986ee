using System.Text.Encodings.Web;
using System.Text.Json;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>Instruments, edges and evidence as JSON objects, under the names that the export uses.</summary>
internal static class GraphJson
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Utf8JsonWriter Writer(Stream output) => new(output, s_options);

    public static void EndLine(Stream output, Utf8JsonWriter writer)
    {
        writer.Flush();
        output.WriteByte((byte)'\n');
        writer.Reset();
    }

    public static void Write(Utf8JsonWriter writer, Instrument instrument)
    {
        writer.WriteStartObject();
        writer.WriteString("id", instrument.Id);
        writer.WriteString("type", instrument.GenreId);
        writer.WriteString("symbol", instrument.Symbol);
        writer.WriteString("date", instrument.Date?.ToString());
        writer.WriteString("issuerId", instrument.IssuerId);
        writer.WriteString("issuer", instrument.IssuerName);
        writer.WriteString("title", instrument.Title);
        WriteStrings(writer, "names", instrument.Names);
        writer.WriteBoolean("isHeld", instrument.IsHeld);
        writer.WriteString("partOf", instrument.PartOfId);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Relation relation)
    {
        writer.WriteStartObject();
        writer.WriteString("source", relation.SourceId);
        writer.WriteString("target", relation.TargetId);
        writer.WriteString("type", relation.Type);
        writer.WriteString("detail", relation.Detail);
        writer.WriteString("origin", Name(relation.Origin));
        writer.WriteString("effectiveFrom", relation.EffectiveFrom?.ToString());
        writer.WriteNumber("confidence", Math.Round(relation.Confidence, 3));
        writer.WriteString("reason", relation.Reason);
        WriteEvidence(writer, "evidence", relation.Evidence);
        writer.WriteEndObject();
    }

    public static void WriteEvidence(Utf8JsonWriter writer, string name, IEnumerable<Evidence> evidence)
    {
        writer.WriteStartArray(name);
        foreach (var place in evidence)
        {
            Write(writer, place);
        }

        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, Evidence place)
    {
        writer.WriteStartObject();
        writer.WriteString("documentId", place.DocumentId);
        writer.WriteString("document", place.DocumentName);
        if (place.DocumentId is not null)
        {
            writer.WriteNumber("citation", place.CitationIndex);
            writer.WriteNumber("start", place.Span.Start);
            writer.WriteNumber("end", place.Span.End);
        }

        writer.WriteString("words", place.Words);
        writer.WriteNumber("confidence", Math.Round(place.Confidence, 3));
        writer.WriteString("source", place.Source);
        writer.WriteString("provision", place.Provision);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, InstrumentFact fact)
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

    /// <summary>A member whose value is an array of strings.</summary>
    public static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static string Name(RelationOrigin origin) =>
        origin switch
        {
            RelationOrigin.Stated => "stated",
            RelationOrigin.Catalogue => "catalogue",
            RelationOrigin.Person => "person",
            _ => "inferred",
        };
}
