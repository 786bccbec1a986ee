using CitationGraph.Ontology.Turtle;

namespace CitationGraph.Ontology.Tests.Turtle;

/// <summary>All triples of a document, in its order.</summary>
internal sealed class TripleList : ITripleSink
{
    public List<(RdfTerm Subject, string Predicate, RdfTerm Value)> Triples { get; } = [];

    public static TripleList Of(string text, string? baseIri = null, string file = "test.ttl")
    {
        var triples = new TripleList();
        TurtleParser.Parse(new TurtleSource(file, text), baseIri, triples);
        return triples;
    }

    public void Begin(RdfTerm subject, int offset) { }

    public void Add(RdfTerm subject, string predicate, RdfTerm value, int objectOffset) =>
        Triples.Add((subject, predicate, value));

    /// <summary>Values of the property of the one subject.</summary>
    public IEnumerable<RdfTerm> Values(RdfTerm subject, string predicate) =>
        Triples.Where(t => t.Subject == subject && t.Predicate == predicate).Select(t => t.Value);
}
