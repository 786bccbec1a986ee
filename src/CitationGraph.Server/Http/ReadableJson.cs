using System.Text.Encodings.Web;
using System.Text.Json;

namespace CitationGraph.Server;

/// <summary>JSON for the eyes of people: indented, letters as they are.</summary>
internal static class ReadableJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JsonElement element) => JsonSerializer.Serialize(element, Options);
}
