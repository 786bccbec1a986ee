using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <summary>Statements of the care of a file, run once: not worth keeping prepared.</summary>
internal static class PlainStatements
{
    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    public static long Number(this SqliteConnection connection, string sql) =>
        long.Parse(connection.Text(sql), CultureInfo.InvariantCulture);

    public static string Text(this SqliteConnection connection, string sql) => connection.Rows(sql)[0][0];

    public static List<string[]> Rows(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([
                .. Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? string.Empty),
            ]);
        }

        return rows;
    }
}
