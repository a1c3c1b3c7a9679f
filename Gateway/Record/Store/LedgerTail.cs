using Gateway.Record.Layout;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Store;

/// <summary>
/// Re-derives the end of the log before anything is appended to it: rows without gaps, each by itself sound, the last of them
/// leading to the head. What is older is for the verifier.
/// </summary>
internal static class LedgerTail
{
    private const int Length = 1_024;

    /// <returns>The head.</returns>
    /// <exception cref="LedgerStartException">The end of the log is not as it was written.</exception>
    public static TreeHead Verify(SqliteConnection connection)
    {
        using var snapshot = connection.BeginTransaction(deferred: true);
        var head = ReadHead(connection);
        var last = Rows(connection, head.Size, new Disclosures(StoredReferences.Read(connection)));
        if (head.Size > 0 && !head.Matches(head.Size, last))
            throw Damaged("the root after the last entry is not the root of the head");
        return head;
    }

    private static TreeHead ReadHead(SqliteConnection connection)
    {
        using var command = connection.Command("SELECT size, root, frontier FROM head WHERE id = 1");
        using var row = command.ExecuteReader();
        if (!row.Read() || Frontier.Parse(row.GetInt64(0), row.Bytes(2)) is not { } frontier)
            throw Damaged("the head is missing, or its frontier does not fit its size");
        var head = new TreeHead(frontier);
        return head.Matches(head.Size, row.Bytes(1)) ? head : throw Damaged("the frontier of the head does not lead to its root");
    }

    /// <returns>The root stored with the last row.</returns>
    private static byte[] Rows(SqliteConnection connection, long size, Disclosures disclosures)
    {
        using var command = connection.Command(
            """
            SELECT e.idx, e.leaf, e.nonce, e.body, e.hash, e.root, e.record_set, s.least, s.greatest, s.members
            FROM entry e LEFT JOIN record_set s ON s.id = e.record_set WHERE e.idx >= $from ORDER BY e.idx
            """,
            ("$from", Math.Max(0, size - Length)));
        using var row = command.ExecuteReader();
        var (expected, root) = (Math.Max(0, size - Length), Array.Empty<byte>());
        for (; row.Read(); expected++)
            root = Sound(expected, Row(row), disclosures);
        return expected == size ? root : throw Damaged($"the head says {size} entries, the rows end at {expected}");
    }

    private static StoredEntry Row(SqliteDataReader row) => new(
        row.GetInt64(0), row.Bytes(1), row.Bytes(2), row.Bytes(3), row.Bytes(4), row.Bytes(5),
        row.IsDBNull(6) ? null : new(row.GetInt64(6), row.Number(7), row.Number(8), row.Bytes(9)));

    private static byte[] Sound(long expected, StoredEntry entry, Disclosures disclosures)
    {
        if (entry.Index != expected)
            throw Damaged($"entry {expected} is missing");
        return entry.Fault(disclosures) is { } fault ? throw Damaged($"of entry {expected}, {fault}") : entry.Root;
    }

    public static LedgerStartException Damaged(string finding)
        => new($"The ledger is damaged: {finding}. Run `audit verify` for the whole finding; restore the newest sound copy.");
}
