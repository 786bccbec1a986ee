using System.Text.Json;
using System.Text.Json.Serialization;
using CitationGraph.Model;

namespace CitationGraph.Graph;

/// <summary>A date as ISO 8601 as far as known: <c>"2022-08"</c>.</summary>
internal sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return PartialDate.TryParse(text, out var date)
            ? date.Value
            : throw new JsonException($"'{text}' is no date (yyyy, yyyy-MM or yyyy-MM-dd expected).");
    }

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
