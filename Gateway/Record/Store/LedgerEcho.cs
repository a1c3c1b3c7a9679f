using System.Threading.Channels;
using Gateway.Record.Layout;

namespace Gateway.Record.Store;

/// <summary>
/// Repeats committed entries to the operational log, for whoever watches it. It never holds the writer up: when the operational log
/// lags behind, or entries come faster than anybody could read them, they are dropped here, not there, and the number dropped is said.
/// </summary>
internal sealed partial class LedgerEcho : IAsyncDisposable
{
    private readonly Channel<CommittedEntry> _queue;
    private readonly ILogger _logger;
    private readonly EchoPace _pace;
    private readonly Task _loop;
    private long _dropped;

    /// <param name="logger">Where to. What it throws is swallowed: the ledger has the entry.</param>
    /// <param name="capacity">Entries that may wait for it.</param>
    /// <param name="pace">Entries it gets in a second: putting one into words costs more than committing it.</param>
    /// <param name="time">By which seconds are counted; the system's clock when null.</param>
    public LedgerEcho(ILogger logger, int capacity = 8_192, int pace = 100, TimeProvider? time = null)
    {
        _logger = logger;
        _pace = new EchoPace(pace, time ?? TimeProvider.System);
        _queue = Channel.CreateBounded<CommittedEntry>(new BoundedChannelOptions(capacity) { SingleReader = true });
        _loop = Task.Run(RepeatAsync);
    }

    /// <summary>Takes an entry or drops it, and returns at once. For the writer's thread.</summary>
    public void Offer(CommittedEntry entry)
    {
        if (!_pace.Admits() || !_queue.Writer.TryWrite(entry))
            Interlocked.Increment(ref _dropped);
    }

    /// <summary>Repeats what waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
    }

    private async Task RepeatAsync()
    {
        await foreach (var entry in _queue.Reader.ReadAllAsync())
            Swallow(() => Repeat(entry));
        Swallow(SayDropped);
    }

    private void Repeat(CommittedEntry committed)
    {
        SayDropped();
        if (!EntryBodyParser.TryParse(committed.Body.Span, out var body))
            return;
        var entry = body.Entry;
        Log.Committed(
            _logger, committed.Index, OutcomeName.Of(entry.Outcome), entry.Status, entry.Client, entry.Party, entry.Agreement, entry.Route,
            string.Join(',', entry.Reasons.Select(r => r.Code)), entry.Records, entry.Released.Sum(f => f.Count),
            entry.Withheld.Sum(f => f.Count), body.Disclosed?.Count ?? 0);
    }

    private void SayDropped()
    {
        if (Interlocked.Exchange(ref _dropped, 0) is > 0 and var dropped)
            Log.Dropped(_logger, dropped);
    }

    private static void Swallow(Action log)
    {
        try
        {
            log();
        }
        catch (Exception)
        {
            // The operational log's trouble is its own, and has nowhere else to be told.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventName = "EntryCommitted",
            Level = LogLevel.Information,
            Message = "Entry {Index}: {Outcome} {Status} {Client} {Party} {Agreement} {Route} {Reasons}; {Records} records, {Released} values released, {Withheld} withheld, {Disclosed} disclosed")]
        public static partial void Committed(
            ILogger logger, long index, string outcome, int? status, string? client, string? party, string? agreement, string? route,
            string reasons, long records, long released, long withheld, long disclosed);

        [LoggerMessage(
            EventName = "EntriesNotRepeated",
            Level = LogLevel.Warning,
            Message = "{Dropped} entries are in the ledger and are not repeated here: they came too fast for the operational log")]
        public static partial void Dropped(ILogger logger, long dropped);
    }
}
