using CitationGraph.Api;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>The arguments of a field as the library coerced them.</summary>
internal sealed class FieldArguments(IDictionary<string, ArgumentValue>? values) : IFieldArguments
{
    public static FieldArguments None { get; } = new(null);

    public IDictionary<string, ArgumentValue>? Values => values;

    public object? this[string name] =>
        values is not null && values.TryGetValue(name, out var value) ? value.Value : null;

    public static FieldArguments Of(FieldPlan field, GraphQLDocument document, Variables variables) =>
        Of(field.Definition.Arguments, field.Node, document, variables);

    /// <exception cref="GraphQL.ExecutionError">A value cannot be taken.</exception>
    public static FieldArguments Of(
        GraphQL.Types.QueryArguments? declared,
        GraphQLField node,
        GraphQLDocument document,
        Variables variables
    ) =>
        declared is null || declared.Count == 0
            ? None
            : new FieldArguments(
                ExecutionHelper.GetArguments(declared, node.Arguments, variables, document, node, null)
            );
}
