using Gateway.Record.Layout;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Store;

/// <summary>The tables, and the row that says whose they are.</summary>
internal static class Schema
{
    private const long Format = 2;

    // The body and its nonce may be null: retention can take them away, and the leaf still proves that they were there.
    private const string Tables = """
        CREATE TABLE meta (id INTEGER PRIMARY KEY CHECK (id = 1), format INTEGER NOT NULL, origin TEXT NOT NULL,
            epoch INTEGER NOT NULL, created TEXT NOT NULL) STRICT;
        CREATE TABLE entry (idx INTEGER PRIMARY KEY, leaf TEXT NOT NULL, nonce BLOB, body TEXT, hash BLOB NOT NULL,
            root BLOB NOT NULL, record_set INTEGER) STRICT;
        CREATE INDEX entry_by_set ON entry (record_set) WHERE record_set IS NOT NULL;
        CREATE TABLE reference (id INTEGER PRIMARY KEY, ref BLOB NOT NULL UNIQUE) STRICT;
        CREATE TABLE record_set (id INTEGER PRIMARY KEY, least INTEGER NOT NULL, greatest INTEGER NOT NULL, members BLOB NOT NULL) STRICT;
        CREATE TABLE head (id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL, root BLOB NOT NULL,
            frontier BLOB NOT NULL) STRICT;
        """;

    /// <summary>Makes the tables of an empty log, unless there are tables.</summary>
    /// <exception cref="LedgerStartException">The file holds something else, or the log of another origin.</exception>
    public static void Ensure(SqliteConnection connection, string origin, DateTimeOffset now)
    {
        if (connection.Scalar("SELECT count(*) FROM sqlite_schema") is 0L)
            Create(connection, origin, now);

        using var meta = connection.Command("SELECT format, origin FROM meta WHERE id = 1");
        using var row = meta.ExecuteReader();
        if (!row.Read() || row.GetInt64(0) != Format)
            throw new LedgerStartException($"The ledger is not of format {Format}. Open it with the version that wrote it.");
        if (row.GetString(1) != origin)
            throw new LedgerStartException($"The ledger is the log {row.GetString(1)}, not {origin}. Correct the configuration.");
    }

    private static void Create(SqliteConnection connection, string origin, DateTimeOffset now)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Run(Tables);
        connection.Run(
            "INSERT INTO meta VALUES (1, $format, $origin, 1, $created)",
            ("$format", Format), ("$origin", origin), ("$created", Rfc3339.Format(now)));
        connection.Run("INSERT INTO head VALUES (1, 0, $root, x'')", ("$root", TreeHead.Empty.Root.ToArray()));
        transaction.Commit();
    }
}
