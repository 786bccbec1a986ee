namespace CitationGraph.Ontology.Turtle;

internal enum RdfKind
{
    Iri,
    Blank,
    Literal,
}

/// <summary>A node of RDF 1.1.</summary>
/// <param name="Value">The IRI, the blank node's label within its file, or the literal's lexical form.</param>
/// <param name="Datatype">IRI of a literal's datatype; null for other kinds.</param>
/// <param name="Language">Language tag as written; null when none.</param>
internal sealed record RdfTerm(RdfKind Kind, string Value, string? Datatype = null, string? Language = null)
{
    public static RdfTerm Iri(string iri) => new(RdfKind.Iri, iri);

    public static RdfTerm Blank(string label) => new(RdfKind.Blank, label);
}

/// <summary>Receives what a Turtle document says, in its order.</summary>
internal interface ITripleSink
{
    /// <summary>A statement about the subject begins at the offset (UTF-16 units); its triples follow.</summary>
    void Begin(RdfTerm subject, int offset);

    /// <param name="objectOffset">Where the object is written.</param>
    void Add(RdfTerm subject, string predicate, RdfTerm value, int objectOffset);
}

internal static class Rdf
{
    public const string Namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Type = Namespace + "type";
    public const string First = Namespace + "first";
    public const string Rest = Namespace + "rest";
    public const string Nil = Namespace + "nil";
    public const string LangString = Namespace + "langString";
}

internal static class Xsd
{
    public const string Namespace = "http://www.w3.org/2001/XMLSchema#";
    public const string Text = Namespace + "string";
    public const string Boolean = Namespace + "boolean";
    public const string Integer = Namespace + "integer";
    public const string Decimal = Namespace + "decimal";
    public const string Double = Namespace + "double";
    public const string Date = Namespace + "date";
    public const string YearMonth = Namespace + "gYearMonth";
    public const string Year = Namespace + "gYear";
}
