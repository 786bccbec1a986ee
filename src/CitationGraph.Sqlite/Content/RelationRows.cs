using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <summary>Reads relations with their evidence from one statement, so that both come from one moment.</summary>
internal static class RelationRows
{
    private const string Columns = """
        SELECT r.key, s.id, t.id, r.type, r.detail, r.origin, r.effective_from, r.confidence, r.reason,
          r.first_document_id, r.first_document_name, r.first_citation, r.first_span_start, r.first_span_end, r.first_words,
          r.first_confidence, r.first_source, r.first_provision,
          e.document_id, e.document_name, e.citation, e.span_start, e.span_end, e.words, e.confidence, e.source, e.provision
        """;

    private const string From = """
        FROM relation r JOIN instrument s ON s.key = r.source JOIN instrument t ON t.key = r.target
          LEFT JOIN further_evidence e ON r.evidence_count > 1 AND e.relation = r.key
        """;

    // Where the columns of the first evidence and of another begin; a name stands second wherever there is any.
    private const int First = 9;
    private const int Further = 18;

    private const string Order = "ORDER BY r.key, e.position";

    // The plus keeps the planner from walking the whole table in the order wanted.
    private const string OrderOfFew = "ORDER BY +r.key, e.position";

    private const string AreTypes = "r.type IN (SELECT value FROM json_each($1))";

    private const string OfInstruments =
        "IN (SELECT i.key FROM json_each($0) j CROSS JOIN instrument i ON i.id = j.value)";

    public const string All = $"{Columns} {From} {Order}";

    /// <summary><c>$1</c> is a JSON array of types; <c>$0</c> is not used.</summary>
    public const string AllOfTypes = $"{Columns} {From} WHERE {AreTypes} AND $0 IS NULL {Order}";

    /// <summary><c>$0</c> is a JSON array of instrument ids.</summary>
    private const string Outgoing = $"{Columns} {From} WHERE r.source {OfInstruments} {OrderOfFew}";

    /// <summary><c>$0</c> is a JSON array of instrument ids, <c>$1</c> one of types.</summary>
    private const string OutgoingOfTypes =
        $"{Columns} {From} WHERE r.source {OfInstruments} AND {AreTypes} {OrderOfFew}";

    /// <summary><c>$0</c> is a JSON array of instrument ids.</summary>
    private const string Incoming = $"{Columns} {From} WHERE r.target {OfInstruments} {OrderOfFew}";

    /// <summary><c>$0</c> is a JSON array of instrument ids, <c>$1</c> one of types.</summary>
    private const string IncomingOfTypes =
        $"{Columns} {From} WHERE r.target {OfInstruments} AND {AreTypes} {OrderOfFew}";

    public static string OfAllTypes(EdgeDirection direction) =>
        direction == EdgeDirection.Outgoing ? Outgoing : Incoming;

    public static string OfTypes(EdgeDirection direction) =>
        direction == EdgeDirection.Outgoing ? OutgoingOfTypes : IncomingOfTypes;

    public static IEnumerable<Relation> Read(SqliteDataReader row)
    {
        var hasRow = row.Read();
        while (hasRow)
        {
            var key = row.GetInt64(0);
            var bare = Bare(row);
            var evidence = ImmutableArray.CreateBuilder<Evidence>();
            Add(evidence, row, First);
            do
            {
                Add(evidence, row, Further);
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

    private static void Add(ImmutableArray<Evidence>.Builder evidence, SqliteDataReader row, int first)
    {
        if (!row.IsDBNull(first + 1))
        {
            evidence.Add(
                new Evidence(
                    Rows.Text(row, first),
                    row.GetString(first + 1),
                    row.GetInt32(first + 2),
                    new TextSpan(row.GetInt32(first + 3), row.GetInt32(first + 4)),
                    row.GetString(first + 5),
                    row.GetDouble(first + 6),
                    Rows.Text(row, first + 7),
                    Rows.Text(row, first + 8)
                )
            );
        }
    }
}
