using System.Collections.Immutable;
using CitationGraph.Model;

namespace CitationGraph.Api.Tests;

public sealed class ResolverBinderTests
{
    private static readonly RequestScope NoScope = new(
        null!,
        null!,
        new DateOnly(2026, 11, 24),
        new ApiLimits(),
        _ => null!,
        CancellationToken.None
    );

    [Fact]
    public void A_field_is_served_by_the_method_of_its_name_and_else_by_the_objects_property()
    {
        var fields = Bind(Schema("Letter", Field("sender"), Field("words")));

        Value(fields, "sender", new Letter("An", "xin chào")).ShouldBe("from An");
        Value(fields, "words", new Letter("An", "xin chào")).ShouldBe("xin chào");
    }

    [Fact]
    public void Arguments_go_to_the_parameters_of_their_names()
    {
        var shape = Field("count", new("least", "Int", false), new("moods", "Mood", true), new("day", "Date", false));
        var fields = Bind(Schema("Letter", Field("sender"), shape), new CountingLetterResolvers());

        Value(
                fields,
                "count",
                new Letter("An", ""),
                ("least", 3),
                ("moods", new object[] { "VERY_GLAD" }),
                ("day", "2022-08-19")
            )
            .ShouldBe("3 VeryGlad 2022-08-19");
        Value(fields, "count", new Letter("An", "")).ShouldBe("0  no day");
    }

    [Fact]
    public void Dates_and_enum_values_are_given_as_they_are_written()
    {
        var fields = Bind(
            Schema("Letter", Field("sender"), Field("day", "PartialDate"), Field("moods", "Mood")),
            new MoodyLetterResolvers()
        );

        Value(fields, "day", new Letter("An", "")).ShouldBe("2022-08");
        Value(fields, "moods", new Letter("An", "")).ShouldBe(new List<object?> { "SAD", "VERY_GLAD" });
    }

    [Fact]
    public void A_field_without_a_resolver_stops_the_start_with_its_name() =>
        Problem(Schema("Letter", Field("sender"), Field("stamp"))).ShouldContain("no resolver serves Letter.stamp");

    [Fact]
    public void A_resolver_without_a_field_stops_the_start_with_its_name() =>
        Problem(Schema("Letter", Field("words"))).ShouldContain("LetterResolvers.Sender serves no field of Letter");

    [Fact]
    public void An_argument_without_a_parameter_stops_the_start_with_its_name() =>
        Problem(Schema("Letter", Field("sender", new ArgumentShape("loud", "Boolean", false))))
            .ShouldContain("no parameter takes the argument Letter.sender(loud:)");

    [Fact]
    public void A_parameter_without_an_argument_stops_the_start_with_its_name() =>
        Problem(Schema("Letter", Field("sender"), Field("count")), new CountingLetterResolvers())
            .ShouldContain("Letter.count has no argument for the parameter least of its resolver");

    [Fact]
    public void A_type_nobody_serves_stops_the_start_with_its_name() =>
        Problem(Schema("Parcel", Field("weight"))).ShouldContain("nothing serves the type Parcel");

    [Fact]
    public void Resolvers_of_no_type_stop_the_start_with_their_name() =>
        Problem(new SchemaShape([], [MoodShape], [])).ShouldContain("the schema has no type Letter");

    [Fact]
    public void An_enum_that_differs_stops_the_start_with_the_value()
    {
        var schema = Schema("Letter", Field("sender")) with { Enums = [new EnumShape("Mood", ["SAD", "ANGRY"])] };

        var problem = Problem(schema);

        problem.ShouldContain("nothing stands for Mood.ANGRY");
        problem.ShouldContain("enum Mood lacks the value VERY_GLAD");
    }

    [Fact]
    public void An_id_that_only_the_ontology_has_is_given_as_other()
    {
        var problems = new List<string>();
        var binding = EnumBinding
            .Open("RelationCode", ["continuesImplementing", "not-yet-in-force", "brandNew"])
            .Bind(
                new EnumShape(
                    "RelationCode",
                    ["CONTINUES_IMPLEMENTING", "NOT_YET_IN_FORCE", "NEVER_HEARD_OF", "OTHER"]
                ),
                problems
            );

        problems.ShouldBeEmpty();
        binding.Name("continuesImplementing").ShouldBe("CONTINUES_IMPLEMENTING");
        binding.Name("not-yet-in-force").ShouldBe("NOT_YET_IN_FORCE");
        binding.Name("brandNew").ShouldBe("OTHER");
        binding.Value("NOT_YET_IN_FORCE").ShouldBe("not-yet-in-force");
        Should.Throw<ApiException>(() => binding.Value("NEVER_HEARD_OF")).Code.ShouldBe("BAD_INPUT");
    }

    private static readonly EnumShape MoodShape = new("Mood", ["SAD", "VERY_GLAD"]);

    private static FieldShape Field(string name, params ImmutableArray<ArgumentShape> arguments) =>
        new(name, "String", arguments);

    private static FieldShape Field(string name, string type) => new(name, type, []);

    private static SchemaShape Schema(string type, params ImmutableArray<FieldShape> fields) =>
        new([new ObjectShape(type, fields)], [MoodShape], []);

    private static ImmutableArray<BoundField> Bind(SchemaShape schema, object? resolvers = null) =>
        ResolverBinder.Bind(
            schema,
            [new TypeBinding("Letter", typeof(Letter), resolvers ?? new LetterResolvers())],
            [EnumBinding.Closed<Mood>("Mood")]
        );

    private static string Problem(SchemaShape schema, object? resolvers = null) =>
        Should.Throw<BindingException>(() => Bind(schema, resolvers)).Message;

    private static object? Value(
        ImmutableArray<BoundField> fields,
        string name,
        object source,
        params (string Name, object? Value)[] arguments
    ) =>
        fields
            .Single(field => field.FieldName == name)
            .Resolve(
                source,
                new Given(arguments.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal)),
                NoScope
            );

    private enum Mood
    {
        Sad,
        VeryGlad,
    }

    private sealed record Letter(string Sender, string Words);

    private sealed class LetterResolvers
    {
        public string Sender(Letter letter) => $"from {letter.Sender}";
    }

    private sealed class CountingLetterResolvers
    {
        public string Count(int? least, ImmutableArray<Mood> moods, DateOnly? day) =>
            $"{least ?? 0} {string.Join(',', moods)} {day?.ToString("yyyy-MM-dd") ?? "no day"}";
    }

    private sealed class MoodyLetterResolvers
    {
        public PartialDate? Day(Letter letter) => PartialDate.Of(2022, letter.Words.Length + 8);

        public IEnumerable<Mood> Moods => [Mood.Sad, Mood.VeryGlad];
    }

    private sealed class Given(Dictionary<string, object?> values) : IFieldArguments
    {
        public object? this[string name] => values.GetValueOrDefault(name);
    }
}
