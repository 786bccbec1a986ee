using System.Globalization;
using CitationGraph.Graph;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <summary>
/// Brings a file of an earlier program up to date, after a copy is made beside it: what was read is carried over, what follows from it is made
/// anew by the program that opened the store.
/// </summary>
internal static class StoreMigration
{
    private const long First = 1;

    // From then on the tables of what was read are those of today.
    private const long FirstWithMoments = 3;

    private static readonly string[] s_read = ["read_state", "document", "catalogue", "correction"];

    /// <summary>Nothing to do for a new file, one of another program, or one that is up to date.</summary>
    /// <exception cref="StoreException">The copy cannot be made; the file is left as it was.</exception>
    public static void Run(SqliteConnection connection, StoreFile file)
    {
        var version = connection.Number("PRAGMA user_version");
        if (
            version is < First or >= StoreSchema.Version
            || connection.Number("PRAGMA application_id") != StoreSchema.ApplicationId
        )
        {
            return;
        }

        Keep(connection, file, version);
        connection.Execute("PRAGMA foreign_keys = OFF");
        using var transaction = connection.BeginTransaction(deferred: false);

        // Another program may have done it meanwhile.
        if (connection.Number("PRAGMA user_version") == version)
        {
            if (version < FirstWithMoments)
            {
                Carry(connection, File.GetLastWriteTimeUtc(file.Path));
            }
            else
            {
                Drop(connection, except: s_read);
                connection.Execute(StoreSchema.ContentTables());
            }

            connection.Execute(
                string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {StoreSchema.Version}")
            );
        }

        transaction.Commit();
        connection.Execute("PRAGMA foreign_keys = ON");
    }

    /// <summary>A copy beside the file; one that is there already is never written over.</summary>
    private static void Keep(SqliteConnection connection, StoreFile file, long version)
    {
        var copy = string.Create(CultureInfo.InvariantCulture, $"{file.Path}.v{version}.bak");
        for (var number = 2; File.Exists(copy); number++)
        {
            copy = string.Create(CultureInfo.InvariantCulture, $"{file.Path}.v{version}.{number}.bak");
        }

        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("$copy", copy);
        try
        {
            command.ExecuteNonQuery();
        }
        catch
        {
            // Half a copy (the disk was full) must not be taken for one.
            File.Delete(copy);
            throw;
        }
    }

    /// <summary>Versions 1 and 2 kept documents and catalogues alike, without the moment: the file's own day stands for it.</summary>
    private static void Carry(SqliteConnection connection, DateTime day)
    {
        // A view would hold on to the names.
        Drop(connection, except: ["document", "catalogue"]);
        connection.Execute(
            "ALTER TABLE document RENAME TO old_document; ALTER TABLE catalogue RENAME TO old_catalogue;"
        );
        connection.Execute(StoreSchema.Tables());
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO document (id, name, digest, read_at, original, citations, reading)
              SELECT id, name, digest, $day, original, citations, reading FROM old_document;
            INSERT INTO catalogue (name, known_from, content) SELECT name, $day, content FROM old_catalogue;
            UPDATE read_state SET version = 1;
            DROP TABLE old_document;
            DROP TABLE old_catalogue;
            """;
        command.Parameters.AddWithValue("$day", day.ToString("O", CultureInfo.InvariantCulture));
        command.ExecuteNonQuery();
    }

    private static void Drop(SqliteConnection connection, string[] except)
    {
        foreach (var view in Names(connection, "view"))
        {
            connection.Execute($"DROP VIEW \"{view}\"");
        }

        foreach (var table in Names(connection, "table").Where(t => !except.Contains(t, StringComparer.Ordinal)))
        {
            // What belongs to a virtual table goes with it.
            connection.Execute($"DROP TABLE IF EXISTS \"{table}\"");
        }
    }

    private static List<string> Names(SqliteConnection connection, string type)
    {
        using var command = connection.CreateCommand();

        // Virtual tables first: their own tables cannot be dropped one by one.
        command.CommandText = """
            SELECT name FROM sqlite_schema WHERE type = $type AND name NOT LIKE 'sqlite_%' ORDER BY sql NOT LIKE 'CREATE VIRTUAL%', name
            """;
        command.Parameters.AddWithValue("$type", type);
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
