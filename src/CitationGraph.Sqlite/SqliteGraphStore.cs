using System.Collections.Immutable;
using CitationGraph.Graph;
using CitationGraph.Model;
using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <summary>
/// The graph in one SQLite file. One writer at a time, any number of readers from any threads, in this program and others; readers never
/// wait for the writer.
/// </summary>
/// <remarks>Every member throws <see cref="StoreException"/> where the file cannot be read or written.</remarks>
public sealed partial class SqliteGraphStore : IGraphStore, IContentPlaces
{
    private static readonly TimeSpan DefaultBusyTimeout = TimeSpan.FromSeconds(10);
    private readonly StoreFile _file;
    private readonly ReaderPool _readers;
    private readonly Session? _writer;
    private readonly Lock _writing = new();

    private SqliteGraphStore(StoreFile file, Session? writer)
    {
        _file = file;
        _writer = writer;
        _readers = new ReaderPool(file);
    }

    public string Location => _file.Path;

    /// <summary>Opens the store in a file, and makes it where there is none. The folder must exist.</summary>
    /// <exception cref="StoreException">Unwritable, not a store, of a newer version, or locked.</exception>
    public static SqliteGraphStore Open(string path) => Open(path, DefaultBusyTimeout);

    /// <param name="busyTimeout">How long to wait for another program that writes.</param>
    /// <exception cref="StoreException">Unwritable, not a store, of a newer version, or locked for longer.</exception>
    public static SqliteGraphStore Open(string path, TimeSpan busyTimeout)
    {
        var file = new StoreFile(path, busyTimeout);
        file.RequirePlace();
        return file.Guard(() =>
        {
            var connection = file.ForWriting();
            try
            {
                StoreSchema.Ensure(connection, file);
                var writer = new Session(connection);

                // What is reported as kept outlives a power cut too: the log is on the disk before a commit ends.
                writer.Execute("PRAGMA synchronous = FULL");

                // Kibibytes: with SQLite's own 2 MB a large graph is written many times over.
                writer.Execute("PRAGMA cache_size = -65536");

                // Pages: the log is put into the file in larger pieces, each of which waits for the disk.
                writer.Execute("PRAGMA wal_autocheckpoint = 4096");
                return new SqliteGraphStore(file, writer);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        });
    }

    /// <summary>Opens an existing store for reading only; what would write is refused.</summary>
    /// <exception cref="StoreException">Not there, not a store, or of a newer version.</exception>
    public static SqliteGraphStore OpenReadOnly(string path)
    {
        var file = new StoreFile(path, DefaultBusyTimeout);
        file.RequireExisting();
        return file.Guard(() =>
        {
            using var connection = file.ForReading();
            return StoreSchema.Check(connection, file) ? new SqliteGraphStore(file, null) : throw file.NotAStore();
        });
    }

    public bool Replace(GraphContent content, long madeFrom) =>
        Write(writer =>
            writer.InUncheckedTransaction(session =>
            {
                if (session.Number("SELECT made_from FROM content") > madeFrom)
                {
                    return false;
                }

                new ContentWriter(session).Replace(content, madeFrom);
                return true;
            })
        );

    public void Dispose()
    {
        _readers.Dispose();
        lock (_writing)
        {
            _writer?.Dispose();
        }
    }

    private T Commit<T>(Func<Session, T> work) => Write(writer => writer.InTransaction(work));

    private T Write<T>(Func<Session, T> work)
    {
        if (_writer is null)
        {
            throw new StoreException(StoreFault.ReadOnly, $"{Location} was opened for reading only.");
        }

        lock (_writing)
        {
            return _file.Guard(() => work(_writer));
        }
    }
}
