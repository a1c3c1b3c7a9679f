using Gateway.Record;

namespace Gateway.Limit;

/// <summary>
/// Writes down what each flood came to, when its window has ended and when the gateway stops, whether or not anybody asks any more. What
/// the ledger cannot take now is tried again: a count is let go of only when it is durable.
/// </summary>
internal sealed partial class FloodWatch(AddressLimit limit, ILedger ledger, TimeProvider time, ILogger<FloodWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    // Touched by one at a time: by the loop, and when that has ended by the stop.
    private readonly Queue<Flood> _unwritten = new();

    /// <summary>Looks once.</summary>
    public Task LookAsync(CancellationToken stopping = default) => WriteAsync(limit.TakeEnded(), stopping);

    /// <inheritdoc/>
    /// <remarks>The server stops before this does, for it was started later.</remarks>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(limit.Close(), CancellationToken.None);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    private async Task WriteAsync(IReadOnlyList<Flood> ended, CancellationToken stopping)
    {
        foreach (var flood in ended)
        {
            _unwritten.Enqueue(flood);
        }

        try
        {
            while (!stopping.IsCancellationRequested && _unwritten.TryPeek(out var flood))
            {
                await WriteAsync(flood);
                _unwritten.Dequeue();
            }
        }
#pragma warning disable CA1031 // The ledger's trouble is not this one's end; the next look may do better.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotWritten(logger, _unwritten.Count, exception.GetType().Name);
        }
    }

    private async Task WriteAsync(Flood flood)
    {
        // In the name of a flood whose first attempt could not be recorded nobody was answered.
        await ((Task)flood.First).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (flood.First.IsCompletedSuccessfully && flood.Further > 0)
        {
            await ledger.RecordAsync(flood.End(await flood.First, time.GetUtcNow()), CancellationToken.None);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 801, Level = LogLevel.Critical, Message = "The counts of {Floods} floods are yet to be recorded ({Exception})")]
        public static partial void NotWritten(ILogger logger, int floods, string exception);
    }
}
