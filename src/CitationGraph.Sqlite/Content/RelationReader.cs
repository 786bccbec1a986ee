using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>Reads relations with their evidence one by one from their edges.</summary>
internal static class RelationReader
{
    private const string Named = """
        SELECT key, origin, detail, effective_from, confidence, reason FROM relation
        WHERE source = $0 AND type = $1 AND target = $2
        """;

    private const string EvidenceOf = """
        SELECT document_id, document_name, citation, span_start, span_end, words, confidence, source, provision
        FROM evidence WHERE relation = $0 ORDER BY position
        """;

    /// <summary>The edges in full, in the order of their keys, each once.</summary>
    public static ImmutableArray<Relation> Read(Session session, IReadOnlyCollection<Edge> edges)
    {
        var keys = new InstrumentKeys(session);
        var found = new SortedDictionary<long, Relation>();
        foreach (var edge in edges)
        {
            if (keys.Of(edge.SourceId) is { } source && keys.Of(edge.TargetId) is { } target)
            {
                var row = session.Stepper(Named).Set(0, source).Set(1, edge.Type).Set(2, target);
                if (row.Step() && row.Number(0) is var key && !found.ContainsKey(key))
                {
                    found.Add(key, Relation(session, row, edge, key));
                }
            }
        }

        return [.. found.Values];
    }

    private static Relation Relation(Session session, Stepper row, Edge edge, long key) =>
        new(
            edge.SourceId,
            edge.TargetId,
            edge.Type,
            row.TextOrNull(2),
            EdgeRows.Origin(row.Bytes(1)),
            InstrumentReader.Date(row, 3),
            row.Real(4),
            row.Text(5),
            Evidence(session, key)
        );

    private static ImmutableArray<Evidence> Evidence(Session session, long relation)
    {
        var row = session.Stepper(EvidenceOf).Set(0, relation);
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
