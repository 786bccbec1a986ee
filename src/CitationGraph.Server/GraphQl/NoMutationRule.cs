using GraphQL.Validation;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>Refuses a document whose operation is a mutation.</summary>
internal sealed class NoMutationRule(MutationRefusal refusal) : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.Operation.Operation == OperationType.Mutation)
        {
            context.ReportError(
                new ValidationError(context.Document.Source, null, refusal.Message, context.Operation)
                {
                    Code = refusal.Code,
                }
            );
        }

        return default;
    }
}
