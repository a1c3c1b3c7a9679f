using Gateway.Record.Layout;
using Gateway.Record.Store;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Evidence;

/// <summary>Reads entries as evidence, beside the writer and in short transactions. It hands on none that its own leaf does not vouch for.</summary>
internal sealed class EvidenceReader : IDisposable
{
    private const int PageSize = 256;

    private readonly SqliteConnection _connection;

    private EvidenceReader(SqliteConnection connection) => _connection = connection;

    /// <param name="database">The file <c>ledger.db</c>.</param>
    /// <exception cref="SqliteException">There is none, or it is no database.</exception>
    public static EvidenceReader Open(string database) => new(ReadOnly.Open(database));

    /// <summary>The entries that the filter lets through, oldest first, of the first <paramref name="size"/> of the log. Read anew each time.</summary>
    /// <exception cref="InvalidDataException">One is missing, or is not what its leaf commits to: whether it would match nobody knows.</exception>
    public IEnumerable<EvidenceRow> Rows(EntryFilter filter, long size)
    {
        var matches = Walk((filter.AfterIndex ?? -1) + 1, size).Where(row => filter.Matches(row.Entry.Entry));
        return filter.Limit is { } limit ? matches.Take(limit) : matches;
    }

    public void Dispose() => _connection.Dispose();

    private IEnumerable<EvidenceRow> Walk(long next, long size)
    {
        while (next < size)
        {
            var page = Page(next, size);
            foreach (var row in page)
            {
                if (row.Index != next)
                    break;
                next++;
                yield return row;
            }

            if (page.Count == 0 || page[^1].Index != next - 1)
                throw new InvalidDataException($"entry {next} is not in the log; run audit verify");
        }
    }

    private List<EvidenceRow> Page(long from, long size)
    {
        using var command = _connection.Command(
            "SELECT idx, leaf, nonce, body FROM entry WHERE idx >= $from AND idx < $to ORDER BY idx LIMIT $size", ("$from", from), ("$to", size), ("$size", PageSize));
        using var row = command.ExecuteReader();
        var page = new List<EvidenceRow>(PageSize);
        while (row.Read())
            page.Add(Checked(row.GetInt64(0), row.Bytes(1), row.Bytes(2), row.Bytes(3)));
        return page;
    }

    private static EvidenceRow Checked(long index, byte[] leaf, byte[] nonce, byte[] body) =>
        EntryBodyParser.IsCanonical(body, out var entry) && Leaf.TryReadTime(leaf, out var time) && Leaf.Write(index, time, nonce, body).AsSpan().SequenceEqual(leaf)
            ? new(index, leaf, nonce, body, entry)
            : throw new InvalidDataException($"entry {index} is not as it was written; run audit verify, and narrow with --after");
}
