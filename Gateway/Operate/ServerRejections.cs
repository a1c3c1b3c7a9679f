using System.Diagnostics;
using Gateway.Admit;
using Gateway.Limit;
using Gateway.Record;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Operate;

/// <summary>
/// What Kestrel itself rejects, before any stage sees it, has its entry too: right after the rejection, for there is nothing in that answer that could
/// be held back. Floods of it are counted as all others.
/// </summary>
internal sealed partial class ServerRejections(DiagnosticListener server, Floods floods, ILedger ledger, TimeProvider time, ILogger<ServerRejections> logger)
    : IHostedService, IObserver<KeyValuePair<string, object?>>
{
    private const string Rejection = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    private readonly Lock _turn = new();
    private IDisposable? _subscription;
    private Task _recording = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = server.Subscribe(this, name => name == Rejection);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    /// <remarks>The server stops before this does, for it was started later.</remarks>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _subscription?.Dispose();
        await _recording;
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is not { Key: Rejection, Value: IFeatureCollection features })
        {
            return;
        }

        var entry = EntryOf(features);
        var address = AddressPartition.Of(features.Get<IHttpConnectionFeature>()?.RemoteIpAddress);
        lock (_turn)
        {
            _recording = Task.WhenAll(_recording.IsCompleted ? Task.CompletedTask : _recording, RecordAsync(address, entry));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private Entry EntryOf(IFeatureCollection features) => new()
    {
        Outcome = Outcome.Malformed,
        Time = time.GetUtcNow(),
        Source = EntryDraft.Source(features.Get<IHttpConnectionFeature>()?.RemoteIpAddress),
        Status = (features.Get<IBadRequestExceptionFeature>()?.Error as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest,
        Reasons = [new("rejected_by_server")],
    };

    private async Task RecordAsync(string address, Entry entry)
    {
        await Task.Yield();
        try
        {
            if (await floods.CoverAsync(address, entry) is null)
            {
                await ledger.RecordAsync(entry, CancellationToken.None);
            }
        }
#pragma warning disable CA1031 // The server's answer has left; that it could not be recorded is all that can still be said.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotRecorded(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 631, Level = LogLevel.Critical, Message = "A request that the server rejected could not be recorded ({Exception})")]
        public static partial void NotRecorded(ILogger logger, string exception);
    }
}
