using System.Collections.Immutable;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>What an operation would cost: every field, as often as the lists around it are expected to be long.</summary>
internal static class OperationCost
{
    /// <returns>Stops growing past <see cref="int.MaxValue"/>.</returns>
    public static int Of(OperationPlan plan, GraphQLDocument document, Variables variables) =>
        (int)Math.Min(Of(plan.Root, new Given(document, variables), [], 1), int.MaxValue);

    private static double Of(SelectionPlan selection, Given given, ImmutableArray<string> sized, int size)
    {
        var cost = 0.0;
        foreach (var field in selection.Fields)
        {
            cost += 1;
            if (Innermost(field.Shape) is not SelectionShape below || field.Resolver is null)
            {
                continue;
            }

            var own = field.Cost.Size(field.Arguments(given.Document, given.Variables));
            var times = sized.Contains(field.Definition.Name) ? size : 1;
            var inner = below.Selections.Max(s =>
                field.Cost.SizedFields.IsEmpty ? own * Of(s, given, [], 1) : Of(s, given, field.Cost.SizedFields, own)
            );
            cost += times * inner;
        }

        return cost;
    }

    private static ValueShape Innermost(ValueShape shape) => shape is ListShape list ? Innermost(list.Item) : shape;

    private sealed record Given(GraphQLDocument Document, Variables Variables);
}
