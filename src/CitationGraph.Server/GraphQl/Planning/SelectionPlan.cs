using System.Collections.Immutable;
using GraphQL.Types;

namespace CitationGraph.Server;

/// <summary>What is asked of an object of one type, in the order of the answer.</summary>
internal sealed record SelectionPlan(IObjectGraphType Type, ImmutableArray<FieldPlan> Fields);

/// <summary>An operation, ready to be run any number of times.</summary>
/// <param name="FieldCount">Every <see cref="FieldPlan.Index"/> is below it.</param>
/// <param name="IsSerial">A mutation: one root field after the other.</param>
/// <param name="HasVariables">Whether arguments of a field name a variable.</param>
/// <param name="Cost">What it costs whatever the variables are; null where a length of a list is one of them.</param>
internal sealed record OperationPlan(
    SelectionPlan Root,
    int FieldCount,
    bool IsSerial,
    bool HasVariables,
    int? Cost = null
);
