using CitationGraph.Api;
using CitationGraph.Ontology;
using CitationGraph.Testing;
using GraphQLParser;
using GraphQLParser.AST;

namespace CitationGraph.Server.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void Every_type_field_argument_and_value_is_described_and_names_the_vietnamese_term_where_it_is_no_sentence()
    {
        var document = Parser.Parse(GraphApi.SchemaText);

        var bare = document.Definitions.SelectMany(Described).Where(d => string.IsNullOrWhiteSpace(d.Text)).ToList();

        bare.Select(d => d.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_and_field_of_the_contract_names_the_vietnamese_term()
    {
        var document = Parser.Parse(GraphApi.SchemaText);

        var foreign = document
            .Definitions.SelectMany(Described)
            .Where(d => !d.Text!.Any(unit => unit > '\u00BF'))
            .Select(d => d.Name);

        foreign.ShouldBeEmpty();
    }

    [Fact]
    public void The_contract_names_every_level_status_and_relation_of_the_ontology()
    {
        var vocabulary = VocabularyReader.Read(Repository.Path("ontology"));
        var enums = SchemaAdapter
            .Shape(SchemaAdapter.Parse(GraphApi.SchemaText))
            .Enums.ToDictionary(
                e => e.Name,
                e => e.Values.Select(v => v.Name).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );

        vocabulary.Levels.Select(l => Name(l.Id)).Except(enums["LevelCode"]).ShouldBeEmpty();
        vocabulary.StatusTypes.Select(s => Name(s.Id)).Except(enums["StatusCode"]).ShouldBeEmpty();
        vocabulary.RelationTypes.Select(r => Name(r.Id)).Except(enums["RelationCode"]).ShouldBeEmpty();
    }

    private static string Name(string id) =>
        string.Concat(
                id.Select(unit =>
                    char.IsUpper(unit) ? $"_{unit}"
                    : unit == '-' ? "_"
                    : $"{unit}"
                )
            )
            .ToUpperInvariant();

    private static IEnumerable<(string Name, string? Text)> Described(ASTNode node) =>
        node switch
        {
            GraphQLObjectTypeDefinition type =>
            [
                One(type.Name.StringValue, type),
                .. (type.Fields?.Items ?? []).SelectMany(field =>
                    (field.Arguments?.Items ?? [])
                        .Select(a => One($"{type.Name}.{field.Name}({a.Name}:)", a))
                        .Prepend(One($"{type.Name}.{field.Name}", field))
                ),
            ],
            GraphQLEnumTypeDefinition type =>
            [
                One(type.Name.StringValue, type),
                .. (type.Values?.Items ?? []).Select(value => One($"{type.Name}.{value.Name}", value)),
            ],
            GraphQLTypeDefinition type => [One(type.Name.StringValue, type)],
            GraphQLSchemaDefinition schema => [("schema", schema.Description?.Value.ToString())],
            _ => [],
        };

    private static (string Name, string? Text) One(string name, IHasDescriptionNode node) =>
        (name, node.Description?.Value.ToString());
}
