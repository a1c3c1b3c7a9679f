using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>
/// Commits batches one after the other, and knows after any fault where the log stands. A fault poisons: the connection is
/// closed, for what SQLite or the kernel hold of it cannot be trusted, and nothing is repeated on it. The next batch opens
/// another, and goes ahead only if the log is where the last commit left it, or where the batch in doubt would have.
/// </summary>
internal sealed partial class Committer(Func<ILedgerFile> open, TreeHead head, TimeProvider time, ILogger logger) : IDisposable
{
    private ILedgerFile? _file;
    private Numbering? _numbering;
    private TreeHead? _inDoubt;

    /// <summary>The head as last committed.</summary>
    public TreeHead Head { get; private set; } = head;

    /// <exception cref="LedgerUnavailableException">None of the batch may count as recorded.</exception>
    public Batch Commit(IReadOnlyList<Pending> waiting)
    {
        try
        {
            _file ??= Reopen();
            var batch = Batch.Stage(Head, waiting, _numbering!, time.GetUtcNow());
            _inDoubt = batch.After;
            _file.Append(batch);
            (Head, _inDoubt) = (batch.After, null);
            _numbering!.Accept(batch.Numbered);
            return batch;
        }
        catch (Exception fault)
        {
            Poison(fault);
            throw new LedgerUnavailableException("The ledger could not commit the entry.", fault);
        }
    }

    /// <summary>What is committed stays so, whatever happens here; a fault only costs the connection.</summary>
    public void Checkpoint()
    {
        try
        {
            _file?.Checkpoint();
        }
        catch (Exception fault)
        {
            Poison(fault);
        }
    }

    public void Dispose() => _file?.Dispose();

    private ILedgerFile Reopen()
    {
        var file = open();
        try
        {
            Settle(file.ReadHead());
            _numbering = file.ReadNumbering();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private void Settle(TreeHead stored)
    {
        if (_inDoubt is { } doubtful && stored.Matches(doubtful))
        {
            Log.Landed(logger, Head.Size, stored.Size);
            Head = doubtful;
        }

        if (!stored.Matches(Head))
            throw new LedgerUnavailableException(
                $"The stored ledger has {stored.Size} entries and does not continue the {Head.Size} this writer knows of.");
        _inDoubt = null;
    }

    private void Poison(Exception fault)
    {
        Log.Poisoned(logger, Head.Size, fault);
        try
        {
            _file?.Dispose();
        }
        catch (Exception second)
        {
            Log.NotClosed(logger, second);
        }

        _file = null;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical, Message = "The ledger failed at size {Size}; nothing is released until it has been reopened")]
        public static partial void Poisoned(ILogger logger, long size, Exception fault);

        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "A batch whose commit had failed is in the ledger: its entries, from {From} to before {To}, were recorded and not released")]
        public static partial void Landed(ILogger logger, long from, long to);

        [LoggerMessage(Level = LogLevel.Error, Message = "The failed ledger connection could not be closed")]
        public static partial void NotClosed(ILogger logger, Exception fault);
    }
}
