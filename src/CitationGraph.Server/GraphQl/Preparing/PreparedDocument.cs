using System.Collections.Concurrent;
using System.Collections.Immutable;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>A document that was parsed and found valid, with the plans made of it so far.</summary>
/// <param name="text">As it was sent.</param>
/// <param name="conditions">The variables that <c>@skip</c> and <c>@include</c> name, once each.</param>
internal sealed class PreparedDocument(string text, GraphQLDocument document, ImmutableArray<string> conditions)
{
    private const int MostConditions = 16;
    private const int MostPlans = 64;
    private readonly ConcurrentDictionary<(GraphQLOperationDefinition, int), OperationPlan> _plans = new();
    private readonly ConcurrentDictionary<GraphQLOperationDefinition, GraphQLOperationDefinition> _coercible = new();
    private readonly ImmutableArray<GraphQLOperationDefinition> _operations =
    [
        .. document.Definitions.OfType<GraphQLOperationDefinition>(),
    ];

    public string Text => text;

    public GraphQLDocument Document => document;

    /// <exception cref="ExecutionError">There is none, or it is not said which of several is meant.</exception>
    public GraphQLOperationDefinition Operation(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return _operations.Length == 1
                ? _operations[0]
                : throw NotFound(
                    _operations.IsEmpty
                        ? "The document has no operation."
                        : "The document has several operations: say which by operationName."
                );
        }

        return _operations.FirstOrDefault(operation => operation.Name?.Value == name)
            ?? throw NotFound($"The document has no operation '{name}'.");
    }

    /// <summary>The plan for these variables, made once for each outcome of the conditions.</summary>
    public OperationPlan Plan(OperationPlanner planner, GraphQLOperationDefinition operation, Variables variables)
    {
        if (conditions.Length > MostConditions)
        {
            return planner.Plan(document, operation, variables);
        }

        var outcome = 0;
        for (var i = 0; i < conditions.Length; i++)
        {
            outcome |= variables.Find(conditions[i])?.Value is true ? 1 << i : 0;
        }

        if (_plans.TryGetValue((operation, outcome), out var plan))
        {
            return plan;
        }

        plan = planner.Plan(document, operation, variables);
        return _plans.Count < MostPlans ? _plans.GetOrAdd((operation, outcome), plan) : plan;
    }

    /// <summary>
    /// What the library coerces the operation's variables by. It looks through the whole operation, every time, for places that may not be null and take
    /// variables that may be; where there are none, as in nearly all documents, it is given the operation's variables alone.
    /// </summary>
    public GraphQLOperationDefinition Coercible(GraphQLOperationDefinition operation, ISchema schema)
    {
        if (_coercible.TryGetValue(operation, out var known))
        {
            return known;
        }

        var nullable = operation
            .Variables!.Where(variable => variable.Type is not GraphQLNonNullType)
            .Select(variable => variable.Variable.Name.StringValue)
            .ToHashSet(StringComparer.Ordinal);
        var usages = new ValidationContext
        {
            Schema = schema,
            Document = document,
            Operation = operation,
        }.GetRecursiveVariables(operation);
        var isPlain = (usages ?? []).TrueForAll(usage =>
            usage.Type is not NonNullGraphType || !nullable.Contains(usage.Node.Name.StringValue)
        );
        return _coercible.GetOrAdd(
            operation,
            isPlain
                ? new GraphQLOperationDefinition(new GraphQLSelectionSet([]))
                {
                    Operation = operation.Operation,
                    Variables = operation.Variables,
                }
                : operation
        );
    }

    private static ExecutionError NotFound(string message) => new(message) { Code = ErrorCodes.OperationNotFound };
}
