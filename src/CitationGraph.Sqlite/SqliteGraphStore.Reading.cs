using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Model;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <content>Reading: every answer comes from one statement, so from one moment of the store.</content>
public sealed partial class SqliteGraphStore
{
    public StoreCounts Count()
    {
        var counts = Read(
            """
            SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM instrument),
              (SELECT count(*) FROM instrument WHERE is_held), (SELECT count(*) FROM relation),
              (SELECT coalesce(sum(citations), 0) FROM document), (SELECT count(*) FROM contradiction),
              (SELECT json_group_object(outcome, n) FROM (SELECT outcome, count(*) AS n FROM resolution GROUP BY outcome))
            """,
            row => new StoreCounts(
                row.GetInt32(0),
                row.GetInt32(1),
                row.GetInt32(2),
                row.GetInt32(3),
                row.GetInt32(4),
                row.GetInt32(5),
                Outcomes(row.GetString(6))
            )
        );
        return counts[0];
    }

    public IEnumerable<ReadDocument> Documents() =>
        Stream($"SELECT {Rows.DocumentColumns} FROM document ORDER BY id", reader => Each(reader, Rows.Document));

    public ReadDocument? Document(string id) =>
        Read($"SELECT {Rows.DocumentColumns} FROM document WHERE id = $0", Rows.Document, id).SingleOrDefault();

    public ImmutableArray<Catalogue> Catalogues() =>
        Read("SELECT content FROM catalogue ORDER BY name", row => StoreJson.ReadCatalogue(row.GetString(0)));

    public Instrument? Instrument(string idOrAlias) =>
        Read(
                $"""
                SELECT {Rows.InstrumentColumns} FROM instrument i
                WHERE i.id = coalesce((SELECT id FROM instrument WHERE id = $0), (SELECT instrument_id FROM alias WHERE alias = $0))
                """,
                Rows.Instrument,
                idOrAlias
            )
            .SingleOrDefault();

    public ImmutableArray<Instrument> Instruments(IReadOnlyCollection<string> ids) =>
        ids.Count == 0
            ? []
            : Read(
                $"SELECT {Rows.InstrumentColumns} FROM instrument i WHERE i.id IN (SELECT value FROM json_each($0)) ORDER BY i.id",
                Rows.Instrument,
                StoreJson.Write(ids)
            );

    public ImmutableArray<Instrument> WithSymbol(string symbolKey) =>
        Read(
            $"SELECT {Rows.InstrumentColumns} FROM instrument i WHERE i.symbol_key = $0 ORDER BY i.id",
            Rows.Instrument,
            symbolKey
        );

    public ImmutableArray<Relation> Relations(IReadOnlyCollection<string> instrumentIds, EdgeDirection direction) =>
        instrumentIds.Count == 0
            ? []
            :
            [
                .. Stream(
                    direction == EdgeDirection.Outgoing ? RelationRows.Outgoing : RelationRows.Incoming,
                    RelationRows.Read,
                    StoreJson.Write(instrumentIds)
                ),
            ];

    public ImmutableArray<CitationResolution> CitationsOf(string instrumentId) =>
        Read(
            $"SELECT {Rows.ResolutionColumns} FROM resolution WHERE target_id = $0 ORDER BY document_id, citation",
            Rows.Resolution,
            instrumentId
        );

    public ImmutableArray<CitationResolution> CitationsIn(string documentId) =>
        Read(
            $"SELECT {Rows.ResolutionColumns} FROM resolution WHERE document_id = $0 ORDER BY citation",
            Rows.Resolution,
            documentId
        );

    public ImmutableArray<Contradiction> Contradictions(string? instrumentId = null) =>
        Read(
            """
            SELECT instrument_id, kind, "values" FROM contradiction
            WHERE $0 IS NULL OR instrument_id = $0 ORDER BY instrument_id, kind, key
            """,
            Rows.Contradiction,
            instrumentId
        );

    public ImmutableArray<InstrumentFact> Facts(string instrumentId) =>
        Read($"SELECT {Rows.FactColumns} FROM fact WHERE instrument_id = $0 ORDER BY key", Rows.Fact, instrumentId);

    public ImmutableArray<Instrument> Candidates(IReadOnlyList<string> words, int limit)
    {
        // A folded key may hold several words; the quotes keep what a person typed from being read as a search expression.
        var terms = words
            .SelectMany(word => word.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct(StringComparer.Ordinal)
            .Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"*");
        var expression = string.Join(" OR ", terms);
        return expression.Length == 0 || limit <= 0
            ? []
            : Read(
                $"""
                SELECT {Rows.InstrumentColumns} FROM instrument_words w JOIN instrument i ON i.key = w.rowid
                WHERE instrument_words MATCH $0 ORDER BY w.rank, i.id LIMIT $1
                """,
                Rows.Instrument,
                expression,
                limit
            );
    }

    public IEnumerable<Instrument> AllInstruments() =>
        Stream(
            $"SELECT {Rows.InstrumentColumns} FROM instrument i ORDER BY i.id",
            reader => Each(reader, Rows.Instrument)
        );

    public IEnumerable<Relation> AllRelations() => Stream(RelationRows.All, RelationRows.Read);

    public IEnumerable<InstrumentFact> AllFacts() =>
        Stream($"SELECT {Rows.FactColumns} FROM fact ORDER BY instrument_id, key", reader => Each(reader, Rows.Fact));

    private static ImmutableArray<(ResolutionOutcome Outcome, int Count)> Outcomes(string json)
    {
        using var counts = System.Text.Json.JsonDocument.Parse(json);
        return
        [
            .. counts
                .RootElement.EnumerateObject()
                .Select(count => (Enum.Parse<ResolutionOutcome>(count.Name), count.Value.GetInt32()))
                .OrderBy(count => count.Item1),
        ];
    }

    private static IEnumerable<T> Each<T>(SqliteDataReader reader, Func<SqliteDataReader, T> map)
    {
        while (reader.Read())
        {
            yield return map(reader);
        }
    }

    private ImmutableArray<T> Read<T>(string sql, Func<SqliteDataReader, T> map, params object?[] values) =>
        [.. Stream(sql, reader => Each(reader, map), values)];

    /// <summary>Holds a connection until the last row is taken or the enumeration is given up.</summary>
    private IEnumerable<T> Stream<T>(string sql, Func<SqliteDataReader, IEnumerable<T>> map, params object?[] values)
    {
        using var lease = _file.Guard(_readers.Take);
        using var reader = _file.Guard(() => lease.Session.Statement(sql, values).ExecuteReader());
        using var items = map(reader).GetEnumerator();
        while (_file.Guard(items.MoveNext))
        {
            yield return items.Current;
        }
    }
}
