using System.Collections.Immutable;
using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Model;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <content>What follows from it: every answer comes from one statement, so from one moment of the store.</content>
public sealed partial class SqliteGraphStore
{
    public string Version
    {
        get
        {
            using var lease = _file.Guard(_readers.Take);
            return _file.Guard(() =>
            {
                // Asked for by every question, so without ADO.NET.
                var row = lease.Session.Stepper("SELECT version FROM content");
                var version = row.Step() ? row.Text(0) : string.Empty;
                row.Again();
                return version;
            });
        }
    }

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

    public Instrument? Instrument(string idOrAlias) =>
        InOneMoment(session => InstrumentReader.ReadOne(session, idOrAlias));

    public ImmutableArray<Instrument> Instruments(IReadOnlyCollection<string> ids) =>
        ids.Count == 0 ? [] : InOneMoment(session => InstrumentReader.Read(session, ids));

    public ImmutableArray<Instrument> WithAlias(IReadOnlyCollection<string> aliases) =>
        aliases.Count == 0
            ? []
            : Read(
                $"""
                SELECT {Rows.InstrumentColumns} FROM instrument i
                WHERE i.id IN (SELECT instrument_id FROM alias WHERE alias IN (SELECT value FROM json_each($0))) ORDER BY i.id
                """,
                Rows.Instrument,
                StoreJson.Write(aliases)
            );

    public ImmutableArray<Instrument> WithSymbol(string symbolKey) =>
        Read(
            $"SELECT {Rows.InstrumentColumns} FROM instrument i WHERE i.symbol_key = $0 ORDER BY i.id",
            Rows.Instrument,
            symbolKey
        );

    public ImmutableArray<Instrument> WithName(IReadOnlyCollection<string> nameKeys) =>
        nameKeys.Count == 0
            ? []
            : Read(
                $"""
                SELECT {Rows.InstrumentColumns} FROM instrument i
                WHERE i.key IN (SELECT instrument FROM instrument_name WHERE name_key IN (SELECT value FROM json_each($0)))
                ORDER BY i.search_rank
                """,
                Rows.Instrument,
                StoreJson.Write(nameKeys)
            );

    public ImmutableArray<Edge> Edges(
        IReadOnlyList<string> instrumentIds,
        EdgeDirection direction,
        EdgeFilter filter
    ) =>
        instrumentIds.Count == 0
            ? []
            : InOneMoment(session => EdgeReader.Read(session, instrumentIds, direction, filter));

    public ImmutableArray<Relation> Relations(IReadOnlyCollection<Edge> edges) =>
        edges.Count == 0 ? [] : InOneMoment(session => RelationReader.Read(session, edges));

    public ImmutableArray<Instrument> InstrumentsAt(IReadOnlyList<int> places) =>
        places.Count == 0 ? [] : InOneMoment(session => InstrumentReader.ReadAt(session, places));

    public ImmutableArray<Relation> RelationsAt(IReadOnlyList<int> places) =>
        places.Count == 0 ? [] : InOneMoment(session => RelationReader.ReadAt(session, places));

    public ImmutableArray<Relation> Relations(
        IReadOnlyCollection<string> instrumentIds,
        EdgeDirection direction,
        IReadOnlyCollection<string>? types = null
    )
    {
        if (instrumentIds.Count == 0 || types is { Count: 0 })
        {
            return [];
        }

        var ids = StoreJson.Write(instrumentIds);
        return types is null
            ? [.. Stream(RelationRows.OfAllTypes(direction), RelationRows.Read, ids)]
            : [.. Stream(RelationRows.OfTypes(direction), RelationRows.Read, ids, StoreJson.Write(types))];
    }

    public ImmutableArray<CitationResolution> CitationsOf(IReadOnlyCollection<string> instrumentIds) =>
        ResolutionsBy("target_id", instrumentIds);

    public ImmutableArray<CitationResolution> CitationsIn(IReadOnlyCollection<string> documentIds) =>
        ResolutionsBy("document_id", documentIds);

    public ImmutableArray<Contradiction> Contradictions(IReadOnlyCollection<string> instrumentIds) =>
        instrumentIds.Count == 0
            ? []
            : Read(
                """
                SELECT instrument_id, kind, "values" FROM contradiction
                WHERE instrument_id IN (SELECT value FROM json_each($0)) ORDER BY instrument_id, kind, key
                """,
                Rows.Contradiction,
                StoreJson.Write(instrumentIds)
            );

    public ImmutableArray<InstrumentFact> Facts(IReadOnlyCollection<string> instrumentIds) =>
        instrumentIds.Count == 0
            ? []
            : Read(
                $"""
                SELECT {Rows.FactColumns} FROM fact WHERE instrument_id IN (SELECT value FROM json_each($0))
                ORDER BY instrument_id, key
                """,
                Rows.Fact,
                StoreJson.Write(instrumentIds)
            );

    public ImmutableArray<IssuerHolding> Holdings(
        IReadOnlyCollection<string>? issuerIds,
        DateOnly? from,
        DateOnly? to
    ) =>
        issuerIds is not null
            ? InOneMoment(session => HoldingReader.Read(session, issuerIds, from, to))
            : Read(
                // '2022-08~' comes after every day of that month: what a partial date may mean counts.
                """
                SELECT issuer_id, count(*) FROM instrument
                WHERE is_held AND issuer_id IS NOT NULL
                  AND ($0 IS NULL OR date || '~' > $0) AND ($1 IS NULL OR date IS NULL OR date <= $1)
                GROUP BY issuer_id ORDER BY issuer_id
                """,
                row => new IssuerHolding(row.GetString(0), row.GetInt32(1)),
                from?.ToString("O"),
                to?.ToString("O")
            );

    public ImmutableArray<int> Held(IReadOnlyList<HoldingPeriod> periods) =>
        InOneMoment(session => periods.Select(period => HoldingReader.Held(session, period)).ToImmutableArray());

    public ImmutableArray<Instrument> Candidates(
        IReadOnlyList<ImmutableArray<SearchWord>> allOf,
        int limit,
        DateOnly? issuedBy = null
    )
    {
        var expression = SearchExpression.Of(allOf);
        return expression.Length == 0 || limit <= 0
            ? []
            : InOneMoment(session => InstrumentReader.Candidates(session, expression, limit, issuedBy));
    }

    public IEnumerable<WordCount> Words() =>
        Stream(
            "SELECT term, doc FROM search_word ORDER BY term",
            reader => Each(reader, row => new WordCount(row.GetString(0), row.GetInt32(1)))
        );

    public IEnumerable<Instrument> AllInstruments() =>
        Stream(
            $"SELECT {Rows.InstrumentColumns} FROM instrument i ORDER BY i.id",
            reader => Each(reader, Rows.Instrument)
        );

    public IEnumerable<Relation> AllRelations(IReadOnlyCollection<string>? types = null) =>
        types is null
            ? Stream(RelationRows.All, RelationRows.Read)
            : Stream(RelationRows.AllOfTypes, RelationRows.Read, null, StoreJson.Write(types));

    public IEnumerable<Edge> AllEdges()
    {
        // Each id once in memory, not once an edge.
        var ids = Stream(EdgeRows.Ids, reader => Each(reader, row => (row.GetInt64(0), row.GetString(1))))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2);
        return Stream(EdgeRows.All, reader => EdgeRows.ReadAll(reader, ids));
    }

    public IEnumerable<InstrumentFact> AllFacts() =>
        Stream($"SELECT {Rows.FactColumns} FROM fact ORDER BY instrument_id, key", reader => Each(reader, Rows.Fact));

    public IEnumerable<Contradiction> AllContradictions() =>
        Stream(
            """
            SELECT instrument_id, kind, "values" FROM contradiction ORDER BY instrument_id, kind, key
            """,
            reader => Each(reader, Rows.Contradiction)
        );

    private ImmutableArray<CitationResolution> ResolutionsBy(string column, IReadOnlyCollection<string> ids) =>
        ids.Count == 0
            ? []
            : Read(
                $"""
                SELECT {Rows.ResolutionColumns} FROM resolution
                WHERE {column} IN (SELECT value FROM json_each($0)) ORDER BY document_id, citation
                """,
                Rows.Resolution,
                StoreJson.Write(ids)
            );

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

    /// <summary>Several statements that see the store as it is when the first one runs.</summary>
    private T InOneMoment<T>(Func<Session, T> work)
    {
        using var lease = _file.Guard(_readers.Take);
        return _file.Guard(() => lease.Session.Reading(work));
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
