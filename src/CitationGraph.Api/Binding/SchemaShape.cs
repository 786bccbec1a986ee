using System.Collections.Immutable;

namespace CitationGraph.Api;

/// <summary>What a schema declares, as far as resolvers are bound to it; made by the engine that parsed the schema.</summary>
public sealed record SchemaShape(ImmutableArray<ObjectShape> Objects, ImmutableArray<EnumShape> Enums);

public sealed record ObjectShape(string Name, ImmutableArray<FieldShape> Fields);

/// <param name="TypeName">Name of the innermost type, without lists and non-nulls.</param>
public sealed record FieldShape(string Name, string TypeName, ImmutableArray<ArgumentShape> Arguments);

/// <param name="TypeName">Name of the innermost type, without lists and non-nulls.</param>
/// <param name="IsList">Whether a list is given.</param>
public sealed record ArgumentShape(string Name, string TypeName, bool IsList);

public sealed record EnumShape(string Name, ImmutableArray<string> Values);

/// <summary>Schema and resolvers do not fit together; the message names every place where they differ.</summary>
public sealed class BindingException(string message) : Exception(message);
