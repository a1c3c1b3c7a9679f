using Gateway.Record.Layout;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Store;

/// <summary>The leaves of a ledger in SQLite, read beside its writer in short transactions.</summary>
internal sealed class LedgerLeaves : ILeaves, IDisposable
{
    private const int PageSize = 1_024;

    private readonly SqliteConnection _connection;

    private LedgerLeaves(SqliteConnection connection) => _connection = connection;

    /// <inheritdoc/>
    public string Origin
    {
        get
        {
            var origin = _connection.Scalar("SELECT origin FROM meta WHERE id = 1") as string ?? throw new InvalidDataException("the ledger does not say whose it is");
            return Epoch == 1 ? origin : $"{origin}/epoch-{Epoch}";
        }
    }

    /// <summary>How often the log has begun to go on from an older state, and one.</summary>
    public long Epoch => _connection.Scalar("SELECT epoch FROM meta WHERE id = 1") as long? ?? 1;

    /// <param name="database">The file <c>ledger.db</c>.</param>
    /// <exception cref="SqliteException">There is none, or it is no database.</exception>
    public static LedgerLeaves Open(string database) => new(ReadOnly.Open(database));

    /// <inheritdoc/>
    public (long Size, byte[] Root) Head()
    {
        using var command = _connection.Command("SELECT size, root FROM head WHERE id = 1");
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetInt64(0), row.Bytes(1)) : throw new InvalidDataException("the ledger has no head");
    }

    /// <inheritdoc/>
    public byte[]? RootAt(long size) => size == 0
        ? TreeHead.Empty.Root.ToArray()
        : _connection.Scalar("SELECT root FROM entry WHERE idx = $last", ("$last", size - 1)) as byte[];

    /// <inheritdoc/>
    public IEnumerable<CommittedLeaf> Leaves(long from, long to)
    {
        while (from < to && Page(from, to) is { Count: > 0 } page)
        {
            foreach (var leaf in page)
                yield return leaf;
            from = page[^1].Index + 1;
        }
    }

    public void Dispose() => _connection.Dispose();

    private List<CommittedLeaf> Page(long from, long to)
    {
        using var command = _connection.Command(
            "SELECT idx, leaf, hash FROM entry WHERE idx >= $from AND idx < $to ORDER BY idx LIMIT $size", ("$from", from), ("$to", to), ("$size", PageSize));
        using var row = command.ExecuteReader();
        var page = new List<CommittedLeaf>(PageSize);
        while (row.Read())
            page.Add(new(row.GetInt64(0), row.Bytes(1), row.Bytes(2)));
        return page;
    }
}
