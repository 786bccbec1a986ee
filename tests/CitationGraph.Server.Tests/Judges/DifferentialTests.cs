using System.Text.Json;
using System.Text.Json.Nodes;
using CitationGraph.Api;
using CitationGraph.Testing;
using GraphQL;
using GraphQL.SystemTextJson;
using Xunit.Abstractions;

namespace CitationGraph.Server.Tests;

/// <summary>
/// The reference implementation of GraphQL and this server are given the same documents, right and wrong ones, over the contract with canned data: both
/// accept or both refuse, and what they answer is the same.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int Documents = 2_000;
    private const int Seed = 7;
    private static readonly GraphQLSerializer s_serializer = new();

    [NodeFact]
    public async Task Two_thousand_documents_are_answered_as_the_reference_implementation_answers_them()
    {
        var lines = Judges
            .Run("differential.mjs", Repository.Path("src/CitationGraph.Api/schema.graphql"), $"{Documents}", $"{Seed}")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(Documents);
        var engine = Engine();
        var differences = new List<string>();
        foreach (var line in lines)
        {
            var asked = JsonNode.Parse(line)!;
            if (await Difference(engine, asked) is { } difference)
            {
                differences.Add($"{asked["query"]} {asked["variables"]!.ToJsonString()}\n  {difference}");
            }
        }

        foreach (var difference in differences)
        {
            output.WriteLine(difference);
        }

        differences.ShouldBeEmpty();
    }

    private static GraphQlEngine Engine()
    {
        var schema = SchemaAdapter.Parse(GraphApi.SchemaText);
        var unlimited = new GraphQlLimits
        {
            Depth = 1000,
            Aliases = 1000,
            Cost = int.MaxValue,
            Tokens = 100_000,
        };
        return new GraphQlEngine(
            schema,
            CannedResolvers.For(schema),
            SchemaAdapter.Costs(GraphApi.SchemaText),
            CannedResolvers.TypeOf,
            unlimited,
            isSchemaHidden: false,
            fault => throw new InvalidOperationException("A fault nobody foresaw.", fault)
        );
    }

    private static async Task<string?> Difference(GraphQlEngine engine, JsonNode asked)
    {
        var answer = await Answer(
            engine,
            (string)asked["query"]!,
            (string?)asked["operationName"],
            s_serializer.Deserialize<Inputs>(asked["variables"]!.ToJsonString())!
        );
        var expected = asked["result"]!;
        if (expected["refused"] is { } refused)
        {
            return answer.WasRun ? $"refused by the reference: {refused}" : null;
        }

        if (!answer.WasRun)
        {
            return $"refused here: {answer.Errors[0].Message}";
        }

        var paths = answer.Errors.Select(e => string.Join('.', e.Path ?? [])).Order(StringComparer.Ordinal);
        var wantedPaths = expected["errors"]!.AsArray().Select(p => (string)p!).Order(StringComparer.Ordinal);
        var data = Written(answer)["data"];
        return !JsonNode.DeepEquals(data, expected["data"])
                ? $"reference {expected["data"]?.ToJsonString()}\n  here      {data?.ToJsonString()}"
            : !paths.SequenceEqual(wantedPaths)
                ? $"errors at {string.Join(' ', wantedPaths)}, here at {string.Join(' ', paths)}"
            : null;
    }

    private static async Task<GraphQlAnswer> Answer(
        GraphQlEngine engine,
        string query,
        string? operationName,
        Inputs variables
    )
    {
        try
        {
            var document = await engine.PrepareAsync(query, CancellationToken.None);
            var scope = new GraphApi(null!, null!, TimeProvider.System).NewRequest(CancellationToken.None);
            return await engine.RunAsync(document, operationName, variables, _ => null, scope);
        }
        catch (DocumentRefusal refusal)
        {
            return GraphQlAnswer.Refused(refusal.Errors);
        }
    }

    private static JsonNode Written(GraphQlAnswer answer)
    {
        using var writer = new AnswerWriter();
        return JsonNode.Parse(writer.Write(answer, int.MaxValue).Span)!;
    }
}
