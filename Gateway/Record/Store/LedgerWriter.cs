using System.Threading.Channels;
using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>
/// The thread that writes. It commits whatever is waiting, without a timer, so that batches grow by themselves with the load,
/// and hands out receipts once the commit has returned.
/// </summary>
internal sealed class LedgerWriter : IAsyncDisposable
{
    private const int MaxBatch = 512;

    /// <summary>Commits between checkpoints: the write-ahead log then stays below some 150 MB even of full batches.</summary>
    private const int CheckpointInterval = 256;

    private readonly Channel<Pending> _queue;
    private readonly Committer _committer;
    private readonly Action<Batch> _committed;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _sinceCheckpoint;

    /// <param name="committer">Used on this writer's thread only, from now on.</param>
    /// <param name="capacity">Entries that may wait.</param>
    /// <param name="committed">Told of each batch once its receipts are out. Must return at once, and not throw.</param>
    public LedgerWriter(Committer committer, int capacity, Action<Batch> committed)
    {
        (_committer, _committed) = (committer, committed);
        _queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(capacity) { SingleReader = true });
        new Thread(Run) { IsBackground = true, Name = "ledger writer" }.Start();
    }

    /// <exception cref="LedgerUnavailableException">No place came free within <paramref name="patience"/>, or the writer has stopped.</exception>
    public async ValueTask EnqueueAsync(Pending pending, TimeSpan patience, TimeProvider time)
    {
        if (_queue.Writer.TryWrite(pending))
            return;
        using var deadline = new CancellationTokenSource(patience, time);
        try
        {
            await _queue.Writer.WriteAsync(pending, deadline.Token);
        }
        catch (OperationCanceledException)
        {
            throw new LedgerUnavailableException("Too many entries wait for the ledger.");
        }
        catch (ChannelClosedException)
        {
            throw new LedgerUnavailableException("The ledger has been closed.");
        }
    }

    /// <summary>Commits what waits, and closes the log.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stopped.Task;
    }

    private void Run()
    {
        try
        {
            var waiting = new List<Pending>(MaxBatch);
            while (Take(waiting))
                Commit(waiting);
            _committer.Checkpoint();
        }
        finally
        {
            _queue.Writer.TryComplete();
            _committer.Dispose();
            _stopped.SetResult();
        }
    }

    /// <summary>Waits for the first, then takes what else is there.</summary>
    private bool Take(List<Pending> waiting)
    {
        waiting.Clear();
        if (!_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            return false;
        while (waiting.Count < MaxBatch && _queue.Reader.TryRead(out var pending))
            waiting.Add(pending);
        return true;
    }

    private void Commit(List<Pending> waiting)
    {
        try
        {
            var batch = _committer.Commit(waiting);
            for (var i = 0; i < waiting.Count; i++)
                waiting[i].Committed(batch.Entries[i].Index);
            _committed(batch);
        }
        catch (LedgerUnavailableException reason)
        {
            waiting.ForEach(w => w.Refused(reason));
            return;
        }

        if (++_sinceCheckpoint >= CheckpointInterval)
        {
            _sinceCheckpoint = 0;
            _committer.Checkpoint();
        }
    }
}
