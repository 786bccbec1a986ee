using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using Microsoft.AspNetCore.Http;

namespace CitationGraph.Server;

/// <summary>Reads what a client asks, from a body of JSON or from an address.</summary>
internal static class RequestReader
{
    private static readonly GraphQLSerializer s_serializer = new();

    /// <exception cref="BadHttpRequestException">It is no request; the message is for who sent it.</exception>
    public static async Task<GraphQlRequest> FromBody(HttpRequest http, CancellationToken cancellation)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Body, default, cancellation);
            return body.RootElement.ValueKind switch
            {
                JsonValueKind.Object => FromJson(body.RootElement),
                JsonValueKind.Array => throw Bad("Several requests in one body are not taken: send them one by one."),
                _ => throw Bad("""The body must be a JSON object with a "query"."""),
            };
        }
        catch (JsonException)
        {
            throw Bad("The body is no JSON.");
        }
    }

    /// <exception cref="BadHttpRequestException">It is no request; the message is for who sent it.</exception>
    public static GraphQlRequest FromAddress(HttpRequest http)
    {
        var given = http.Query;
        var query = given["query"].ToString();
        using var variables = Parsed("variables", given["variables"].ToString());
        using var extensions = Parsed("extensions", given["extensions"].ToString());
        var hash = given["documentId"].ToString() is { Length: > 0 } id
            ? DocumentId(id)
            : Hash(extensions?.RootElement);
        if (query.Length == 0 && WorkedQuestions.Named(given["question"].ToString()) is { } worked)
        {
            query = worked.Query;
        }

        return string.IsNullOrWhiteSpace(query) && hash is null
            ? throw Bad("Give the query: /graphql?query={...}")
            : new GraphQlRequest(
                string.IsNullOrWhiteSpace(query) ? null : query,
                given["operationName"].ToString() is { Length: > 0 } name ? name : null,
                Inputs(variables?.RootElement),
                hash
            );
    }

    private static GraphQlRequest FromJson(JsonElement body)
    {
        var query = Text(body, "query");
        var hash = Text(body, "documentId") is { } id ? DocumentId(id) : Hash(Object(body, "extensions"));
        return string.IsNullOrWhiteSpace(query) && hash is null
            ? throw Bad("""The body must be a JSON object with a "query".""")
            : new GraphQlRequest(
                string.IsNullOrWhiteSpace(query) ? null : query,
                Text(body, "operationName"),
                Inputs(Object(body, "variables")),
                hash
            );
    }

    private static Inputs Inputs(JsonElement? variables) =>
        variables is { } given && given.EnumerateObject().Any()
            ? s_serializer.ReadNode<Inputs>(given) ?? GraphQL.Inputs.Empty
            : GraphQL.Inputs.Empty;

    private static string DocumentId(string id)
    {
        const string Scheme = "sha256:";
        return id.StartsWith(Scheme, StringComparison.Ordinal) ? id[Scheme.Length..] : id;
    }

    private static string? Hash(JsonElement? extensions) =>
        extensions is { ValueKind: JsonValueKind.Object } given
        && given.TryGetProperty("persistedQuery", out var persisted)
        && persisted.ValueKind == JsonValueKind.Object
            ? Text(persisted, "sha256Hash")
            : null;

    private static string? Text(JsonElement body, string name) =>
        !body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Bad($"\"{name}\" must be a string.");

    private static JsonElement? Object(JsonElement body, string name) =>
        !body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.Object ? value
        : throw Bad($"\"{name}\" must be an object.");

    private static JsonDocument? Parsed(string name, string json)
    {
        if (json.Length == 0)
        {
            return null;
        }

        try
        {
            var parsed = JsonDocument.Parse(json);
            return parsed.RootElement.ValueKind switch
            {
                JsonValueKind.Object => parsed,
                JsonValueKind.Null => null,
                _ => throw Bad($"The {name} must be a JSON object."),
            };
        }
        catch (JsonException)
        {
            throw Bad($"The {name} must be a JSON object.");
        }
    }

    private static BadHttpRequestException Bad(string message) => new(message);
}
