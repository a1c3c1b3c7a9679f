using Gateway.Decide;
using Gateway.Demo;
using Gateway.Identify.Tokens;
using Gateway.Operate;
using Gateway.Record;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Policies.Evaluate;

namespace Gateway.Tests.World;

/// <summary>The seven stages over real HTTP, with a ledger and a proxy of the test's choice.</summary>
internal sealed class LifeWorld : IAsyncDisposable
{
    private readonly TemporaryDirectory _data = new();
    private IHost _host = null!;

    public HttpClient Http { get; private set; } = null!;

    public static Task<LifeWorld> StartAsync(ILedger ledger, RequestDelegate proxy, params (string Name, string? Value)[] extra) =>
        StartAsync(ledger, proxy, extra.ToDictionary(setting => setting.Name, setting => setting.Value));

    /// <summary>Under policies of the test's choice.</summary>
    public static Task<LifeWorld> UnderAsync(PolicySnapshot policies, ILedger ledger, RequestDelegate proxy) => StartAsync(ledger, proxy, [], policies);

    /// <summary>With YARP itself, in front of a SIS, and with 4 KiB of an answer held at most.</summary>
    public static Task<LifeWorld> BeforeAsync(Uri sis, ILedger ledger) => StartAsync(ledger, null, new Dictionary<string, string?>
    {
        ["Gateway:Redaction:WholeBodyBytes"] = "4096",
        ["Gateway:Upstreams:ed-fi:Cluster"] = "sis",
        ["ReverseProxy:Clusters:sis:Destinations:one:Address"] = sis.AbsoluteUri,
    });

    /// <summary>With YARP itself, in front of a SIS that has these catalogs, under policies of the test's choice.</summary>
    public static Task<LifeWorld> BeforeAsync(Uri sis, string credential, ILedger ledger, PolicySnapshot policies, params string[] catalogs)
    {
        var settings = new Dictionary<string, string?> { ["ReverseProxy:Clusters:sis:Destinations:one:Address"] = sis.AbsoluteUri };
        foreach (var catalog in catalogs)
        {
            settings[$"Gateway:Upstreams:{catalog}:Cluster"] = "sis";
            settings[$"Gateway:Upstreams:{catalog}:Credential"] = credential;
        }

        return StartAsync(ledger, null, settings, policies);
    }

    private static async Task<LifeWorld> StartAsync(ILedger ledger, RequestDelegate? proxy, Dictionary<string, string?> extra, PolicySnapshot? policies = null)
    {
        var world = new LifeWorld();
        var origin = $"http://127.0.0.1:{FreePort.Find()}";
        var values = new Dictionary<string, string?>
        {
            ["Urls"] = origin,
            ["Gateway:PublicOrigin"] = origin,
            ["Gateway:DataDirectory"] = world._data.Path,
        };
        TestLimits.Lift(values);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(values).AddInMemoryCollection(extra).Build();
        var options = new GatewayOptions();
        settings.GetSection("Gateway").Bind(options);
        world._host = Composition.Build(settings, options, policies ?? Policies(), ledger, Serilog.Core.Logger.None, proxy);
        await world._host.StartAsync();
        world.Http = new() { BaseAddress = new(origin) };
        return world;
    }

    /// <summary>What starts and stops with the gateway, in the order of the start; the stop goes the other way.</summary>
    public IEnumerable<string> Hosted() => _host.Services.GetServices<IHostedService>().Select(hosted => hosted.GetType().Name);

    /// <summary>A part of the gateway.</summary>
    public T The<T>()
        where T : notnull => typeof(IHostedService).IsAssignableFrom(typeof(T))
            ? _host.Services.GetServices<IHostedService>().OfType<T>().Single()
            : _host.Services.GetRequiredService<T>();

    public string Token(string client) => _host.Services.GetRequiredService<TokenIssuer>().Issue(client);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        _host.Dispose();
        _data.Dispose();
    }

    private static PolicySnapshot Policies()
    {
        using var directory = new TemporaryDirectory();
        SamplePolicies.Write(directory.Path);
        return PolicyDirectory.Load(directory.Path).Snapshot!;
    }
}
