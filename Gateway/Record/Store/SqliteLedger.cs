using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>The audit ledger in a SQLite database. One process writes to it; any number may read.</summary>
internal sealed class SqliteLedger : ILedger, IAsyncDisposable
{
    private readonly LedgerOptions _options;
    private readonly TimeProvider _time;
    private readonly RecordReferences _references;
    private readonly LedgerLock _lock;
    private readonly AnchorKeeper _anchor;
    private readonly LedgerWriter _writer;
    private readonly LedgerEcho? _echo;

    private SqliteLedger(LedgerOptions options, TimeProvider time, ILogger logger, LedgerEcho? echo, LedgerSession session)
    {
        (_options, _time, _echo) = (options, time, echo);
        (_references, _lock) = (new RecordReferences(session.Key), session.Lock);
        _anchor = new AnchorKeeper(session.Place.Anchor, options.Origin, session.Head, time, logger);
        _writer = new LedgerWriter(session.Committer(time, logger), options.Capacity, Committed);
    }

    /// <summary>Opens the ledger for writing, and makes an empty one where there is none.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="time">Dates the entries.</param>
    /// <param name="logger">For the ledger's own troubles.</param>
    /// <param name="echo">Gets each entry after its commit. Not disposed with the ledger.</param>
    /// <exception cref="RestoredBackupException">The log is behind its anchor.</exception>
    /// <exception cref="LedgerStartException">The log is in use, damaged, of another origin, or its key is unsafe.</exception>
    public static SqliteLedger Open(LedgerOptions options, TimeProvider time, ILogger logger, LedgerEcho? echo = null)
    {
        var session = LedgerSession.Begin(options, time);
        try
        {
            session.DemandAnchor();
            return new SqliteLedger(options, time, logger, echo, session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Cancelling gives up the receipt, not the entry: an attempt whose caller has gone is an attempt all the same.
    /// </remarks>
    public async ValueTask<Receipt> RecordAsync(Entry entry, CancellationToken cancellationToken)
    {
        var pending = Prepare(entry);
        var started = _time.GetTimestamp();
        await _writer.EnqueueAsync(pending, _options.Patience, _time);
        try
        {
            var left = _options.Patience - _time.GetElapsedTime(started);
            return await pending.Receipt.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, _time, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw new LedgerUnavailableException("The ledger did not answer in time; nobody can tell whether it has the entry.");
        }
    }

    /// <summary>Commits what waits, checkpoints, anchors, and lets go of the directory.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _anchor.DisposeAsync();
        _lock.Dispose();
    }

    private Pending Prepare(Entry entry)
    {
        var references = _references.Of(entry.Catalog, entry.Resource, entry.Disclosed);
        var body = new EntryBody { Node = _options.Node, Sequence = 0, Entry = entry, Disclosed = Disclosure.Of(references) };
        return new Pending(EntryLimits.Fit(body), references);
    }

    private void Committed(Batch batch)
    {
        _anchor.Note(batch.After);
        if (_echo is null)
            return;
        foreach (var entry in batch.Entries)
            _echo.Offer(new CommittedEntry(entry.Index, entry.Body));
    }
}
