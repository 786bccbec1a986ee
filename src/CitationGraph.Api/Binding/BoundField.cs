namespace CitationGraph.Api;

/// <summary>The arguments of one field in one request.</summary>
public interface IFieldArguments
{
    /// <summary>
    /// The value as the engine coerced it: string, int, bool, double, a list of those, or null when none was given and the schema has no
    /// default. Enum values are their names.
    /// </summary>
    object? this[string name] { get; }
}

/// <summary>
/// Gives the value of a field: a string, number or boolean ready to be written (dates as ISO 8601, enum values as their names), an object
/// for the resolvers of its type, a list of those, or null.
/// </summary>
/// <param name="source">The object the field belongs to; null for the root.</param>
/// <exception cref="ApiException">The request asks for something that cannot be.</exception>
public delegate object? FieldResolver(object? source, IFieldArguments arguments, RequestScope scope);

/// <summary>Which resolver serves which field.</summary>
public sealed record BoundField(string TypeName, string FieldName, FieldResolver Resolve);
