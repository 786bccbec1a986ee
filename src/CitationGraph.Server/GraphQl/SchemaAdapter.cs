using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Api;
using CitationGraph.Model;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser;
using GraphQLParser.AST;

namespace CitationGraph.Server;

/// <summary>Makes the library's schema from the API's text, and says what resolvers are bound to.</summary>
internal static class SchemaAdapter
{
    private const string ListSize = "listSize";

    /// <summary>Entries of a list of objects of which the schema says no size.</summary>
    private const int UsualSize = 5;

    public static Schema Parse(string definition)
    {
        var builder = new SchemaBuilder();
        var parsed = Parser.Parse(definition);

        // Nothing asks the library which type an object has: the plan knows.
        foreach (var several in parsed.Definitions.OfType<GraphQLInterfaceTypeDefinition>())
        {
            builder.Types.For(several.Name.StringValue).ResolveType = _ => null!;
        }

        var schema = builder.Build(definition);

        // The library's builder reads all of the text but the scalars.
        foreach (var scalar in parsed.Definitions.OfType<GraphQLScalarTypeDefinition>())
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
                    .Select(type => new EnumShape(
                        type.Name,
                        [.. type.Values.Select(value => new EnumValueShape(value.Name, value.Description))]
                    )),
            ],
            [
                .. schema
                    .AllTypes.OfType<IInputObjectGraphType>()
                    .Select(type => new InputShape(type.Name, [.. type.Fields.Select(Input)])),
            ]
        );

    /// <summary>What lists cost, by type and field, as <c>@listSize</c> says.</summary>
    public static FrozenDictionary<(string Type, string Field), FieldCost> Costs(string definition) =>
        Parser
            .Parse(definition)
            .Definitions.OfType<GraphQLObjectTypeDefinition>()
            .SelectMany(type => (type.Fields?.Items ?? []).Select(field => (Type: type.Name.StringValue, Field: field)))
            .Select(f => (Key: (f.Type, f.Field.Name.StringValue), Cost: Cost(f.Field)))
            .Where(f => f.Cost is not null)
            .ToFrozenDictionary(f => f.Key, f => f.Cost!);

    private static FieldCost? Cost(GraphQLFieldDefinition field)
    {
        var sized = field.Directives?.Items.FirstOrDefault(directive => directive.Name.Value == ListSize);
        if (sized is null)
        {
            return IsList(field.Type) ? new FieldCost(UsualSize, [], []) : null;
        }

        var arguments = sized.Arguments!.Items.ToDictionary(
            a => a.Name.StringValue,
            a => a.Value,
            StringComparer.Ordinal
        );
        return new FieldCost(
            int.Parse(((GraphQLIntValue)arguments["assumedSize"]).Value, CultureInfo.InvariantCulture),
            Names(arguments.GetValueOrDefault("slicingArguments")),
            Names(arguments.GetValueOrDefault("sizedFields"))
        );
    }

    private static ImmutableArray<string> Names(GraphQLValue? value) =>
        value is GraphQLListValue { Values: { } values }
            ? [.. values.OfType<GraphQLStringValue>().Select(text => (string)text.Value)]
            : [];

    private static bool IsList(GraphQLType type) =>
        type is GraphQLListType || (type is GraphQLNonNullType required && IsList(required.Type));

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

    private static ArgumentShape Input(FieldType field) =>
        new(field.Name, Innermost(field.ResolvedType!).Name, IsList(field.ResolvedType!));

    private static IGraphType Innermost(IGraphType type) =>
        type is IProvideResolvedType wrapped ? Innermost(wrapped.ResolvedType!) : type;

    private static bool IsList(IGraphType type) =>
        type is ListGraphType || (type is NonNullGraphType required && IsList(required.ResolvedType!));

    // Names that begin with two underscores are GraphQL's own (specification, section 2.1.9).
    private static bool IsOurs(string name) => !name.StartsWith("__", StringComparison.Ordinal);
}
