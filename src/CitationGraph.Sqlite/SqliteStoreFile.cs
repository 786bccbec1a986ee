using System.Globalization;
using CitationGraph.Graph;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <summary>What a store's file is.</summary>
/// <param name="Version">Of its tables.</param>
/// <param name="Bytes">With its log.</param>
/// <param name="Journal">How SQLite keeps its log.</param>
public sealed record StoreFileFacts(long Version, long Bytes, string Journal);

/// <summary>The care of a store's file: checks, copies, compacts.</summary>
public static class SqliteStoreFile
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    public static StoreFileFacts Describe(string path) =>
        Reading(
            path,
            (file, connection) =>
                new StoreFileFacts(
                    connection.Number("PRAGMA user_version"),
                    Size(file.Path) + Size(file.Path + "-wal"),
                    connection.Text("PRAGMA journal_mode")
                )
        );

    /// <summary>What SQLite itself finds wrong with the file.</summary>
    public static IReadOnlyList<string> Problems(string path) =>
        Reading(
            path,
            (_, connection) =>
            {
                var problems = new List<string>();
                foreach (var row in connection.Rows("PRAGMA integrity_check"))
                {
                    if (row is not ["ok"])
                    {
                        problems.Add(row[0]);
                    }
                }

                foreach (var row in connection.Rows("PRAGMA foreign_key_check"))
                {
                    problems.Add($"table {row[0]}, row {row[1]}: it names a row of {row[2]} that is not there");
                }

                foreach (
                    var row in connection.Rows(
                        """
                        SELECT 'further_evidence' FROM further_evidence e LEFT JOIN relation r ON r.key = e.relation WHERE r.key IS NULL
                        UNION ALL SELECT 'resolution' FROM resolution x LEFT JOIN document d ON d.id = x.document_id WHERE d.id IS NULL
                        LIMIT 20
                        """
                    )
                )
                {
                    problems.Add($"table {row[0]}: a row belongs to nothing");
                }

                return problems;
            }
        );

    /// <summary>
    /// Copies the store while others read and write it. The copy is checked, and has its name only when it is whole.
    /// </summary>
    /// <exception cref="StoreException">There is no store, or the copy cannot be made.</exception>
    public static void Backup(string path, string target, bool overwrite)
    {
        var whole = Path.GetFullPath(target);
        if (File.Exists(whole) && !overwrite)
        {
            throw new StoreException(
                StoreFault.Unwritable,
                $"{whole} is there already. Give another name, or --force to write over it."
            );
        }

        var unfinished = $"{whole}.unfinished";
        File.Delete(unfinished);
        try
        {
            Reading(
                path,
                (_, connection) =>
                {
                    var place = new StoreFile(unfinished, s_patience);
                    place.RequirePlace();
                    return place.Guard(() =>
                    {
                        using var copy = place.ForWriting();
                        connection.BackupDatabase(copy);
                        copy.Execute("PRAGMA journal_mode = DELETE");
                        return true;
                    });
                }
            );
            SqliteConnection.ClearAllPools();
            if (Problems(unfinished) is [var first, ..])
            {
                throw new StoreException(StoreFault.Damaged, $"The copy of {path} is not whole: {first}");
            }

            SqliteConnection.ClearAllPools();
            File.Move(unfinished, whole, overwrite);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Puts a backup in the place of a store, after it was checked.</summary>
    /// <exception cref="StoreException">The backup is no whole store, or something is in its place.</exception>
    public static void Restore(string backup, string path, bool overwrite)
    {
        if (Problems(backup) is [var first, ..])
        {
            throw new StoreException(StoreFault.Damaged, $"{backup} is not whole, so nothing was restored: {first}");
        }

        var whole = Path.GetFullPath(path);
        if (File.Exists(whole) && !overwrite)
        {
            throw new StoreException(
                StoreFault.Unwritable,
                $"{whole} is there already. Move it away, or give --force to write over it."
            );
        }

        var beside = $"{whole}.restored";
        File.Copy(backup, beside, overwrite: true);
        SqliteConnection.ClearAllPools();

        // What is there steps aside with its log first: a log that stayed would be taken for that of the file restored, and a broken-off
        // restoring must not have cost the old one its last documents.
        string[] parts = [string.Empty, "-wal", "-shm"];
        foreach (var part in parts.Where(p => File.Exists(whole + p)))
        {
            File.Move(whole + part, $"{whole}.replaced{part}", overwrite: true);
        }

        File.Move(beside, whole);
        foreach (var part in parts)
        {
            File.Delete($"{whole}.replaced{part}");
        }
    }

    /// <summary>Gives back the room that is no longer used.</summary>
    /// <returns>Bytes before and after.</returns>
    public static (long Before, long After) Compact(string path)
    {
        var file = new StoreFile(path, s_patience);
        file.RequireExisting();
        return file.Guard(() =>
        {
            var before = Size(file.Path) + Size($"{file.Path}-wal");
            using (var connection = file.ForWriting())
            {
                if (!StoreSchema.Check(connection, file))
                {
                    throw file.NotAStore();
                }

                connection.Execute("PRAGMA optimize; VACUUM; PRAGMA wal_checkpoint(TRUNCATE);");
            }

            return (before, Size(file.Path) + Size($"{file.Path}-wal"));
        });
    }

    private static T Reading<T>(string path, Func<StoreFile, SqliteConnection, T> work)
    {
        var file = new StoreFile(path, s_patience);
        file.RequireExisting();
        return file.Guard(() =>
        {
            using var connection = file.ForReading();
            return StoreSchema.Check(connection, file) ? work(file, connection) : throw file.NotAStore();
        });
    }

    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;
}
