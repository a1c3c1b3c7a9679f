using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gateway.Record.Store;

/// <summary>
/// An INSERT that takes its values as bytes and numbers, by SQLite's own functions: it runs once for each entry, and the data provider
/// would make an object of each value. To be run within a transaction that already holds the lock for writing.
/// </summary>
internal sealed class InsertStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private int _bound;

    public InsertStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Demand(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    public InsertStatement Number(long? value) => Bound(
        value is { } number ? raw.sqlite3_bind_int64(_statement, ++_bound, number) : raw.sqlite3_bind_null(_statement, ++_bound));

    /// <param name="utf8">Well-formed UTF-8.</param>
    public InsertStatement Text(ReadOnlySpan<byte> utf8) => Bound(raw.sqlite3_bind_text(_statement, ++_bound, utf8));

    public InsertStatement Blob(ReadOnlySpan<byte> bytes) => Bound(raw.sqlite3_bind_blob(_statement, ++_bound, bytes));

    /// <summary>Inserts the row of the values bound since the last one, from left to right.</summary>
    /// <exception cref="SqliteException">SQLite has not taken it.</exception>
    public void Run()
    {
        var result = raw.sqlite3_step(_statement);
        _bound = 0;
        var reset = raw.sqlite3_reset(_statement);
        Demand(result == raw.SQLITE_DONE ? reset : result);
    }

    public void Dispose() => _statement.Dispose();

    private InsertStatement Bound(int result)
    {
        Demand(result);
        return this;
    }

    private void Demand(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
