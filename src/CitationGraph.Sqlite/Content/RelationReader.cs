using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>Reads relations with their evidence one by one by their keys.</summary>
internal sealed class RelationReader(Session session)
{
    private const string ByKey = """
        SELECT source, target, type, detail, origin, effective_from, confidence, reason FROM relation WHERE key = $0
        """;

    private const string EvidenceOf = """
        SELECT document_id, document_name, citation, span_start, span_end, words, confidence, source, provision
        FROM evidence WHERE relation = $0 ORDER BY position
        """;

    private readonly Stepper _relation = session.Stepper(ByKey);
    private readonly Stepper _evidence = session.Stepper(EvidenceOf);
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
                Evidence(key)
            )
            : throw new FormatException($"There is no relation with the key {key}.");
    }

    private ImmutableArray<Evidence> Evidence(long relation)
    {
        var row = _evidence.Again().Set(0, relation);
        var evidence = ImmutableArray.CreateBuilder<Evidence>(1);
        while (row.Step())
        {
            evidence.Add(
                new Evidence(
                    row.TextOrNull(0),
                    row.Text(1),
                    (int)row.Number(2),
                    new TextSpan((int)row.Number(3), (int)row.Number(4)),
                    row.Text(5),
                    row.Real(6),
                    row.TextOrNull(7),
                    row.TextOrNull(8)
                )
            );
        }

        return evidence.DrainToImmutable();
    }
}
