using System.Collections.Frozen;
using CitationGraph.Api;
using CitationGraph.Graph;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>
/// Answers documents over a schema: GraphQL.NET parses, validates, coerces and answers about the schema; plans are made and run here, level by level,
/// so that what stands side by side is read from the store at once. For any thread.
/// </summary>
/// <param name="typeOf">The schema's type of an object, where a field may give objects of several.</param>
/// <param name="report">Takes faults that nobody foresaw.</param>
internal sealed class GraphQlEngine(
    ISchema schema,
    IEnumerable<BoundField> fields,
    FrozenDictionary<(string Type, string Field), FieldCost> costs,
    Func<object, string?> typeOf,
    GraphQlLimits limits,
    bool isSchemaHidden,
    Action<Exception> report
)
{
    private readonly OperationPlanner _planner = new(
        schema,
        fields.ToFrozenDictionary(field => (field.TypeName, field.FieldName), field => field.Resolve),
        costs
    );
    private readonly DocumentPreparer _preparer = new(schema, limits, isSchemaHidden);
    private readonly DocumentCache<PreparedDocument> _documents = new(limits.Cached);

    /// <summary>From the cache, or parsed and validated now.</summary>
    /// <exception cref="DocumentRefusal">It is no document that is answered here.</exception>
    public async ValueTask<PreparedDocument> PrepareAsync(string text, CancellationToken cancellation)
    {
        if (_documents.Find(text) is { } known)
        {
            return known;
        }

        var document = await _preparer.PrepareAsync(text, cancellation);
        _documents.Add(text, document);
        return document;
    }

    /// <param name="mayRun">Told of the operation before it is run; null, or why it is not.</param>
    /// <exception cref="DocumentRefusal">The operation is not run, or its answer grows too large.</exception>
    /// <exception cref="OperationCanceledException">The request was given up.</exception>
    public async ValueTask<GraphQlAnswer> RunAsync(
        PreparedDocument document,
        string? operationName,
        Inputs variables,
        Func<GraphQLOperationDefinition, ExecutionError?> mayRun,
        RequestScope scope
    )
    {
        try
        {
            var operation = document.Operation(operationName);
            if (mayRun(operation) is { } refusal)
            {
                return GraphQlAnswer.Refused([refusal]);
            }

            var values = await Coerced(document, operation, variables);
            var plan = document.Plan(_planner, operation, values);
            var arguments = new RequestArguments(plan, document.Document, values);
            var cost = OperationCost.Of(plan, arguments);
            if (cost > limits.Cost)
            {
                throw DocumentRefusal.Of(
                    ErrorCodes.CostLimit,
                    $"The request costs {cost}: its fields, each as often as the lists around it are expected to be long. The most that is taken here is {limits.Cost}. Ask for fewer fields, or give a smaller 'first'."
                );
            }

            return Run(plan, document, arguments, scope);
        }
        catch (ExecutionError problem)
        {
            return GraphQlAnswer.Refused([problem]);
        }
    }

    /// <summary>On the calling thread from here on: stores do not wait.</summary>
    private GraphQlAnswer Run(
        OperationPlan plan,
        PreparedDocument document,
        RequestArguments arguments,
        RequestScope scope
    )
    {
        using var limit = ReadingLimit.Until(scope.Cancellation);
        var run = new PlanRun(plan, document, arguments, schema, limits, typeOf, report);
        return new GraphQlAnswer(true, run.Run(scope), run.Errors);
    }

    private async ValueTask<Variables> Coerced(
        PreparedDocument document,
        GraphQLOperationDefinition operation,
        Inputs variables
    )
    {
        if (operation.Variables is null || operation.Variables.Count == 0)
        {
            return Variables.None;
        }

        var context = new ValidationContext
        {
            Schema = schema,
            Document = document.Document,
            Operation = document.Coercible(operation, schema),
            Variables = variables,
        };
        var (values, problems) = await context.GetVariablesValuesAsync();
        return problems is { Count: > 0 } ? throw new DocumentRefusal([.. problems]) : values;
    }
}
