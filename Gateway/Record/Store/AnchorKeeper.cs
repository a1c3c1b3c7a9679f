using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>
/// Writes the anchor as the log grows, at most once a second and never on the writer's thread: its storage may be slow, or
/// away. Trouble is said and does not stop the ledger, whose entries are durable without it.
/// </summary>
internal sealed partial class AnchorKeeper : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly string _path;
    private readonly string _origin;
    private readonly ILogger _logger;
    private readonly PeriodicTimer _timer;
    private readonly Task _loop;
    private TreeHead? _written;
    private volatile TreeHead _head;

    public AnchorKeeper(string path, string origin, TreeHead head, TimeProvider time, ILogger logger)
    {
        (_path, _origin, _head, _logger) = (path, origin, head, logger);
        _timer = new PeriodicTimer(Interval, time);
        _loop = Task.Run(KeepAsync);
    }

    /// <summary>Takes note of a committed head. Returns at once.</summary>
    public void Note(TreeHead head) => _head = head;

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _loop;
        Write();
    }

    private async Task KeepAsync()
    {
        while (await _timer.WaitForNextTickAsync())
            Write();
    }

    private void Write()
    {
        var head = _head;
        if (ReferenceEquals(head, _written))
            return;
        try
        {
            AnchorFile.Write(_path, Checkpoint.Of(_origin, head));
            _written = head;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Log.NotWritten(_logger, head.Size, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The ledger's anchor could not be written at size {Size}")]
        public static partial void NotWritten(ILogger logger, long size, Exception fault);
    }
}
