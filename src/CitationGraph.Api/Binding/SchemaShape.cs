using System.Collections.Immutable;

namespace CitationGraph.Api;

/// <summary>What a schema declares, as far as resolvers are bound to it; made by the engine that parsed the schema.</summary>
public sealed record SchemaShape(
    ImmutableArray<ObjectShape> Objects,
    ImmutableArray<EnumShape> Enums,
    ImmutableArray<InputShape> Inputs
);

public sealed record ObjectShape(string Name, ImmutableArray<FieldShape> Fields);

/// <param name="TypeName">Name of the innermost type, without lists and non-nulls.</param>
public sealed record FieldShape(string Name, string TypeName, ImmutableArray<ArgumentShape> Arguments);

/// <param name="TypeName">Name of the innermost type, without lists and non-nulls.</param>
/// <param name="IsList">Whether a list is given.</param>
public sealed record ArgumentShape(string Name, string TypeName, bool IsList);

/// <summary>An input object.</summary>
public sealed record InputShape(string Name, ImmutableArray<ArgumentShape> Fields);

public sealed record EnumShape(string Name, ImmutableArray<EnumValueShape> Values)
{
    public EnumShape(string name, params IEnumerable<string> values)
        : this(name, [.. values.Select(value => new EnumValueShape(value, null))]) { }
}

/// <param name="Description">English with the Vietnamese term behind it, in brackets.</param>
public sealed record EnumValueShape(string Name, string? Description)
{
    /// <summary>The Vietnamese term; null where the description has none.</summary>
    internal string? Label
    {
        get
        {
            var open = Description?.LastIndexOf('(') ?? -1;
            var close = Description?.LastIndexOf(')') ?? -1;
            return open >= 0 && close > open ? Description![(open + 1)..close] : null;
        }
    }
}

/// <summary>Schema and resolvers do not fit together; the message names every place where they differ.</summary>
public sealed class BindingException(string message) : Exception(message);
