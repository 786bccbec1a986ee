using System.Collections.Immutable;
using CitationGraph.Api;

namespace CitationGraph.Server;

/// <summary>
/// What a field costs: one for itself, and everything below it as often as its list is expected to be long. The schema says the sizes
/// (<c>@listSize</c>, after the cost specification that several servers share).
/// </summary>
/// <param name="AssumedSize">Items of a list when no argument says how many.</param>
/// <param name="SlicingArguments">The arguments that say how many.</param>
/// <param name="SizedFields">Of a connection: the fields below it that hold the items; empty: the field itself is the list.</param>
internal sealed record FieldCost(
    int AssumedSize,
    ImmutableArray<string> SlicingArguments,
    ImmutableArray<string> SizedFields
)
{
    public static FieldCost One { get; } = new(1, [], []);

    /// <summary>How many items are expected.</summary>
    public int Size(IFieldArguments arguments)
    {
        var most = -1;
        foreach (var name in SlicingArguments)
        {
            if (arguments[name] is int asked)
            {
                most = Math.Max(most, asked);
            }
        }

        return most >= 0 ? most : AssumedSize;
    }
}
