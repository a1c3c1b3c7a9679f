using Gateway.Admit;
using Gateway.Canary;
using Gateway.Decide;
using Gateway.Record;

namespace Gateway.Operate;

/// <summary>
/// Runs the self-test before the gateway listens, and again and again while it serves. When a mark comes out, or the test itself fails, the
/// gateway closes first and then says why in log and ledger: what is closed needs nobody's receipt.
/// </summary>
internal sealed partial class CanaryWatch(
    GatewayOptions options, SelfTest test, PolicyHolder policies, Readiness readiness, ILedger ledger, TimeProvider time, ILogger<CanaryWatch> logger)
    : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await LookAsync() is { } report)
        {
            Log.Held(logger, report.Held);
            foreach (var empty in report.Empty)
            {
                Log.Empty(logger, empty);
            }
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>Looks once.</summary>
    /// <returns>What the trials showed; null when they closed the gateway.</returns>
    public async Task<SelfTestReport?> LookAsync()
    {
        var current = policies.Current;
        try
        {
            var report = await test.RunAsync(current);
            if (report.Leak is null)
            {
                return report;
            }

            await CloseAsync(current.Id, $"a mark of the self-test came out: {report.Leak}");
        }
#pragma warning disable CA1031 // A test that cannot be run shows nothing, and what is not shown to hold is not relied on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await CloseAsync(current.Id, $"the self-test failed with {exception.GetType().Name}");
        }

        return null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.SelfTestInterval, time);
        while (!readiness.IsClosed && await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync();
        }
    }

    private async Task CloseAsync(string policy, string reason)
    {
        readiness.Close(reason);
        Log.Closed(logger, reason);
        try
        {
            await ledger.RecordAsync(
                new() { Outcome = Outcome.SelfTestFailed, Time = time.GetUtcNow(), Policy = policy, Note = reason }, CancellationToken.None);
        }
#pragma warning disable CA1031 // The gateway is closed already, and the log has said why.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotRecorded(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 611, Level = LogLevel.Information, Message = "Self-test: {Held} marked answers came out without a mark")]
        public static partial void Held(ILogger logger, int held);

        [LoggerMessage(EventId = 612, Level = LogLevel.Warning, Message = "Self-test: an answer was closed, so that it shows little ({Answer})")]
        public static partial void Empty(ILogger logger, string answer);

        [LoggerMessage(EventId = 613, Level = LogLevel.Critical, Message = "The gateway serves no more until it is started anew: {Reason}")]
        public static partial void Closed(ILogger logger, string reason);

        [LoggerMessage(EventId = 614, Level = LogLevel.Critical, Message = "That the self-test failed could not be recorded ({Exception})")]
        public static partial void NotRecorded(ILogger logger, string exception);
    }
}
