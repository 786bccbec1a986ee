using GraphQL.Types;

namespace CitationGraph.Server;

/// <summary>How a field's value becomes a part of the answer.</summary>
internal abstract class ValueShape(bool isRequired)
{
    /// <summary>Whether null takes the value around it along (specification, section 6.4.4).</summary>
    public bool IsRequired { get; } = isRequired;
}

/// <summary>A scalar or enum, as the API gives it or as the library serializes it.</summary>
/// <param name="type">Of the library; null where the value is ready to be written.</param>
internal sealed class LeafShape(bool isRequired, ScalarGraphType? type) : ValueShape(isRequired)
{
    public object? Serialize(object value) => type is null ? value : type.Serialize(value);
}

internal sealed class ListShape(bool isRequired, ValueShape item) : ValueShape(isRequired)
{
    public ValueShape Item { get; } = item;
}

/// <summary>An object, with what is asked of it: by the object's own type where the field's type is an interface or union.</summary>
internal sealed class SelectionShape(bool isRequired, IReadOnlyList<SelectionPlan> selections) : ValueShape(isRequired)
{
    /// <summary>One for each type the value may have; a single one is taken without asking.</summary>
    public IReadOnlyList<SelectionPlan> Selections { get; } = selections;
}
