using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>Reads relations with their evidence one by one by their keys.</summary>
internal sealed class RelationReader(Session session)
{
    private const string ByKey = """
        SELECT source, target, type, detail, origin, effective_from, confidence, reason, evidence_count, first_document_id,
          first_document_name, first_citation, first_span_start, first_span_end, first_words, first_confidence, first_source, first_provision
        FROM relation WHERE key = $0
        """;

    private const string FurtherOf = """
        SELECT document_id, document_name, citation, span_start, span_end, words, confidence, source, provision
        FROM further_evidence WHERE relation = $0 ORDER BY position
        """;

    // Where the columns of the first evidence begin.
    private const int First = 9;

    private readonly Stepper _relation = session.Stepper(ByKey);
    private readonly Stepper _further = session.Stepper(FurtherOf);
    private readonly EdgeTypes _types = new([]);

    /// <summary>The edges in full, in the order of their keys, each once.</summary>
    public static ImmutableArray<Relation> Read(Session session, IReadOnlyCollection<Edge> edges)
    {
        var keys = new List<long>(edges.Count);
        foreach (var edge in edges)
        {
            if (
                session.Keys.Of(edge.SourceId) is { } source
                && session.Keys.Of(edge.TargetId) is { } target
                && session.Keys.OfRelation(source, target, edge.Type) is { } key
            )
            {
                keys.Add(key);
            }
        }

        keys.Sort();
        return new RelationReader(session).Read(keys.Distinct(), keys.Count);
    }

    /// <summary>The relations at these places, in the order asked for.</summary>
    public static ImmutableArray<Relation> ReadAt(Session session, IReadOnlyList<int> places) =>
        new RelationReader(session).Read(places.Select(RelationWriter.KeyAt), places.Count);

    private ImmutableArray<Relation> Read(IEnumerable<long> keys, int atMost)
    {
        var found = ImmutableArray.CreateBuilder<Relation>(atMost);
        foreach (var key in keys)
        {
            found.Add(Relation(key));
        }

        return found.DrainToImmutable();
    }

    private Relation Relation(long key)
    {
        var row = _relation.Again().Set(0, key);
        return row.Step()
            ? new Relation(
                session.Keys.Id(row.Number(0)),
                session.Keys.Id(row.Number(1)),
                _types.Id(_types.Index(row.Bytes(2))),
                row.TextOrNull(3),
                EdgeRows.Origin(row.Bytes(4)),
                InstrumentReader.Date(row, 5),
                row.Real(6),
                row.Text(7),
                Evidence(row, key)
            )
            : throw new FormatException($"There is no relation with the key {key}.");
    }

    private ImmutableArray<Evidence> Evidence(Stepper row, long relation)
    {
        var count = (int)row.Number(First - 1);
        if (count == 0)
        {
            return [];
        }

        var evidence = ImmutableArray.CreateBuilder<Evidence>(count);
        evidence.Add(Evidence(row, First));
        if (count > 1)
        {
            for (var further = _further.Again().Set(0, relation); further.Step(); )
            {
                evidence.Add(Evidence(further, 0));
            }
        }

        return evidence.DrainToImmutable();
    }

    private static Evidence Evidence(Stepper row, int first) =>
        new(
            row.TextOrNull(first),
            row.Text(first + 1),
            (int)row.Number(first + 2),
            new TextSpan((int)row.Number(first + 3), (int)row.Number(first + 4)),
            row.Text(first + 5),
            row.Real(first + 6),
            row.TextOrNull(first + 7),
            row.TextOrNull(first + 8)
        );
}
