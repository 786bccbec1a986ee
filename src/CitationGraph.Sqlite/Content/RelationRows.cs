using System.Collections.Immutable;
using CitationGraph.Model;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <summary>Reads relations with their evidence from one statement, so that both come from one moment.</summary>
internal static class RelationRows
{
    private const string Select = """
        SELECT r.key, r.source, r.target, r.type, r.detail, r.origin, r.effective_from, r.confidence, r.reason,
          e.document_id, e.document_name, e.citation, e.span_start, e.span_end, e.words, e.confidence, e.source
        FROM relation r LEFT JOIN evidence e ON e.relation = r.key
        """;

    private const string Order = "ORDER BY r.source, r.target, r.type, r.key, e.position";

    public const string All = $"{Select} {Order}";

    /// <summary><c>$0</c> is a JSON array of instrument ids.</summary>
    public const string Outgoing = $"{Select} WHERE r.source IN (SELECT value FROM json_each($0)) {Order}";

    /// <summary><c>$0</c> is a JSON array of instrument ids.</summary>
    public const string Incoming = $"{Select} WHERE r.target IN (SELECT value FROM json_each($0)) {Order}";

    public static IEnumerable<Relation> Read(SqliteDataReader row)
    {
        var hasRow = row.Read();
        while (hasRow)
        {
            var key = row.GetInt64(0);
            var bare = Bare(row);
            var evidence = ImmutableArray.CreateBuilder<Evidence>();
            do
            {
                if (!row.IsDBNull(10))
                {
                    evidence.Add(Evidence(row));
                }

                hasRow = row.Read();
            } while (hasRow && row.GetInt64(0) == key);

            yield return bare with
            {
                Evidence = evidence.DrainToImmutable(),
            };
        }
    }

    private static Relation Bare(SqliteDataReader row) =>
        new(
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            Rows.Text(row, 4),
            Enum.Parse<RelationOrigin>(row.GetString(5)),
            Rows.Date(row, 6),
            row.GetDouble(7),
            row.GetString(8),
            []
        );

    private static Evidence Evidence(SqliteDataReader row) =>
        new(
            Rows.Text(row, 9),
            row.GetString(10),
            row.GetInt32(11),
            new TextSpan(row.GetInt32(12), row.GetInt32(13)),
            row.GetString(14),
            row.GetDouble(15),
            Rows.Text(row, 16)
        );
}
