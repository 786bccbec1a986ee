using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>
/// A variable may stand only where its type fits (specification, section 5.8.5). The library's own rule does not look at what a list requires of its
/// items, and takes null for a default.
/// </summary>
internal sealed class VariablePositionsRule : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(new Visitor());

    private sealed record Usage(GraphQLVariable Variable, IGraphType Type, bool HasDefault);

    private sealed class Visitor : INodeVisitor
    {
        private readonly Dictionary<ASTNode, List<Usage>> _usages = [];
        private List<Usage> _here = [];

        public ValueTask EnterAsync(ASTNode node, ValidationContext context)
        {
            if (node is GraphQLOperationDefinition or GraphQLFragmentDefinition)
            {
                _usages[node] = _here = [];
            }
            else if (node is GraphQLArgument argument && context.TypeInfo.GetArgument() is { } declared)
            {
                Note(argument.Value, declared.ResolvedType!, declared.DefaultValue is not null);
            }

            return default;
        }

        public ValueTask LeaveAsync(ASTNode node, ValidationContext context)
        {
            if (node is GraphQLDocument document)
            {
                foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
                {
                    Check(operation, context);
                }
            }

            return default;
        }

        private void Note(GraphQLValue value, IGraphType type, bool hasDefault)
        {
            var nullable = type is NonNullGraphType required ? required.ResolvedType! : type;
            switch (value)
            {
                case GraphQLVariable variable:
                    _here.Add(new Usage(variable, type, hasDefault));
                    break;
                case GraphQLListValue { Values: { } items } when nullable is ListGraphType list:
                    items.ForEach(item => Note(item, list.ResolvedType!, false));
                    break;
                case GraphQLObjectValue { Fields: { } fields } when nullable is IInputObjectGraphType input:
                    foreach (var field in fields)
                    {
                        if (input.GetField(field.Name.StringValue) is { } declared)
                        {
                            Note(field.Value, declared.ResolvedType!, declared.DefaultValue is not null);
                        }
                    }

                    break;
            }
        }

        private void Check(GraphQLOperationDefinition operation, ValidationContext context)
        {
            var fragments = context.GetRecursivelyReferencedFragments(operation) ?? [];
            var all = fragments.Prepend<ASTNode>(operation).SelectMany(node => _usages.GetValueOrDefault(node, []));
            foreach (var usage in all)
            {
                var definition = operation.Variables?.Items.FirstOrDefault(v =>
                    v.Variable.Name.Value == usage.Variable.Name.Value
                );
                if (definition is not null && !IsAllowed(definition, usage))
                {
                    context.ReportError(
                        new ValidationError(
                            context.Document.Source,
                            "5.8.5",
                            $"Variable '${usage.Variable.Name}' of another type than '{usage.Type}' stands where that is expected.",
                            definition,
                            usage.Variable
                        )
                        {
                            Code = "VARIABLES_IN_ALLOWED_POSITION",
                        }
                    );
                }
            }
        }

        private static bool IsAllowed(GraphQLVariableDefinition definition, Usage usage)
        {
            if (usage.Type is not NonNullGraphType required || definition.Type is GraphQLNonNullType)
            {
                return Fits(definition.Type, usage.Type);
            }

            var hasValue = definition.DefaultValue is not (null or GraphQLNullValue);
            return (hasValue || usage.HasDefault) && Fits(definition.Type, required.ResolvedType!);
        }

        private static bool Fits(GraphQLType given, IGraphType wanted) =>
            (given, wanted) switch
            {
                (GraphQLNonNullType g, NonNullGraphType w) => Fits(g.Type, w.ResolvedType!),
                (_, NonNullGraphType) => false,
                (GraphQLNonNullType g, _) => Fits(g.Type, wanted),
                (GraphQLListType g, ListGraphType w) => Fits(g.Type, w.ResolvedType!),
                (GraphQLNamedType g, INamedType w) => g.Name.Value == w.Name,
                _ => false,
            };
    }
}
