using Gateway.Record.Layout;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Store;

/// <summary>The one transaction that writes, with its statements prepared.</summary>
internal sealed class BatchInsert : IDisposable
{
    private readonly SqliteCommand _begin;
    private readonly InsertStatement _entry;
    private readonly InsertStatement _reference;
    private readonly InsertStatement _set;
    private readonly SqliteCommand _head;
    private readonly SqliteCommand _epoch;
    private readonly SqliteCommand _commit;

    public BatchInsert(SqliteConnection connection)
    {
        _begin = connection.Command("BEGIN IMMEDIATE");
        _entry = new InsertStatement(connection, "INSERT INTO entry (idx, leaf, nonce, body, hash, root, record_set) VALUES (?, ?, ?, ?, ?, ?, ?)");
        _reference = new InsertStatement(connection, "INSERT INTO reference (id, ref) VALUES (?, ?)");
        _set = new InsertStatement(connection, "INSERT INTO record_set (id, least, greatest, members) VALUES (?, ?, ?, ?)");
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
        Insert(batch.Numbered);
        foreach (var entry in batch.Entries)
            Insert(entry);
        if (batch.OpensEpoch)
            _epoch.ExecuteNonQuery();
        MoveHead(batch);
        _commit.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<IDisposable>)[_begin, _entry, _reference, _set, _head, _epoch, _commit])
            statement.Dispose();
    }

    private void Insert(StoredEntry entry)
    {
        _entry.Number(entry.Index).Text(entry.Leaf).Blob(entry.Nonce).Text(entry.Body).Blob(entry.Hash).Blob(entry.Root).Number(entry.Set?.Number).Run();
    }

    private void Insert(NumberingDraft numbered)
    {
        for (var i = 0; i < numbered.References.Count; i++)
            _reference.Number(numbered.FirstReference + i).Blob(Disclosure.Bytes(numbered.References[i])).Run();
        foreach (var set in numbered.Sets)
            _set.Number(set.Number).Number(set.Least).Number(set.Greatest).Blob(set.Members).Run();
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
