using GraphQL.Validation;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>The arguments of a plan's fields in one request, each coerced once: what a request costs and what it is given rest on the same.</summary>
internal sealed class RequestArguments(OperationPlan plan, GraphQLDocument document, Variables variables)
{
    private readonly FieldArguments?[] _coerced = plan.HasVariables ? new FieldArguments?[plan.FieldCount] : [];

    /// <exception cref="GraphQL.ExecutionError">A value cannot be taken.</exception>
    public FieldArguments Of(FieldPlan field) =>
        field.Constants ?? (_coerced[field.Index] ??= FieldArguments.Of(field, document, variables));
}
