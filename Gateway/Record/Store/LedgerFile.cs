using Gateway.Record.Layout;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Store;

/// <summary>The database, open for writing.</summary>
internal sealed class LedgerFile : ILedgerFile
{
    /// <summary>How long SQLite may wait for a lock. No other process has a reason to hold one.</summary>
    private const int BusySeconds = 1;

    private readonly SqliteConnection _connection;
    private readonly BatchInsert _insert;

    private LedgerFile(SqliteConnection connection)
    {
        _connection = connection;
        _insert = new BatchInsert(connection);
    }

    /// <summary>Makes the file of an empty log, for the owner only; SQLite gives its mode to the files beside it.</summary>
    public static void Create(LedgerPlace place) => OwnerOnly.Open(place.Database, FileMode.CreateNew).Dispose();

    /// <summary>Opens the log; a file that is missing is not made, for a log that vanishes must not begin again by itself.</summary>
    /// <exception cref="LedgerStartException">SQLite cannot promise durability here, or the file is not this log.</exception>
    public static LedgerFile Open(LedgerPlace place, string origin, DateTimeOffset now)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = place.Database,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString());
        try
        {
            connection.Open();
            Configure(connection);
            Schema.Ensure(connection, origin, now);
            return new LedgerFile(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public TreeHead ReadHead() => LedgerTail.Verify(_connection);

    public Numbering ReadNumbering() => new(StoredReferences.Read(_connection), (long)_connection.Scalar("SELECT ifnull(max(id) + 1, 0) FROM record_set")!);

    /// <summary>The root the log had when it held <paramref name="size"/> entries; null when that row is missing.</summary>
    public byte[]? RootAt(long size)
        => size == 0
            ? TreeHead.Empty.Root.ToArray()
            : _connection.Scalar("SELECT root FROM entry WHERE idx = $last", ("$last", size - 1)) as byte[];

    public long Epoch() => (long)_connection.Scalar("SELECT epoch FROM meta WHERE id = 1")!;

    public void Append(Batch batch) => _insert.Run(batch);

    public void Checkpoint() => _connection.Run("PRAGMA wal_checkpoint(PASSIVE)");

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private static void Configure(SqliteConnection connection)
    {
        Demand(connection, "PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal");
        Demand(connection, "PRAGMA synchronous = FULL", "PRAGMA synchronous", 2L);
        Demand(connection, "PRAGMA wal_autocheckpoint = 0", "PRAGMA wal_autocheckpoint", 0L);
        Demand(connection, "PRAGMA mmap_size = 0", "PRAGMA mmap_size", 0L);
    }

    /// <summary>SQLite answers a setting it cannot make with silence; so each is read back.</summary>
    private static void Demand(SqliteConnection connection, string set, string get, object expected)
    {
        connection.Run(set);
        var actual = connection.Scalar(get);
        if (!expected.Equals(actual))
            throw new LedgerStartException($"SQLite did not take `{set}` for the ledger, it answers {actual}. Is its file system fit for it?");
    }
}
