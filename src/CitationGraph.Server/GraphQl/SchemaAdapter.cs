using System.Globalization;
using CitationGraph.Api;
using CitationGraph.Model;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>Makes GraphQL.NET's schema from the API's text and hangs the API's resolvers on its fields.</summary>
internal static class SchemaAdapter
{
    /// <exception cref="BindingException">Schema and resolvers differ.</exception>
    public static ISchema Build(GraphApi api)
    {
        var schema = Parse(GraphApi.SchemaText);
        var objects = ObjectTypes(schema).ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (var bound in api.Bind(Shape(schema)))
        {
            objects[bound.TypeName].GetField(bound.FieldName)!.Resolver = new BoundFieldResolver(bound.Resolve);
        }

        return schema;
    }

    public static Schema Parse(string definition)
    {
        var schema = new SchemaBuilder().Build(definition);

        // GraphQL.NET's builder reads all of the text but the scalars.
        foreach (var scalar in Parser.Parse(definition).Definitions.OfType<GraphQLScalarTypeDefinition>())
        {
            var name = (string)scalar.Name.Value;
            schema.RegisterType(new IsoScalar(name, Form(name)) { Description = (string?)scalar.Description?.Value });
        }

        schema.Initialize();
        return schema;
    }

    public static SchemaShape Shape(ISchema schema) =>
        new(
            [.. ObjectTypes(schema).Select(type => new ObjectShape(type.Name, [.. type.Fields.Select(Field)]))],
            [
                .. schema
                    .AllTypes.OfType<EnumerationGraphType>()
                    .Where(type => IsOurs(type.Name))
                    .Select(type => new EnumShape(type.Name, [.. type.Values.Select(value => value.Name)])),
            ]
        );

    private static Func<string, bool> Form(string scalar) =>
        scalar switch
        {
            "Date" => text =>
                DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "DateTime" => text =>
                DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
            "PartialDate" => text => PartialDate.TryParse(text, out _),
            _ => throw new BindingException($"nothing checks the scalar {scalar}"),
        };

    private static IEnumerable<IObjectGraphType> ObjectTypes(ISchema schema) =>
        schema.AllTypes.OfType<IObjectGraphType>().Where(type => IsOurs(type.Name));

    private static FieldShape Field(FieldType field) =>
        new(field.Name, Innermost(field.ResolvedType!).Name, [.. (field.Arguments ?? []).Select(Argument)]);

    private static ArgumentShape Argument(QueryArgument argument) =>
        new(argument.Name, Innermost(argument.ResolvedType!).Name, IsList(argument.ResolvedType!));

    private static IGraphType Innermost(IGraphType type) =>
        type is IProvideResolvedType wrapped ? Innermost(wrapped.ResolvedType!) : type;

    private static bool IsList(IGraphType type) =>
        type is ListGraphType || (type is NonNullGraphType required && IsList(required.ResolvedType!));

    // Names that begin with two underscores are GraphQL's own (specification, section 2.1.9).
    private static bool IsOurs(string name) => !name.StartsWith("__", StringComparison.Ordinal);
}
