using Gateway.Record.Layout;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Store;

/// <summary>The one transaction that writes, with its statements prepared.</summary>
internal sealed class BatchInsert : IDisposable
{
    private readonly SqliteCommand _begin;
    private readonly InsertStatement _entry;
    private readonly InsertStatement _disclosure;
    private readonly SqliteCommand _head;
    private readonly SqliteCommand _epoch;
    private readonly SqliteCommand _commit;

    public BatchInsert(SqliteConnection connection)
    {
        _begin = connection.Command("BEGIN IMMEDIATE");
        _entry = new InsertStatement(connection, "INSERT INTO entry (idx, leaf, nonce, body, hash, root) VALUES (?, ?, ?, ?, ?, ?)");
        _disclosure = new InsertStatement(connection, "INSERT INTO disclosure (idx, refs) VALUES (?, ?)");
        _head = Prepared(
            connection, "UPDATE head SET size = $size, root = $root, frontier = $frontier WHERE id = 1 AND size = $was AND root = $from",
            [("$size", SqliteType.Integer), ("$root", SqliteType.Blob), ("$frontier", SqliteType.Blob), ("$was", SqliteType.Integer),
                ("$from", SqliteType.Blob)]);
        _epoch = connection.Command("UPDATE meta SET epoch = epoch + 1 WHERE id = 1");
        _commit = connection.Command("COMMIT");
    }

    public void Run(Batch batch)
    {
        _begin.ExecuteNonQuery();
        foreach (var entry in batch.Entries)
            Insert(entry);
        if (batch.OpensEpoch)
            _epoch.ExecuteNonQuery();
        MoveHead(batch);
        _commit.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<IDisposable>)[_begin, _entry, _disclosure, _head, _epoch, _commit])
            statement.Dispose();
    }

    private void Insert(StoredEntry entry)
    {
        _entry.Number(entry.Index).Text(entry.Leaf).Blob(entry.Nonce).Text(entry.Body).Blob(entry.Hash).Blob(entry.Root).Run();
        if (entry.References is { } references)
            _disclosure.Number(entry.Index).Blob(references).Run();
    }

    private void MoveHead(Batch batch)
    {
        var (before, after) = (batch.Before, batch.After);
        var moved = Execute(
            _head, after.Size, after.Root.ToArray(), after.Frontier.Peaks.ToArray(), before.Size, before.Root.ToArray());
        if (moved != 1)
            throw new InvalidOperationException("The stored head is not the head that this writer left: somebody else has written.");
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, SqliteType Type)> parameters)
    {
        var command = connection.Command(sql);
        foreach (var (name, type) in parameters)
            command.Parameters.Add(name, type);
        command.Prepare();
        return command;
    }

    private static int Execute(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return command.ExecuteNonQuery();
    }
}
