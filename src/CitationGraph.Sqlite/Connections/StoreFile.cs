using CitationGraph.Graph;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <summary>The file a store is kept in: opens connections to it and says in plain words why one cannot be had.</summary>
internal sealed class StoreFile(string path, TimeSpan busyTimeout)
{
    // Of SQLite's result codes (https://www.sqlite.org/rescode.html), those a person can do something about.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Interrupted = 9;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public void RequireExisting()
    {
        if (!File.Exists(Path))
        {
            throw new StoreException(
                StoreFault.NotFound,
                $"There is no store at {Path}. Make one with 'citegraph ingest', or give another place with --store."
            );
        }
    }

    /// <summary>Refuses a place where no file can be made, before SQLite makes half of one.</summary>
    public void RequirePlace()
    {
        if (Directory.Exists(Path))
        {
            throw new StoreException(
                StoreFault.Unwritable,
                $"{Path} is a folder. Give the name of a file for the store, such as {System.IO.Path.Combine(Path, "citegraph.db")}."
            );
        }

        var folder = System.IO.Path.GetDirectoryName(Path)!;
        if (!Directory.Exists(folder))
        {
            throw new StoreException(
                StoreFault.Unwritable,
                $"The folder {folder} does not exist, so no store can be made in it. Make the folder first."
            );
        }
    }

    public SqliteConnection ForWriting() => Open(SqliteOpenMode.ReadWriteCreate, Path);

    public SqliteConnection ForReading()
    {
        try
        {
            return Open(SqliteOpenMode.ReadOnly, Path);
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is CannotOpen or ReadOnly && IsAtRest())
        {
            // On a medium that cannot be written SQLite finds no place for the index of its log: without a log none is needed.
            return Open(SqliteOpenMode.ReadOnly, $"{new Uri(Path).AbsoluteUri}?immutable=1");
        }
    }

    /// <summary>Runs work on the store and turns SQLite's errors into sentences.</summary>
    public T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException problem)
            when (problem.SqliteErrorCode == Interrupted && ReadingLimit.Token.IsCancellationRequested)
        {
            throw new OperationCanceledException("The reading was given up.", problem, ReadingLimit.Token);
        }
        catch (SqliteException problem)
        {
            throw Explained(problem);
        }
    }

    public StoreException Explained(SqliteException problem) =>
        problem.SqliteErrorCode switch
        {
            Busy or Locked => new(
                StoreFault.Locked,
                $"Another program is writing to {Path} and did not finish within {busyTimeout.TotalSeconds:0.#} s. Try again when it is done.",
                problem
            ),
            ReadOnly => new(
                StoreFault.ReadOnly,
                $"{Path} cannot be written: the file or its folder is read only.",
                problem
            ),
            CannotOpen => new(
                StoreFault.Unwritable,
                $"{Path} cannot be opened: the file or its folder {System.IO.Path.GetDirectoryName(Path)} is closed to this user, or its disk is read only.",
                problem
            ),
            Full or InputOutput => new(
                StoreFault.Unwritable,
                $"Writing to {Path} failed: the disk is full or does not answer. Nothing of this step was kept.",
                problem
            ),
            NotADatabase => NotAStore(problem),
            Corrupt => new(
                StoreFault.Damaged,
                $"{Path} is damaged. Put a copy back with 'citegraph store restore', or make it anew with 'citegraph ingest' from the documents.",
                problem
            ),
            _ => new(StoreFault.Damaged, $"The store {Path} answered: {problem.Message}", problem),
        };

    public StoreException NotAStore(Exception? problem = null) =>
        new(
            StoreFault.NotAStore,
            $"{Path} is not a store of CitationGraph. Give another place with --store; this file is left as it is.",
            problem
        );

    private SqliteConnection Open(SqliteOpenMode mode, string source)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = source,
                Mode = mode,
                ForeignKeys = true,
                Pooling = false,
                DefaultTimeout = Math.Max(1, (int)busyTimeout.TotalSeconds),
            }.ToString()
        );
        try
        {
            connection.Open();

            // The first statement is what makes SQLite look into the file.
            using var look = connection.CreateCommand();
            look.CommandText = "SELECT count(*) FROM sqlite_schema";
            look.ExecuteScalar();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private bool IsAtRest()
    {
        var log = new FileInfo(Path + "-wal");
        return File.Exists(Path) && (!log.Exists || log.Length == 0);
    }
}
