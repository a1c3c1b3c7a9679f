using Gateway.Record.Layout;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Store;

/// <summary>
/// Reads the log beside the writer. It reads in pages, each a short transaction, so that checkpoints never wait for a reader.
/// For one thread at a time.
/// </summary>
internal sealed class LedgerReader : IDisposable
{
    private const int PageSize = 512;

    private readonly SqliteConnection _connection;

    private LedgerReader(SqliteConnection connection) => _connection = connection;

    /// <param name="database">The file <c>ledger.db</c>.</param>
    /// <exception cref="SqliteException">There is none, or it is no database.</exception>
    public static LedgerReader Open(string database) => new(ReadOnly.Open(database));

    /// <summary>Number of entries in the log at this moment: what a search of all of it covers.</summary>
    public long Size() => (long)(_connection.Scalar("SELECT size FROM head WHERE id = 1") ?? 0L);

    /// <summary>
    /// The entries <paramref name="filter"/> lets through, oldest first. All of the log is searched: nothing ends it but the
    /// filter's own limit. An entry that cannot be read is let through, for nobody can say that it does not match.
    /// </summary>
    public IEnumerable<ReadEntry> Read(EntryFilter filter)
    {
        var matches = Walk(filter.AfterIndex ?? -1).Where(e => e.Body is null || filter.Matches(e.Body.Entry));
        return filter.Limit is { } limit ? matches.Take(limit) : matches;
    }

    /// <summary>The entries about the record of <paramref name="reference"/>, oldest first, of the first <paramref name="size"/>: disclosures, and whatever else names it.</summary>
    /// <exception cref="InvalidDataException">A part of the log that may be about it cannot be read.</exception>
    public IEnumerable<ReadEntry> About(UInt128 reference, long size)
    {
        using var command = _connection.Command("SELECT body FROM entry WHERE idx = $idx", ("$idx", 0L));
        command.Prepare();
        foreach (var index in new RecordSearch(_connection).Entries(reference, size))
        {
            command.Parameters[0].Value = index;
            using var row = command.ExecuteReader();
            yield return row.Read() && EntryBodyParser.TryParse(row.Bytes(0), out var body)
                ? new(index, body)
                : throw new InvalidDataException($"entry {index} cannot be read; run audit verify");
        }
    }

    /// <summary>The entry that counts what a long answer came to; null when there is none, for the answer goes on, or the gateway broke off.</summary>
    /// <param name="first">Index of the first entry of the answer.</param>
    /// <param name="after">An entry of it.</param>
    public Entry? EndOf(long first, long after) => Walk(after)
        .Select(read => read.Body?.Entry)
        .TakeWhile(entry => entry?.Outcome != Outcome.Started)
        .FirstOrDefault(entry => entry is { Outcome: Outcome.Completed or Outcome.CutOff } && entry.Continues == first);

    public void Dispose() => _connection.Dispose();

    private IEnumerable<ReadEntry> Walk(long after)
    {
        for (var page = Page(after); page.Count > 0; page = Page(page[^1].Index))
        {
            foreach (var entry in page)
                yield return entry;
        }
    }

    private List<ReadEntry> Page(long after)
    {
        using var command = _connection.Command(
            "SELECT idx, body FROM entry WHERE idx > $after ORDER BY idx LIMIT $size", ("$after", after), ("$size", PageSize));
        using var row = command.ExecuteReader();
        var page = new List<ReadEntry>(PageSize);
        while (row.Read())
            page.Add(new ReadEntry(row.GetInt64(0), EntryBodyParser.TryParse(row.Bytes(1), out var body) ? body : null));
        return page;
    }
}
