using GraphQL;
using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace CitationGraph.Server;

/// <summary>Fields about the schema, which the library answers.</summary>
internal static class SchemaField
{
    public static object? Resolve(FieldPlan field, FieldArguments arguments, Row row, ISchema schema)
    {
        var context = new ResolveFieldContext
        {
            Source = row.Source,
            Schema = schema,
            ArrayPool = PlainArrays.Instance,
            Arguments = arguments.Values,
            FieldAst = field.Node,
            FieldDefinition = field.Definition,
            ParentType = row.Selection.Type,
            CancellationToken = row.Scope.Cancellation,
        };
        var answer = (field.Definition.Resolver ?? NameFieldResolver.Instance).ResolveAsync(context);

        // It reads only what is in memory: nothing is waited for.
        return answer.IsCompleted ? answer.Result : answer.AsTask().GetAwaiter().GetResult();
    }

    private sealed class PlainArrays : IExecutionArrayPool
    {
        public static PlainArrays Instance { get; } = new();

        public TElement[] Rent<TElement>(int minimumLength) => new TElement[minimumLength];
    }
}
