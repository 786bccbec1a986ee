namespace CitationGraph.Api;

/// <summary>What serves a type of the schema.</summary>
/// <param name="TypeName">Name in the schema.</param>
/// <param name="Source">Type of the objects whose fields are asked for; null for a root type.</param>
/// <param name="Resolvers">
/// Its public methods and properties serve the fields of their names. A method may take, by type, the source object and the
/// <see cref="RequestScope"/>; every other parameter is the argument of its name. Fields it does not have are read from
/// <paramref name="Source"/>'s properties.
/// </param>
internal sealed record TypeBinding(string TypeName, Type? Source, object? Resolvers)
{
    public static TypeBinding Root(object resolvers) => new(NameOf(resolvers), null, resolvers);

    public static TypeBinding Of<TSource>(object resolvers) => new(NameOf(resolvers), typeof(TSource), resolvers);

    public static TypeBinding Plain<TSource>(string typeName) => new(typeName, typeof(TSource), null);

    private static string NameOf(object resolvers)
    {
        const string Ending = "Resolvers";
        var name = resolvers.GetType().Name;
        return name.EndsWith(Ending, StringComparison.Ordinal)
            ? name[..^Ending.Length]
            : throw new BindingException(
                $"{name} serves a type of the schema: it must be called after it, and Resolvers."
            );
    }
}
