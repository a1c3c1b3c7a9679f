namespace Gateway.Record.Publish;

/// <summary>
/// Publishes again and again, and once more at the end. Trouble is said, once for each kind, and does not stop the ledger: entries are durable
/// without it, and nothing is signed that does not hold.
/// </summary>
internal sealed partial class PublishLoop : IAsyncDisposable
{
    // To make all tiles anew takes long, and what is wrong once is likely to be wrong again.
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly LedgerPublishing _publishing;
    private readonly Anchoring _anchoring;
    private readonly ILogger _logger;
    private readonly PeriodicTimer _timer;
    private readonly Task _loop;
    private readonly TimeProvider _time;
    private string? _trouble;
    private DateTimeOffset _rests;

    /// <param name="publishing">Publishes.</param>
    /// <param name="anchoring">Gets each checkpoint, and takes it when it is time.</param>
    /// <param name="interval">How often.</param>
    /// <param name="time">Counts it.</param>
    /// <param name="logger">For trouble.</param>
    public PublishLoop(LedgerPublishing publishing, Anchoring anchoring, TimeSpan interval, TimeProvider time, ILogger logger)
    {
        (_publishing, _anchoring, _time, _logger, _timer) = (publishing, anchoring, time, logger, new PeriodicTimer(interval, time));
        _loop = Task.Run(RunAsync);
    }

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _loop;
        await PublishAsync(isLast: true);
    }

    private async Task RunAsync()
    {
        do
        {
            if (_time.GetUtcNow() >= _rests)
                await PublishAsync(isLast: false);
        }
        while (await _timer.WaitForNextTickAsync());
    }

    private async Task PublishAsync(bool isLast)
    {
        try
        {
            var note = _publishing.Publish();
            if (isLast || _anchoring.IsDue(note))
                await _anchoring.AnchorAsync(note, _publishing.Log());
            _trouble = null;
        }
#pragma warning disable CA1031 // Whatever is wrong with what is published, the ledger goes on, and the loop with it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (_trouble != fault.Message)
                Log.NotPublished(_logger, fault.Message);
            (_trouble, _rests) = (fault.Message, _time.GetUtcNow() + Rest);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 621, Level = LogLevel.Critical, Message = "No checkpoint was signed: {Reason}")]
        public static partial void NotPublished(ILogger logger, string reason);
    }
}
