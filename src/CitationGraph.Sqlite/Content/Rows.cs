using System.Globalization;
using CitationGraph.Graph;
using CitationGraph.Model;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <summary>Rows back into the model's values; each list of columns stands beside the code that reads it.</summary>
internal static class Rows
{
    public const string DocumentColumns = "id, name, digest, original, reading";

    public const string InstrumentColumns =
        "i.id, i.aliases, i.genre_id, i.symbol, i.date, i.issuer_id, i.issuer_name, i.title, i.names, i.is_held, i.source_ids, i.part_of_id, i.period_end";

    public const string ResolutionColumns =
        "document_id, citation, outcome, target_id, candidates, confidence, reasons";

    public const string FactColumns =
        "instrument_id, kind, value, recorded_on, publisher, source, is_public, confidence";

    public static ReadDocument Document(SqliteDataReader row) => RawDocument(row).Read();

    public static RawDocument RawDocument(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            row.GetFieldValue<byte[]>(3),
            row.GetFieldValue<byte[]>(4)
        );

    public static Instrument Instrument(SqliteDataReader row) =>
        new(
            row.GetString(0),
            StoreJson.ReadWords(row.GetString(1)),
            Text(row, 2),
            Text(row, 3),
            Date(row, 4),
            Text(row, 5),
            Text(row, 6),
            Text(row, 7),
            StoreJson.ReadWords(row.GetString(8)),
            row.GetBoolean(9),
            StoreJson.ReadWords(row.GetString(10)),
            Text(row, 11)
        )
        {
            PeriodEnd = row.IsDBNull(12)
                ? null
                : DateOnly.ParseExact(row.GetString(12), "O", CultureInfo.InvariantCulture),
        };

    public static CitationResolution Resolution(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.GetInt32(1),
            Enum.Parse<ResolutionOutcome>(row.GetString(2)),
            Text(row, 3),
            StoreJson.ReadWords(row.GetString(4)),
            row.GetDouble(5),
            StoreJson.ReadWords(row.GetString(6))
        );

    public static Contradiction Contradiction(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), StoreJson.ReadValues(row.GetString(2)));

    public static InstrumentFact Fact(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            Date(row, 3),
            Text(row, 4),
            new Provenance(row.GetString(5), row.GetBoolean(6), row.GetString(7))
        );

    public static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static PartialDate? Date(SqliteDataReader row, int column) =>
        PartialDate.TryParse(Text(row, column), out var date) ? date : null;
}
