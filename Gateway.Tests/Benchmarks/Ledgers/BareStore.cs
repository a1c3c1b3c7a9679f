using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Gateway.Tests.Benchmarks.Ledgers;

/// <summary>What SQLite does by itself: rows as large as the ledger's, so many in a transaction, durable as the ledger's are, and nothing worked out.</summary>
internal sealed class BareStore : IDisposable
{
    private static readonly byte[] Row = [.. Enumerable.Repeat((byte)'x', 900)];

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private long _next;

    public BareStore(string file)
    {
        _connection = new($"Data Source={file};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0");
        Run("CREATE TABLE entry (idx INTEGER PRIMARY KEY, leaf BLOB, nonce BLOB, body BLOB, hash BLOB, root BLOB) STRICT");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO entry VALUES ($idx, $leaf, $nonce, $body, $hash, $root)";
        foreach (var (name, size) in new[] { ("$idx", 0), ("$leaf", 150), ("$nonce", 16), ("$body", Row.Length), ("$hash", 32), ("$root", 32) })
        {
            _insert.Parameters.AddWithValue(name, size == 0 ? 0L : Row[..size]);
        }

        _insert.Prepare();
    }

    /// <summary>Rows a second, for so long.</summary>
    public double Append(int batch, TimeSpan duration)
    {
        var (watch, rows, batches) = (Stopwatch.StartNew(), 0L, 0);
        while (watch.Elapsed < duration)
        {
            Run("BEGIN IMMEDIATE");
            for (var i = 0; i < batch; i++, rows++)
            {
                _insert.Parameters[0].Value = _next++;
                _insert.ExecuteNonQuery();
            }

            Run("COMMIT");
            if (++batches % 256 == 0)
            {
                Run("PRAGMA wal_checkpoint(PASSIVE)");
            }
        }

        return rows / watch.Elapsed.TotalSeconds;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
