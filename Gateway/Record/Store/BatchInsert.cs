using System.Text;
using Gateway.Record.Layout;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Store;

/// <summary>The one transaction that writes, with its statements prepared.</summary>
internal sealed class BatchInsert : IDisposable
{
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _entry;
    private readonly SqliteCommand _disclosure;
    private readonly SqliteCommand _head;
    private readonly SqliteCommand _epoch;
    private readonly SqliteCommand _commit;

    public BatchInsert(SqliteConnection connection)
    {
        _begin = connection.Command("BEGIN IMMEDIATE");
        _entry = Prepared(
            connection, "INSERT INTO entry VALUES ($idx, $leaf, $nonce, $body, $hash, $root)",
            [("$idx", SqliteType.Integer), ("$leaf", SqliteType.Text), ("$nonce", SqliteType.Blob), ("$body", SqliteType.Text),
                ("$hash", SqliteType.Blob), ("$root", SqliteType.Blob)]);
        _disclosure = Prepared(
            connection, "INSERT INTO disclosure VALUES ($idx, $refs)", [("$idx", SqliteType.Integer), ("$refs", SqliteType.Blob)]);
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
        foreach (var command in (ReadOnlySpan<SqliteCommand>)[_begin, _entry, _disclosure, _head, _epoch, _commit])
            command.Dispose();
    }

    private void Insert(StoredEntry entry)
    {
        Execute(
            _entry, entry.Index, Encoding.UTF8.GetString(entry.Leaf), entry.Nonce, Encoding.UTF8.GetString(entry.Body), entry.Hash, entry.Root);
        if (entry.References is { } references)
            Execute(_disclosure, entry.Index, references);
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
