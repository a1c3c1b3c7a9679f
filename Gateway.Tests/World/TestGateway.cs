using Gateway.Agreements;
using Gateway.Decide;
using Gateway.Demo;
using Gateway.Operate;
using Gateway.Record.Store;
using Gateway.Record.Verify;
using Microsoft.Extensions.Configuration;

namespace Gateway.Tests.World;

/// <summary>A whole gateway over real HTTP, with the sample agreements, in front of any SIS.</summary>
internal sealed class TestGateway : IAsyncDisposable
{
    private readonly TemporaryDirectory _data = new();
    private RunningGateway? _running;

    public string Data => _data.Path;

    public string LedgerFile => Path.Combine(Data, "ledger", "ledger.db");

    public Uri Address { get; private set; } = null!;

    public Dictionary<string, string> Secrets { get; } = [];

    /// <param name="sis">Where the SIS is.</param>
    /// <param name="credential">The gateway's credential there.</param>
    /// <param name="extra">Settings on top.</param>
    public static async Task<TestGateway> StartAsync(Uri sis, string credential, params (string Name, string Value)[] extra)
    {
        var gateway = new TestGateway();
        var port = FreePort.Find();
        var origin = $"http://127.0.0.1:{port}";
        var values = new Dictionary<string, string?>
        {
            ["Urls"] = origin,
            ["Gateway:PublicOrigin"] = origin,
            ["Gateway:DataDirectory"] = gateway.Data,
            ["Gateway:PolicyDirectory"] = Path.Combine(gateway.Data, "policies"),
            ["ReverseProxy:Clusters:sis:Destinations:one:Address"] = sis.AbsoluteUri,
        };
        foreach (var catalog in new[] { "oneroster-1.2", "ed-fi" })
        {
            values[$"Gateway:Upstreams:{catalog}:Cluster"] = "sis";
            values[$"Gateway:Upstreams:{catalog}:Credential"] = credential;
        }

        TestLimits.Lift(values);
        foreach (var (name, value) in extra)
        {
            values[name] = value;
        }

        await gateway.StartAsync(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        return gateway;
    }

    /// <summary>A client with a fresh token of one of the sample agreements: lakeshore-sync or state-collector.</summary>
    public async Task<HttpClient> ClientAsync(string id)
    {
        var http = Anonymous();
        http.DefaultRequestHeaders.Authorization = new("Bearer", await TestTokens.GetAsync(http, id, Secrets[id]));
        return http;
    }

    public HttpClient Anonymous() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>The entries of the log so far.</summary>
    public List<ReadEntry> Entries()
    {
        using var reader = LedgerReader.Open(LedgerFile);
        return [.. reader.Read(EntryFilter.All)];
    }

    /// <summary>The entry of one answer.</summary>
    public global::Gateway.Record.Entry EntryOf(HttpResponseMessage answer)
    {
        var index = long.Parse(answer.Headers.GetValues("Audit-Entry").Single(), System.Globalization.CultureInfo.InvariantCulture);
        using var reader = LedgerReader.Open(LedgerFile);
        return reader.Read(new() { AfterIndex = index - 1, Limit = 1 }).Single().Body!.Entry;
    }

    public VerificationResult Verify() => LedgerVerifier.Verify(LedgerFile);

    /// <summary>Stops serving; what was kept stays until the gateway is disposed.</summary>
    public async Task StopAsync()
    {
        if (_running is not null)
        {
            await _running.DisposeAsync();
            _running = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _data.Dispose();
    }

    private async Task StartAsync(IConfiguration settings)
    {
        var options = new GatewayOptions();
        settings.GetSection("Gateway").Bind(options);
        Address = new(settings["Urls"]!);
        SamplePolicies.Write(options.PolicyDirectory!);
        var policies = PolicyDirectory.Load(options.PolicyDirectory!).Snapshot!;
        var register = new ClientRegister(options.ClientFile, TimeProvider.System);
        foreach (var client in policies.Agreements.SelectMany(agreement => agreement.Clients))
        {
            Secrets[client] = register.Add(client);
        }

        _running = await RunningGateway.StartAsync(settings, options, policies);
    }
}
