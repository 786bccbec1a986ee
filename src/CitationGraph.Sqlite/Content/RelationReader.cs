using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;

namespace CitationGraph.Sqlite;

/// <summary>Reads relations with their evidence one by one from their edges.</summary>
internal static class RelationReader
{
    private const string ByKey =
        "SELECT origin, detail, effective_from, confidence, reason FROM relation WHERE key = $0";

    private const string EvidenceOf = """
        SELECT document_id, document_name, citation, span_start, span_end, words, confidence, source, provision
        FROM evidence WHERE relation = $0 ORDER BY position
        """;

    /// <summary>The edges in full, in the order of their keys, each once.</summary>
    public static ImmutableArray<Relation> Read(Session session, IReadOnlyCollection<Edge> edges)
    {
        var named = new List<(long Key, Edge Edge)>(edges.Count);
        foreach (var edge in edges)
        {
            if (
                session.Keys.Of(edge.SourceId) is { } source
                && session.Keys.Of(edge.TargetId) is { } target
                && session.Keys.OfRelation(source, target, edge.Type) is { } key
            )
            {
                named.Add((key, edge));
            }
        }

        named.Sort(static (one, other) => one.Key.CompareTo(other.Key));
        var found = ImmutableArray.CreateBuilder<Relation>(named.Count);
        for (var i = 0; i < named.Count; i++)
        {
            if (i == 0 || named[i].Key != named[i - 1].Key)
            {
                found.Add(Relation(session, named[i].Edge, named[i].Key));
            }
        }

        return found.DrainToImmutable();
    }

    private static Relation Relation(Session session, Edge edge, long key)
    {
        var row = session.Stepper(ByKey).Set(0, key);
        return row.Step()
            ? new Relation(
                edge.SourceId,
                edge.TargetId,
                edge.Type,
                row.TextOrNull(1),
                EdgeRows.Origin(row.Bytes(0)),
                InstrumentReader.Date(row, 2),
                row.Real(3),
                row.Text(4),
                Evidence(session, key)
            )
            : throw new FormatException($"The relation with key {key} is in an index and not in its table.");
    }

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
