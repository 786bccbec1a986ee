using System.Collections.Concurrent;
using CitationGraph.Graph;

namespace CitationGraph.Sqlite;

/// <summary>
/// Connections for readers, kept open with their prepared statements: as many as ever read at once. In WAL mode they never wait for the
/// writer.
/// </summary>
internal sealed class ReaderPool(StoreFile file) : IDisposable
{
    // In KiB: room for the upper pages of all indexes of a store of millions of relations; SQLite's own 2 MB are not.
    private const string CacheSize = "PRAGMA cache_size = -16000";

    private const int StepsBetween = 10_000;

    private readonly ConcurrentBag<Session> _idle = [];
    private volatile bool _disposed;

    public Lease Take()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new Lease(this, _idle.TryTake(out var session) ? session : Open());
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private Session Open()
    {
        var session = new Session(file.ForReading());
        session.Stepper(CacheSize).Run();

        // Asked every few thousand steps of SQLite's machine, on the thread that reads: some tenths of a millisecond apart.
        SQLitePCL.raw.sqlite3_progress_handler(
            session.Connection.Handle!,
            StepsBetween,
            static _ => ReadingLimit.Token.IsCancellationRequested ? 1 : 0,
            null
        );
        return session;
    }

    private void Return(Session session)
    {
        _idle.Add(session);
        if (_disposed)
        {
            Dispose();
        }
    }

    /// <summary>A session on loan; disposing gives it back.</summary>
    public readonly struct Lease(ReaderPool pool, Session session) : IDisposable
    {
        public Session Session => session;

        public void Dispose() => pool.Return(session);
    }
}
