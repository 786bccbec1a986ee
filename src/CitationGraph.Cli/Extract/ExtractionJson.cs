using System.Text.Encodings.Web;
using System.Text.Json;
using CitationGraph.Model;

namespace CitationGraph.Cli;

/// <summary>Writes a reading as the JSON lines that <c>citegraph extract</c> promises: a header, then one object a citation.</summary>
internal static class ExtractionJson
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Utf8JsonWriter Writer(Stream output) => new(output, s_options);

    /// <param name="output">Gets UTF-8, one object a line.</param>
    /// <param name="document">File name, or the line's id.</param>
    public static void Write(Stream output, string document, DocumentReading reading)
    {
        using var writer = Writer(output);
        writer.WriteStartObject();
        WriteHeader(writer, document, reading);
        writer.WriteEndObject();
        EndLine(output, writer);
        foreach (var citation in reading.Citations)
        {
            WriteCitation(writer, document, reading, citation);
            EndLine(output, writer);
        }
    }

    /// <summary>The same as one object: the header's, with an array <c>citations</c> at its end.</summary>
    public static void WriteDocument(Utf8JsonWriter writer, string document, DocumentReading reading)
    {
        writer.WriteStartObject();
        WriteHeader(writer, document, reading);
        writer.WriteStartArray("citations");
        foreach (var citation in reading.Citations)
        {
            WriteCitation(writer, document, reading, citation);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void EndLine(Stream output, Utf8JsonWriter writer)
    {
        writer.Flush();
        output.WriteByte((byte)'\n');
        writer.Reset();
    }

    public static void WriteHeader(Utf8JsonWriter writer, string document, DocumentReading reading)
    {
        writer.WriteString("doc", document);
        writer.WriteStartObject("header");
        WriteLetterhead(writer, reading.Header);
        if (!reading.Attached.IsEmpty)
        {
            writer.WriteStartArray("attached");
            foreach (var attached in reading.Attached)
            {
                writer.WriteStartObject();
                WriteLetterhead(writer, attached);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteLetterhead(Utf8JsonWriter writer, Letterhead head)
    {
        writer.WriteString("type", head.Genre);
        writer.WriteString("number", head.Symbol?.Text);
        writer.WriteString("date", head.Date?.ToString());
        writer.WriteString("issuer", head.Issuer?.Name);
        writer.WriteString("place", head.Place);
        writer.WriteString("title", head.Title);
        writer.WriteString("signer", head.Signer);
    }

    private static void WriteCitation(
        Utf8JsonWriter writer,
        string document,
        DocumentReading reading,
        Citation citation
    )
    {
        writer.WriteStartObject();
        WriteFields(writer, document, reading, citation);
        writer.WriteEndObject();
    }

    /// <summary>The fields of a citation, without the braces.</summary>
    public static void WriteFields(Utf8JsonWriter writer, string document, DocumentReading reading, Citation citation)
    {
        writer.WriteString("doc", document);
        writer.WriteNumber("start", citation.Span.Start);
        writer.WriteNumber("end", citation.Span.End);
        writer.WriteString("text", citation.Text);
        writer.WriteString("kind", KindName(citation.Kind));
        writer.WriteString("type", citation.Genre);
        writer.WriteString("number", citation.Symbol?.Text);
        writer.WriteString("date", citation.Date?.ToString());
        writer.WriteString("issuer", citation.Issuer?.Name);
        WriteSpan(writer, "issuerSpan", citation.Issuer?.Span);
        writer.WriteString("title", citation.Title);
        WriteSpan(writer, "titleSpan", citation.TitleSpan);
        writer.WriteString("provision", citation.Provision);
        writer.WriteString("relation", citation.Relation);
        if (citation.RelationDetail is { } detail)
        {
            writer.WriteString("relationDetail", detail);
        }

        writer.WriteString("subject", SubjectName(reading, citation));
        writer.WriteNumber("confidence", Math.Round(citation.Confidence, 3));
    }

    private static void WriteSpan(Utf8JsonWriter writer, string name, TextSpan? span)
    {
        if (span is not { } known)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartArray(name);
        writer.WriteNumberValue(known.Start);
        writer.WriteNumberValue(known.End);
        writer.WriteEndArray();
    }

    private static string SubjectName(DocumentReading reading, Citation citation)
    {
        if (citation.Subject is not { } index)
        {
            return "self";
        }

        var subject = reading.Citations[index];
        return subject.Symbol?.Text ?? subject.Text;
    }

    /// <summary>The annotation guide's names.</summary>
    private static string KindName(CitationKind kind) =>
        kind switch
        {
            CitationKind.Numbered => "numbered",
            CitationKind.Named => "named",
            CitationKind.PartyResolution => "party-resolution",
            CitationKind.Self => "self",
            CitationKind.Alias => "alias",
            CitationKind.Anaphora => "anaphora",
            CitationKind.Scheme => "scheme",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No kind of citation."),
        };
}
