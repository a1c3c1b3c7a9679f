using Gateway.Record.Layout;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Verify;

/// <summary>A log under verification: a read-only connection that believes nothing of what it reads.</summary>
internal sealed class LedgerDatabase : IDisposable
{
    private readonly SqliteConnection _connection;

    private LedgerDatabase(SqliteConnection connection) => _connection = connection;

    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static LedgerDatabase Open(string path)
    {
        var database = new LedgerDatabase(new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString()));
        try
        {
            database._connection.Open();
            using var settings = database.Command("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
            settings.ExecuteNonQuery();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public string? Origin()
    {
        using var command = Command("SELECT origin FROM meta WHERE id = 1");
        return command.ExecuteScalar() as string;
    }

    public StoredHead? Head()
    {
        using var command = Command("SELECT size, root, frontier, (SELECT count(*) FROM reference NOT INDEXED) FROM head WHERE id = 1");
        using var row = command.ExecuteReader();
        return row.Read() ? new StoredHead(row.GetInt64(0), Bytes(row, 1), Bytes(row, 2), row.GetInt64(3)) : null;
    }

    /// <summary>At most <paramref name="limit"/> rows from <paramref name="from"/> on, in order.</summary>
    public List<StoredEntry> Rows(long from, int limit)
    {
        using var command = Command(
            """
            SELECT e.idx, e.leaf, e.nonce, e.body, e.hash, e.root, e.record_set, s.least, s.greatest, s.members
            FROM entry e LEFT JOIN record_set s ON s.id = e.record_set WHERE e.idx >= $from ORDER BY e.idx LIMIT $limit
            """,
            ("$from", from), ("$limit", limit));
        using var row = command.ExecuteReader();
        var rows = new List<StoredEntry>(limit);
        while (row.Read())
            rows.Add(Entry(row));
        return rows;
    }

    /// <summary>The lowest index that has no business to be there, in any table; null when there is none.</summary>
    public long? Stray()
    {
        using var command = Command(
            """
            SELECT min(idx) FROM (
                SELECT min(idx) AS idx FROM entry WHERE idx < 0
                UNION ALL SELECT min(idx) FROM entry WHERE idx >= (SELECT size FROM head WHERE id = 1))
            """);
        return command.ExecuteScalar() as long?;
    }

    /// <summary>The references from number 0 on, as far as they are numbered without gaps; no more than were there with the head.</summary>
    public UInt128[] References(long count)
    {
        using var command = Command("SELECT id, ref FROM reference NOT INDEXED ORDER BY id LIMIT $count", ("$count", count));
        using var row = command.ExecuteReader();
        var references = new List<UInt128>();
        while (row.Read() && row.GetInt64(0) == references.Count && Bytes(row, 1) is { Length: Disclosure.ReferenceSize } bytes)
            references.Add(Disclosure.Reference(bytes));
        return [.. references];
    }

    /// <summary>The first of some entries that a search by its set would pass over, for the index does not lead to it.</summary>
    public long? NotIndexed(long from, long to)
    {
        using var command = Command(
            """
            SELECT min(e.idx) FROM entry e NOT INDEXED WHERE e.idx >= $from AND e.idx < $to AND e.record_set IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM entry i INDEXED BY entry_by_set WHERE i.record_set = e.record_set AND i.idx = e.idx)
            """,
            ("$from", from), ("$to", to));
        return command.ExecuteScalar() as long?;
    }

    /// <summary>A set that no entry names; null when there is none.</summary>
    public long? StraySet()
    {
        using var command = Command(
            """
            SELECT min(s.id) FROM record_set s
            WHERE NOT EXISTS (SELECT 1 FROM entry e INDEXED BY entry_by_set WHERE e.record_set = s.id)
            """);
        return command.ExecuteScalar() as long?;
    }

    public void Dispose() => _connection.Dispose();

    private static StoredEntry Entry(SqliteDataReader row) => new(
        row.GetInt64(0), Bytes(row, 1), Bytes(row, 2), Bytes(row, 3), Bytes(row, 4), Bytes(row, 5),
        row.IsDBNull(6) ? null : new(row.GetInt64(6), Number(row, 7), Number(row, 8), Bytes(row, 9)));

    private static byte[] Bytes(SqliteDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetFieldValue<byte[]>(column);

    private static long Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? -1 : row.GetInt64(column);

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
