// Asks a running CitationGraph server the worked questions beside this file, and prints the answers as outlines.
//
//     dotnet run examples/Ask.cs [http://127.0.0.1:5080] [NAME...]
//
// Needs nothing but the .NET SDK. To ask something of your own, put another NAME.graphql into questions/.
#:property PublishAot=false
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var server = new HttpClient { BaseAddress = new Uri(args.Length > 0 ? args[0] : "http://127.0.0.1:5080") };
server.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
var folder = Questions();
var names =
    args.Length > 1
        ? args[1..]
        :
        [
            .. Directory
                .GetFiles(folder, "*.graphql")
                .Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal),
        ];
foreach (var name in names)
{
    var query = await File.ReadAllTextAsync(Path.Combine(folder, $"{name}.graphql"));
    Console.WriteLine(query.Split('\n')[0]);
    JsonDocument answer;
    try
    {
        answer = await Ask(server, query);
    }
    catch (HttpRequestException problem)
    {
        await Console.Error.WriteLineAsync($"{server.BaseAddress}: {problem.Message}. Start it with: citegraph serve");
        return 1;
    }

    using var _ = answer;
    if (answer.RootElement.TryGetProperty("errors", out var errors))
    {
        var error = errors[0];
        await Console.Error.WriteLineAsync(
            $"{error.GetProperty("extensions").GetProperty("code")}: {error.GetProperty("message")}"
        );
        return 1;
    }

    foreach (var line in Outline(answer.RootElement.GetProperty("data"), 0))
    {
        Console.WriteLine(line);
    }

    Console.WriteLine();
}

return 0;

static async Task<JsonDocument> Ask(HttpClient server, string query, JsonObject? variables = null)
{
    var asked = new JsonObject { ["query"] = query, ["variables"] = variables };
    using var body = new StringContent(asked.ToJsonString(), Encoding.UTF8, "application/json");
    using var response = await server.PostAsync(new Uri("graphql", UriKind.Relative), body);
    return await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync());
}

// A line for the plain fields of an object, and what it holds below it; null and what is empty are left out.
static IEnumerable<string> Outline(JsonElement value, int depth)
{
    var space = new string(' ', 2 * depth);
    switch (value.ValueKind)
    {
        case JsonValueKind.Array:
            return value.EnumerateArray().SelectMany(item => Outline(item, depth));
        case JsonValueKind.Object:
            var plain = value
                .EnumerateObject()
                .Where(field => !IsNested(field.Value) && field.Value.ValueKind != JsonValueKind.Null)
                .Select(field => $"{field.Name}: {Text(field.Value)}")
                .ToList();
            var nested = value
                .EnumerateObject()
                .Where(field => IsNested(field.Value) && !IsEmpty(field.Value))
                .SelectMany(field => Outline(field.Value, depth + 1).Prepend(space + field.Name));
            return plain.Count == 0 ? nested : nested.Prepend(space + string.Join("; ", plain));
        default:
            return value.ValueKind == JsonValueKind.Null ? [] : [space + Text(value)];
    }
}

static bool IsNested(JsonElement value) => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

static bool IsEmpty(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0;

static string Text(JsonElement value) =>
    value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

// The SDK tells a program of one file where that file is; a path the compiler wrote may be mapped away.
static string Questions() => Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "questions");
