using CitationGraph.Ontology.Turtle;

namespace CitationGraph.Ontology.Tests.Turtle;

public sealed class TurtleParserTests
{
    private const string Prefix = "@prefix : <http://e/> .\n";
    private static readonly RdfTerm S = RdfTerm.Iri("http://e/s");

    [Theory]
    [InlineData("1", "1", Xsd.Integer)]
    [InlineData("-1", "-1", Xsd.Integer)]
    [InlineData("+.5", "+.5", Xsd.Decimal)]
    [InlineData("1.5", "1.5", Xsd.Decimal)]
    [InlineData("1.E3", "1.E3", Xsd.Double)]
    [InlineData("1e-3", "1e-3", Xsd.Double)]
    [InlineData("true", "true", Xsd.Boolean)]
    [InlineData("false", "false", Xsd.Boolean)]
    [InlineData("'one'", "one", Xsd.Text)]
    [InlineData("\"\"", "", Xsd.Text)]
    [InlineData("\"\"\"two \"lines\"\nof text\"\"\"", "two \"lines\"\nof text", Xsd.Text)]
    [InlineData("\"t\\tn\\nq\\\"u\\u0110U\\U0001F600\"", "t\tn\nq\"u\u0110U\U0001F600", Xsd.Text)]
    [InlineData("\"2025\"^^<http://e/year>", "2025", "http://e/year")]
    public void Literals_keep_their_form_and_know_their_datatype(string written, string lexical, string datatype) =>
        Value(written).ShouldBe(new RdfTerm(RdfKind.Literal, lexical, datatype));

    [Theory]
    [InlineData("1.")]
    [InlineData("true.")]
    [InlineData(":o.")]
    [InlineData("_:b.")]
    [InlineData("\"x\"@vi.")]
    public void A_dot_right_after_a_value_ends_the_statement(string end) =>
        TripleList.Of($"{Prefix}:s :p {end}").Triples.Count.ShouldBe(1);

    [Fact]
    public void A_language_tag_stays_as_written() => Value("\"Luật\"@vi-VN").Language.ShouldBe("vi-VN");

    [Theory]
    [InlineData(":a.b", "http://e/a.b")]
    [InlineData(":a%20b", "http://e/a%20b")]
    [InlineData(@":a\,b", "http://e/a,b")]
    [InlineData(":a:b", "http://e/a:b")]
    [InlineData(":", "http://e/")]
    [InlineData(":nghị-định", "http://e/nghị-định")]
    [InlineData("<http://e/\\u0111>", "http://e/đ")]
    public void Names_become_IRIs(string written, string iri) => Value(written).ShouldBe(RdfTerm.Iri(iri));

    [Fact]
    public void A_prefix_can_be_declared_again_for_what_follows()
    {
        var triples = TripleList.Of("@prefix p: <http://one/> . p:a p:b p:c . PREFIX p: <http://two/> p:a p:b p:c .");

        triples.Triples.Select(t => t.Subject.Value).ShouldBe(["http://one/a", "http://two/a"]);
    }

    [Fact]
    public void A_list_becomes_cells_that_end_in_nil()
    {
        var triples = TripleList.Of(Prefix + ":s :p (1 2) , () .");

        triples.Triples.Count(t => t.Predicate == Rdf.First).ShouldBe(2);
        triples.Triples.Count(t => t.Predicate == Rdf.Rest).ShouldBe(2);
        triples.Values(S, "http://e/p").Last().ShouldBe(RdfTerm.Iri(Rdf.Nil));
    }

    [Fact]
    public void Brackets_make_nodes_of_their_own()
    {
        var triples = TripleList.Of(Prefix + "[ :p [ :q 1 ] ; ] .");

        triples.Triples.Select(t => t.Subject).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("#s", "http://a/b/c/d;p?q#s")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    [InlineData("http://o/x", "http://o/x")]
    public void Relative_IRIs_are_resolved_as_RFC_3986_shows(string reference, string resolved) =>
        IriReference.Resolve("http://a/b/c/d;p?q", reference).ShouldBe(resolved);

    [Theory]
    [InlineData(":s :p :o", 2, 9)]
    [InlineData(":s :p", 2, 6)]
    [InlineData(":s A :o .", 2, 4)]
    [InlineData(":s :p [ .", 2, 9)]
    [InlineData(":s :p ( 1 .", 2, 11)]
    [InlineData(":s :p <a b> .", 2, 9)]
    [InlineData(":s :p 'a\nb' .", 2, 7)]
    [InlineData(":s :p \"\"\"a\n", 2, 7)]
    [InlineData(":s :p \"a\"@ .", 2, 11)]
    [InlineData(":s :p \"\\uD800\" .", 2, 8)]
    [InlineData(":s :p :a%2 .", 2, 9)]
    [InlineData(":s :p q:a .", 2, 7)]
    [InlineData("\n\n  ~ :p :o .", 4, 3)]
    [InlineData("@PREFIX q: <http://q/> .", 2, 2)]
    [InlineData("@prefix q: <http://q/>\n:s :p :o .", 3, 1)]
    [InlineData("[] .", 2, 4)]
    [InlineData("\"s\" :p :o .", 2, 1)]
    public void A_fault_is_placed_where_it_stands(string text, int line, int column)
    {
        var fault = Should.Throw<OntologyException>(() => TripleList.Of(Prefix + text));

        (fault.Line, fault.Column).ShouldBe((line, column), fault.Message);
    }

    [Fact]
    public void Windows_and_old_Mac_line_ends_count_once()
    {
        var fault = Should.Throw<OntologyException>(() => TripleList.Of("# one\r\n# two\r# three\n ?"));

        (fault.Line, fault.Column).ShouldBe((4, 2));
    }

    [Fact]
    public void Brackets_without_end_are_refused_before_the_stack_is() =>
        Should
            .Throw<OntologyException>(() => TripleList.Of(Prefix + ":s :p " + new string('(', 100_000)))
            .Expected.ShouldBe("fewer");

    private static RdfTerm Value(string written) =>
        TripleList.Of($"{Prefix}:s :p {written} .").Values(S, "http://e/p").Single();
}
