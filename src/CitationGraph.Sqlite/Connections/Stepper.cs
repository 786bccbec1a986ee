using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CitationGraph.Sqlite;

/// <summary>
/// A prepared statement without ADO.NET around it: where thousands of small questions make one answer, that costs more than SQLite itself.
/// Parameters count from 0 in the order in which the statement first names them, as columns do. For one thread at a time.
/// </summary>
internal sealed class Stepper : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private byte[] _bytes = new byte[256];

    public Stepper(sqlite3 connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection, sql, out _statement));
    }

    /// <summary>Ready to run anew, with the parameters it had.</summary>
    public Stepper Again()
    {
        // An error of the last run comes back here; it has been thrown already.
        _ = raw.sqlite3_reset(_statement);
        return this;
    }

    public Stepper Set(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, parameter + 1, value));
        return this;
    }

    public Stepper Set(int parameter, double value)
    {
        Check(raw.sqlite3_bind_double(_statement, parameter + 1, value));
        return this;
    }

    /// <param name="value">Null is NULL.</param>
    public Stepper Set(int parameter, string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(_statement, parameter + 1));
            return this;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > _bytes.Length)
        {
            _bytes = new byte[most];
        }

        // SQLite takes a copy.
        return Set(parameter, _bytes.AsSpan(0, Encoding.UTF8.GetBytes(value, _bytes)));
    }

    /// <param name="text">UTF-8.</param>
    public Stepper Set(int parameter, ReadOnlySpan<byte> text)
    {
        Check(raw.sqlite3_bind_text(_statement, parameter + 1, text));
        return this;
    }

    /// <returns>False after the last row.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        if (code != raw.SQLITE_DONE)
        {
            Check(code);
        }

        return false;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        Step();
        Again();
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public double Real(int column) => raw.sqlite3_column_double(_statement, column);

    /// <summary>UTF-8; until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection);
}
