using Gateway.Record;
using Gateway.Record.Publish;
using Gateway.Record.Store;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Policies.Agreements;
using Policies.Evaluate;
using Serilog.Core;
using Serilog.Extensions.Logging;

namespace Gateway.Operate;

/// <summary>A gateway that accepts requests. Its start and its stop are entries like any other.</summary>
internal sealed class RunningGateway : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly SqliteLedger _ledger;
    private readonly LedgerEcho _echo;
    private readonly PublishLoop _publishing;
    private readonly Logger _log;

    private RunningGateway(IHost host, SqliteLedger ledger, LedgerEcho echo, PublishLoop publishing, Logger log) =>
        (_host, _ledger, _echo, _publishing, _log) = (host, ledger, echo, publishing, log);

    public Uri Address => new(_host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <summary>Opens the ledger and begins to serve.</summary>
    /// <exception cref="LedgerStartException">The ledger cannot be used as it is.</exception>
    /// <exception cref="RestoredBackupException">The ledger is behind its anchor.</exception>
    /// <exception cref="IOException">The address is in use.</exception>
    public static async Task<RunningGateway> StartAsync(IConfiguration settings, GatewayOptions options, PolicySnapshot policies)
    {
        var log = OperationalLog.Create(settings, options.LogDirectory);
        var loggers = new SerilogLoggerFactory(log);
        var echo = new LedgerEcho(loggers.CreateLogger<LedgerEcho>());
        var ledger = SqliteLedger.Open(options.Ledger, TimeProvider.System, loggers.CreateLogger<SqliteLedger>(), echo);
        IHost host;
        try
        {
            Anchors.Demand(options.Anchors, options.Ledger);
            host = Composition.Build(settings, options, policies, ledger, log);
        }
        catch
        {
            await ledger.DisposeAsync();
            throw;
        }

        var logger = loggers.CreateLogger<PublishLoop>();
        var anchoring = new Anchoring(Anchors.Of(options.Anchors, logger), options.Anchors.Interval, TimeProvider.System, logger);
        var publishing = new PublishLoop(LedgerPublishing.Of(options.Ledger), anchoring, options.PublishInterval, TimeProvider.System, logger);
        var gateway = new RunningGateway(host, ledger, echo, publishing, log);
        try
        {
            await gateway.NoteAsync(Outcome.Started, policies.Id);
            await gateway._host.StartAsync();
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    /// <summary>Serves until the process is told to stop.</summary>
    public Task WaitForShutdownAsync() => _host.WaitForShutdownAsync();

    /// <summary>Records that a client was registered, before it is.</summary>
    public async Task NoteClientAsync(string client, Agreement agreement) => await _ledger.RecordAsync(
        new Entry { Outcome = Outcome.ClientAdded, Time = TimeProvider.System.GetUtcNow(), Client = client }.With(agreement), CancellationToken.None);

    /// <summary>Ends in the order that lets each part still speak of the one before it; none is left out when one fails.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _host.StopAsync();
            _host.Dispose();
        }
        finally
        {
            try
            {
                await NoteAsync(Outcome.Stopped, null);
            }
            finally
            {
                // While the ledger is locked, and with the entry of the stop.
                await _publishing.DisposeAsync();
                await _ledger.DisposeAsync();
                await _echo.DisposeAsync();
                await _log.DisposeAsync();
            }
        }
    }

    private async Task NoteAsync(Outcome outcome, string? policy)
    {
        try
        {
            await _ledger.RecordAsync(new() { Outcome = outcome, Time = TimeProvider.System.GetUtcNow(), Policy = policy }, CancellationToken.None);
        }
        catch (LedgerUnavailableException) when (outcome == Outcome.Stopped)
        {
            // A ledger that is unavailable cannot say so; the missing stop is the sign.
        }
    }
}
