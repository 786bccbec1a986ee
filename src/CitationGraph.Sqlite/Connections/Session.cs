using Microsoft.Data.Sqlite;

namespace CitationGraph.Sqlite;

/// <summary>One connection with the statements prepared on it so far. For one thread at a time.</summary>
internal sealed class Session : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stepper> _steppers = new(StringComparer.Ordinal);

    public Session(SqliteConnection connection)
    {
        Connection = connection;
        Keys = new ContentKeys(this);
    }

    public SqliteConnection Connection { get; }

    /// <summary>Right inside <see cref="Reading"/> only.</summary>
    public ContentKeys Keys { get; }

    /// <summary>
    /// A prepared statement with its parameters set. Parameters are <c>$0</c>, <c>$1</c> … in order; null is NULL.
    /// </summary>
    public SqliteCommand Statement(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            _prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>A prepared statement to step through, ready to run.</summary>
    public Stepper Stepper(string sql)
    {
        if (!_steppers.TryGetValue(sql, out var stepper))
        {
            _steppers.Add(sql, stepper = new Stepper(Connection.Handle!, sql));
        }

        return stepper.Again();
    }

    public int Execute(string sql, params ReadOnlySpan<object?> values) => Statement(sql, values).ExecuteNonQuery();

    /// <summary>The number a statement gives; 0 where it gives no row.</summary>
    public long Number(string sql)
    {
        var row = Stepper(sql);
        var number = row.Step() ? row.Number(0) : 0;
        row.Again();
        return number;
    }

    /// <summary>Runs a statement that is not worth keeping prepared.</summary>
    public void ExecuteOnce(string sql)
    {
        using var stepper = new Stepper(Connection.Handle!, sql);
        stepper.Run();
    }

    /// <summary>
    /// As <see cref="InTransaction"/>, of work that sees to the references between tables itself: checked row by row they cost more than the
    /// writing, and a table that others name would be emptied row by row.
    /// </summary>
    public T InUncheckedTransaction<T>(Func<Session, T> work)
    {
        // Inside a transaction the pragma does nothing.
        ExecuteOnce("PRAGMA foreign_keys = OFF");
        try
        {
            return InTransaction(work);
        }
        finally
        {
            ExecuteOnce("PRAGMA foreign_keys = ON");
        }
    }

    /// <summary>Does all of the work in one transaction that waits for its turn to write, or none of it.</summary>
    public T InTransaction<T>(Func<Session, T> work)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            var result = work(this);
            Execute("COMMIT");
            return result;
        }
        catch
        {
            // SQLite itself rolls back on some errors (a full disk); a second time would hide the first error.
            if (SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle!) == 0)
            {
                Execute("ROLLBACK");
            }

            throw;
        }
    }

    /// <summary>Runs statements that all see one moment of the store.</summary>
    public T Reading<T>(Func<Session, T> work)
    {
        Stepper("BEGIN").Run();
        try
        {
            Keys.Check();
            return work(this);
        }
        finally
        {
            // A statement that an error left half way would keep the moment alive.
            foreach (var stepper in _steppers.Values)
            {
                stepper.Again();
            }

            Stepper("COMMIT").Run();
        }
    }

    public void Dispose()
    {
        foreach (var stepper in _steppers.Values)
        {
            stepper.Dispose();
        }

        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
    }
}
