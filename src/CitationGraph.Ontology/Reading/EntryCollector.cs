using CitationGraph.Ontology.Turtle;

namespace CitationGraph.Ontology.Reading;

/// <summary>Gathers the statements of one file into entries, one a block. What hangs on blank nodes is left to other readers.</summary>
internal sealed class EntryCollector(TurtleSource source, List<Entry> entries) : ITripleSink
{
    private Entry? _current;

    public void Begin(RdfTerm subject, int offset)
    {
        _current = null;
        if (subject.Kind == RdfKind.Iri)
        {
            _current = new Entry(source, subject.Value, offset);
            entries.Add(_current);
        }
    }

    public void Add(RdfTerm subject, string predicate, RdfTerm value, int objectOffset)
    {
        if (_current is not null && subject.Kind == RdfKind.Iri)
        {
            _current.Add(predicate, value, objectOffset);
        }
    }
}
