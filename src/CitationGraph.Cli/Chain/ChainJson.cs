using System.Text.Json;
using CitationGraph.Graph;

namespace CitationGraph.Cli;

/// <summary>A chain as JSON: one object, or a line each for the root, the hops and the notes on coverage.</summary>
internal static class ChainJson
{
    public static void Write(Stream output, ChainAnswer answer)
    {
        using var writer = GraphJson.Writer(output);
        writer.WriteStartObject();
        WriteQuestion(writer, answer);
        writer.WriteStartArray("hops");
        foreach (var hop in answer.Hops)
        {
            writer.WriteStartObject();
            WriteHop(writer, hop);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("coverage");
        foreach (var note in answer.Coverage)
        {
            writer.WriteStartObject();
            WriteNote(writer, note);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        GraphJson.EndLine(output, writer);
    }

    public static void WriteLines(Stream output, ChainAnswer answer)
    {
        using var writer = GraphJson.Writer(output);
        Line(output, writer, "root", () => WriteQuestion(writer, answer));
        foreach (var hop in answer.Hops)
        {
            Line(output, writer, "hop", () => WriteHop(writer, hop));
        }

        foreach (var note in answer.Coverage)
        {
            Line(output, writer, "coverage", () => WriteNote(writer, note));
        }
    }

    private static void Line(Stream output, Utf8JsonWriter writer, string kind, Action content)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", kind);
        content();
        writer.WriteEndObject();
        GraphJson.EndLine(output, writer);
    }

    private static void WriteQuestion(Utf8JsonWriter writer, ChainAnswer answer)
    {
        writer.WritePropertyName("root");
        GraphJson.Write(writer, answer.Root);
        writer.WriteString("direction", answer.Options.Direction == ChainDirection.Down ? "down" : "up");
        writer.WriteString("asOf", answer.Options.AsOf.ToString("yyyy-MM-dd"));
        writer.WriteNumber("depth", answer.Options.Depth);
        writer.WriteBoolean("isTruncated", answer.IsTruncated);
        GraphJson.WriteStrings(writer, "unfollowed", answer.Unfollowed);
        GraphJson.WriteStrings(writer, "disclosures", answer.Disclosures.Select(d => d.TextEn));
    }

    private static void WriteHop(Utf8JsonWriter writer, ChainHop hop)
    {
        writer.WriteNumber("depth", hop.Depth);
        writer.WriteString("from", hop.FromId);
        writer.WritePropertyName("instrument");
        GraphJson.Write(writer, hop.Instrument);
        writer.WritePropertyName("relation");
        GraphJson.Write(writer, hop.Relation);
        writer.WriteBoolean("repeated", hop.RepeatedAs);
    }

    private static void WriteNote(Utf8JsonWriter writer, CoverageNote note)
    {
        writer.WriteString("level", note.LevelId);
        if (note.Bodies is { } bodies)
        {
            writer.WriteNumber("bodies", bodies);
        }
        else
        {
            writer.WriteNull("bodies");
        }

        writer.WriteNumber("bodiesHeld", note.BodiesHeld);
        writer.WriteNumber("instrumentsHeld", note.InstrumentsHeld);
    }
}
