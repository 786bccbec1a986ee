using CitationGraph.Ontology.Turtle;

namespace CitationGraph.Ontology.Reading;

/// <summary>All entries of the ontology by class, checked for what no single class can check: names used twice, misspelt or never described.</summary>
internal sealed class EntrySet
{
    private readonly Dictionary<string, List<Entry>> _byClass = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _byIri;
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);

    /// <exception cref="OntologyException">A name is used twice, misspelt or never described.</exception>
    public EntrySet(List<Entry> entries)
    {
        _byIri = new Dictionary<string, Entry>(entries.Count, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            Register(entry);
        }

        foreach (var entry in _byIri.Values)
        {
            Check(entry);
        }
    }

    /// <summary>The entries of a class in the order of files and blocks.</summary>
    public List<Entry> Of(string classIri) => _byClass.TryGetValue(classIri, out var entries) ? entries : [];

    private void Register(Entry entry)
    {
        if (!_byIri.TryAdd(entry.Iri, entry))
        {
            throw entry.Fault(
                $"{Entry.Short(entry.Iri)} described a second time",
                $"one block for each name (the first is at {_byIri[entry.Iri].Location})"
            );
        }

        if (entry.Iri.StartsWith(Cg.Namespace, StringComparison.Ordinal))
        {
            _terms.Add(entry.Iri);
        }

        foreach (var property in entry.Properties)
        {
            if (property.Is(Rdf.Type))
            {
                if (!_byClass.TryGetValue(property.Value.Value, out var members))
                {
                    _byClass.Add(property.Value.Value, members = []);
                }

                members.Add(entry);
            }
        }
    }

    private void Check(Entry entry)
    {
        foreach (var property in entry.Properties)
        {
            if (IsUnknownTerm(property.Predicate))
            {
                throw entry.Fault(
                    property,
                    $"the unknown property {Entry.Short(property.Predicate)} before this value",
                    "a property that ontology.ttl describes"
                );
            }

            var value = property.Value;
            if (value.Kind != RdfKind.Iri || !value.Value.StartsWith(Cg.Root, StringComparison.Ordinal))
            {
                continue;
            }

            if (property.Is(Rdf.Type) && IsUnknownTerm(value.Value))
            {
                throw entry.Fault(
                    property,
                    $"the unknown class {Entry.Short(value.Value)}",
                    "a class that ontology.ttl describes"
                );
            }

            if (!value.Value.StartsWith(Cg.Namespace, StringComparison.Ordinal) && !_byIri.ContainsKey(value.Value))
            {
                throw entry.Fault(
                    property,
                    $"{Entry.Short(value.Value)}, which no file describes,",
                    $"a name that has a block of its own, for {Entry.Short(property.Predicate)}"
                );
            }
        }
    }

    // A folder without a schema of its own (a part of the ontology) has nothing to hold its words against.
    private bool IsUnknownTerm(string iri) =>
        _terms.Count > 0 && iri.StartsWith(Cg.Namespace, StringComparison.Ordinal) && !_terms.Contains(iri);
}
