using System.Text.Json;
using CitationGraph.Api;
using GraphQL.Types;

namespace CitationGraph.Benchmarks;

/// <summary>Fields that give what stands in one answer, whatever is asked: what is left is the engine.</summary>
internal static class CannedAnswer
{
    public static IEnumerable<BoundField> Fields(ISchema schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        var data = (Dictionary<string, object?>)Value(document.RootElement.GetProperty("data"))!;
        return schema
            .AllTypes.OfType<IObjectGraphType>()
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type =>
                type.Fields.Select(field => new BoundField(
                    type.Name,
                    field.Name,
                    (source, _, _) => (source as Dictionary<string, object?> ?? data).GetValueOrDefault(field.Name)
                ))
            );
    }

    private static object? Value(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .ToDictionary(field => field.Name, field => Value(field.Value), StringComparer.Ordinal),
            JsonValueKind.Array => element.EnumerateArray().Select(Value).ToArray(),
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.TryGetInt32(out var whole) ? whole : element.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };
}
