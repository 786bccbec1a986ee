using System.Collections.Immutable;

namespace CitationGraph.Server;

/// <summary>What an operation would cost: every field, as often as the lists around it are expected to be long.</summary>
internal static class OperationCost
{
    /// <returns>Stops growing past <see cref="int.MaxValue"/>.</returns>
    public static int Of(OperationPlan plan, RequestArguments arguments) =>
        plan.Cost ?? (int)Math.Min(Of(plan.Root, arguments, [], 1), int.MaxValue);

    private static double Of(
        SelectionPlan selection,
        RequestArguments arguments,
        ImmutableArray<string> sized,
        int size
    )
    {
        var cost = 0.0;
        foreach (var field in selection.Fields)
        {
            cost += 1;
            if (Innermost(field.Shape) is not SelectionShape below || field.Resolver is null)
            {
                continue;
            }

            // A field whose length no argument says has no arguments that matter, whatever variables they name.
            var own = field.Cost.SlicingArguments.IsEmpty
                ? field.Cost.AssumedSize
                : field.Cost.Size(arguments.Of(field));
            var times = sized.Contains(field.Definition.Name) ? size : 1;
            var inner = below.Selections.Max(s =>
                field.Cost.SizedFields.IsEmpty
                    ? own * Of(s, arguments, [], 1)
                    : Of(s, arguments, field.Cost.SizedFields, own)
            );
            cost += times * inner;
        }

        return cost;
    }

    private static ValueShape Innermost(ValueShape shape) => shape is ListShape list ? Innermost(list.Item) : shape;
}
