using CitationGraph.Graph;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <summary>Makes the tables in a new file and refuses files it does not know.</summary>
internal static class StoreSchema
{
    public const long Version = 4;

    /// <summary>"CtGr", kept in the file's header: tells our files from other programs' databases.</summary>
    public const long ApplicationId = 0x43744772;

    /// <summary>Makes the tables unless they are there.</summary>
    /// <exception cref="StoreException">Another program's database, or one of a newer version.</exception>
    public static void Ensure(SqliteConnection connection, StoreFile file)
    {
        StoreMigration.Run(connection, file);
        if (Check(connection, file))
        {
            return;
        }

        // Documents are long: fewer pages make one. Must come before the file has its first page.
        connection.Execute("PRAGMA page_size = 8192");
        connection.Execute("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);

        // Two programs may start on the same new file: the second finds the tables made.
        if (!Check(connection, file))
        {
            connection.Execute(Tables());
            connection.Execute($"PRAGMA application_id = {ApplicationId}");
            connection.Execute($"PRAGMA user_version = {Version}");
        }

        transaction.Commit();
    }

    /// <returns>False for a file that is still empty.</returns>
    public static bool Check(SqliteConnection connection, StoreFile file)
    {
        if (connection.Number("SELECT count(*) FROM sqlite_schema") == 0)
        {
            return false;
        }

        if (connection.Number("PRAGMA application_id") != ApplicationId)
        {
            throw file.NotAStore();
        }

        var version = connection.Number("PRAGMA user_version");
        return version switch
        {
            Version => true,
            < Version => throw new StoreException(
                StoreFault.OlderVersion,
                $"{file.Path} was made by an earlier CitationGraph (store version {version}; this program knows {Version}). Any command that writes brings it up to date, after making a copy beside it: citegraph store rebuild --store {file.Path}"
            ),
            _ => throw new StoreException(
                StoreFault.NewerVersion,
                $"{file.Path} was made by a newer CitationGraph (store version {version}; this program knows {Version}). Use that program, or give another place with --store."
            ),
        };
    }

    /// <summary>The statements that make all tables.</summary>
    public static string Tables() => Part("read") + ContentTables();

    /// <summary>The statements that make the tables of what follows from what was read.</summary>
    public static string ContentTables() => Part("content");

    private static string Part(string name)
    {
        using var stream = typeof(StoreSchema).Assembly.GetManifestResourceStream($"schema.{name}.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
