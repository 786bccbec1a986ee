using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using CitationGraph.Api;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>Makes plans of the operations of a valid document.</summary>
/// <param name="resolvers">By type and field.</param>
/// <param name="costs">By type and field; one for all others.</param>
internal sealed class OperationPlanner(
    ISchema schema,
    FrozenDictionary<(string Type, string Field), FieldResolver> resolvers,
    FrozenDictionary<(string Type, string Field), FieldCost> costs
)
{
    /// <summary>Fragments that ask for each other twice would make a plan far larger than its document.</summary>
    private const int MostFields = 20_000;

    /// <param name="variables">Decide what <c>@skip</c> and <c>@include</c> leave.</param>
    /// <exception cref="ExecutionError">There is nothing such in the schema, or the plan grows too large.</exception>
    public OperationPlan Plan(GraphQLDocument document, GraphQLOperationDefinition operation, Variables variables)
    {
        var root = operation.Operation switch
        {
            OperationType.Query => _schema.Query,
            OperationType.Mutation => _schema.Mutation,
            _ => null,
        };
        if (root is null)
        {
            throw new ExecutionError("There are no subscriptions here.") { Code = ErrorCodes.NotSupported };
        }

        var drawing = new Drawing(this, document, variables);
        var plan = new OperationPlan(
            drawing.Selection(root, [operation.SelectionSet]),
            drawing.Count,
            operation.Operation == OperationType.Mutation,
            drawing.HasVariables
        );
        return drawing.HasVariableSizes
            ? plan
            : plan with
            {
                Cost = OperationCost.Of(plan, new RequestArguments(plan, document, Variables.None)),
            };
    }

    private sealed class Drawing(OperationPlanner planner, GraphQLDocument document, Variables variables)
    {
        private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = document
            .Definitions.OfType<GraphQLFragmentDefinition>()
            .ToDictionary(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal);

        public int Count { get; private set; }

        public bool HasVariables { get; private set; }

        public bool HasVariableSizes { get; private set; }

        public SelectionPlan Selection(IObjectGraphType type, IReadOnlyList<GraphQLSelectionSet> sets)
        {
            var collected = new OrderedDictionary<string, List<GraphQLField>>(StringComparer.Ordinal);
            var visited = new HashSet<string>(StringComparer.Ordinal);
            foreach (var set in sets)
            {
                Collect(type, set, collected, visited);
            }

            return new SelectionPlan(type, [.. collected.Select(field => Field(type, field.Key, field.Value))]);
        }

        private void Collect(
            IObjectGraphType type,
            GraphQLSelectionSet set,
            OrderedDictionary<string, List<GraphQLField>> collected,
            HashSet<string> visited
        )
        {
            foreach (var selection in set.Selections)
            {
                if (!IsWanted((IHasDirectivesNode)selection))
                {
                    continue;
                }

                switch (selection)
                {
                    case GraphQLField field:
                        var name = (field.Alias?.Name ?? field.Name).StringValue;
                        if (!collected.TryGetValue(name, out var nodes))
                        {
                            collected.Add(name, nodes = []);
                        }

                        nodes.Add(field);
                        break;
                    case GraphQLFragmentSpread spread when visited.Add(spread.FragmentName.Name.StringValue):
                        var fragment = _fragments[spread.FragmentName.Name.StringValue];
                        if (Applies(fragment.TypeCondition, type))
                        {
                            Collect(type, fragment.SelectionSet, collected, visited);
                        }

                        break;
                    case GraphQLInlineFragment inline
                        when inline.TypeCondition is null || Applies(inline.TypeCondition, type):
                        Collect(type, inline.SelectionSet, collected, visited);
                        break;
                }
            }
        }

        private FieldPlan Field(IObjectGraphType type, string responseName, List<GraphQLField> nodes)
        {
            if (++Count > MostFields)
            {
                throw new ExecutionError($"The operation asks for more than {MostFields} fields.")
                {
                    Code = ErrorCodes.CostLimit,
                };
            }

            var index = Count - 1;
            var node = nodes[0];
            var definition = Definition(type, node.Name.StringValue);
            var isTypeName = ReferenceEquals(definition, planner._typeName);
            var resolver = planner.Resolver(type, definition);
            var cost = planner.Cost(type, definition);
            var namesVariable = NamesVariable(node);
            HasVariables |= namesVariable;
            HasVariableSizes |=
                namesVariable
                && node.Arguments!.Any(argument =>
                    argument.Value is GraphQLVariable && cost.SlicingArguments.Contains(argument.Name.StringValue)
                );
            return new FieldPlan
            {
                Key = JsonEncodedText.Encode(responseName, JavaScriptEncoder.UnsafeRelaxedJsonEscaping),
                Node = node,
                Definition = definition,
                Resolver = resolver,
                TypeName = isTypeName ? type.Name : null,
                Shape = Shape(definition.ResolvedType!, nodes, false, resolver is not null),
                Constants = namesVariable
                    ? null
                    : FieldArguments.Of(definition.Arguments, node, document, Variables.None),
                Index = index,
                Cost = cost,
            };
        }

        private ValueShape Shape(IGraphType type, List<GraphQLField> nodes, bool isRequired, bool isOurs) =>
            type switch
            {
                NonNullGraphType required => Shape(required.ResolvedType!, nodes, true, isOurs),
                ListGraphType list => new ListShape(isRequired, Shape(list.ResolvedType!, nodes, false, isOurs)),
                ScalarGraphType scalar => new LeafShape(isRequired, isOurs ? null : scalar),
                IObjectGraphType one => new SelectionShape(isRequired, [Below(one, nodes)]),
                IAbstractGraphType several => new SelectionShape(
                    isRequired,
                    [.. several.PossibleTypes.Select(possible => Below(possible, nodes))]
                ),
                _ => throw new InvalidOperationException($"{type} is no type of an answer."),
            };

        private SelectionPlan Below(IObjectGraphType type, List<GraphQLField> nodes) =>
            Selection(type, [.. nodes.Select(node => node.SelectionSet!)]);

        private FieldType Definition(IObjectGraphType type, string name) =>
            name switch
            {
                "__typename" => planner._typeName,
                "__schema" when ReferenceEquals(type, planner._schema.Query) => planner._schema.SchemaMetaFieldType,
                "__type" when ReferenceEquals(type, planner._schema.Query) => planner._schema.TypeMetaFieldType,
                _ => type.GetField(name)!,
            };

        private bool Applies(GraphQLTypeCondition condition, IObjectGraphType type)
        {
            var name = condition.Type.Name.StringValue;
            return name == type.Name
                || (
                    planner._schema.AllTypes[name] is IAbstractGraphType several
                    && several.PossibleTypes.Any(possible => possible.Name == type.Name)
                );
        }

        private bool IsWanted(IHasDirectivesNode node)
        {
            if (node.Directives is null)
            {
                return true;
            }

            foreach (var directive in node.Directives)
            {
                var name = directive.Name.Value;
                var isSkip = name == "skip";
                if ((isSkip || name == "include") && If(directive) == isSkip)
                {
                    return false;
                }
            }

            return true;
        }

        private bool If(GraphQLDirective directive) =>
            directive.Arguments!.Single().Value switch
            {
                GraphQLBooleanValue value => value.BoolValue,
                GraphQLVariable variable => variables.Find(variable.Name.Value)?.Value is true,
                _ => false,
            };
    }

    private readonly ISchema _schema = schema;
    private readonly FieldType _typeName = schema.TypeNameMetaFieldType;

    private FieldResolver? Resolver(IObjectGraphType type, FieldType field) =>
        resolvers.GetValueOrDefault((type.Name, field.Name));

    private FieldCost Cost(IObjectGraphType type, FieldType field) =>
        costs.GetValueOrDefault((type.Name, field.Name), FieldCost.One);

    private static bool NamesVariable(GraphQLField node) =>
        node.Arguments is not null && node.Arguments.Any(argument => NamesVariable(argument.Value));

    private static bool NamesVariable(GraphQLValue value) =>
        value switch
        {
            GraphQLVariable => true,
            GraphQLListValue list => list.Values is not null && list.Values.Any(NamesVariable),
            GraphQLObjectValue fields => fields.Fields is not null
                && fields.Fields.Any(field => NamesVariable(field.Value)),
            _ => false,
        };
}
