using CitationGraph.Ontology.Turtle;

namespace CitationGraph.Ontology.Tests.Turtle;

/// <summary>Whether two sets of triples are one graph but for the labels of blank nodes (RDF 1.1 Concepts, section 3.6).</summary>
internal static class GraphComparison
{
    public static bool AreIsomorphic(TripleList left, TripleList right)
    {
        var one = left.Triples.Distinct().ToList();
        var other = right.Triples.Distinct().ToHashSet();
        return one.Count == other.Count && CanMap(one, other, [], Blanks(one), Blanks(other));
    }

    private static List<RdfTerm> Blanks(IEnumerable<(RdfTerm Subject, string Predicate, RdfTerm Value)> triples) =>
        [.. triples.SelectMany(t => new[] { t.Subject, t.Value }).Where(t => t.Kind == RdfKind.Blank).Distinct()];

    private static bool CanMap(
        List<(RdfTerm Subject, string Predicate, RdfTerm Value)> one,
        HashSet<(RdfTerm Subject, string Predicate, RdfTerm Value)> other,
        Dictionary<RdfTerm, RdfTerm> map,
        List<RdfTerm> open,
        List<RdfTerm> free
    )
    {
        foreach (var triple in one)
        {
            var isMapped = TryMap(triple.Subject, map, out var subject) & TryMap(triple.Value, map, out var value);
            if (isMapped && !other.Contains((subject, triple.Predicate, value)))
            {
                return false;
            }
        }

        if (open.Count == map.Count)
        {
            return true;
        }

        if (open.Count != free.Count)
        {
            return false;
        }

        var next = open[map.Count];
        foreach (var candidate in free.Where(f => !map.ContainsValue(f)))
        {
            map.Add(next, candidate);
            if (CanMap(one, other, map, open, free))
            {
                return true;
            }

            map.Remove(next);
        }

        return false;
    }

    private static bool TryMap(RdfTerm term, Dictionary<RdfTerm, RdfTerm> map, out RdfTerm mapped)
    {
        mapped = term;
        return term.Kind != RdfKind.Blank || map.TryGetValue(term, out mapped!);
    }
}
