using System.Text.Json;
using CitationGraph.Api;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>One field of an answer: what gives its value and how that is written.</summary>
internal sealed class FieldPlan
{
    /// <summary>The name in the answer, with what JSON needs.</summary>
    public required JsonEncodedText Key { get; init; }

    /// <summary>The first of the nodes that ask for it.</summary>
    public required GraphQLField Node { get; init; }

    public required FieldType Definition { get; init; }

    public required ValueShape Shape { get; init; }

    /// <summary>Null for what the library answers itself: questions about the schema.</summary>
    public required FieldResolver? Resolver { get; init; }

    /// <summary>The value of <c>__typename</c>; null for every other field.</summary>
    public string? TypeName { get; init; }

    /// <summary>Those of a field whose arguments name no variable; null where each request has its own.</summary>
    public FieldArguments? Constants { get; init; }

    /// <summary>Its place among all fields of the plan.</summary>
    public required int Index { get; init; }

    public required FieldCost Cost { get; init; }

    public string ResponseName => Key.Value;
}
