using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Gateway.Tests.Benchmarks.Load;

namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>The upstream and all proxies, started and ready.</summary>
internal sealed class Fleet : IDisposable
{
    private static readonly HttpClient Http = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-benchmark-");
    private readonly List<Child> _children = [];
    private readonly List<Peer> _peers = [];
    private readonly int _upstream = FreePort();
    private readonly string _agreement;

    private readonly Part _part;

    private Fleet(string agreement)
    {
        _agreement = agreement;
        _part = new(_folder.FullName);
    }

    public LoadGenerator Load { get; } = Part.Load();

    public IReadOnlyList<Peer> Peers => _peers;

    /// <param name="agreement">Under which the gateway is asked.</param>
    /// <param name="gateways">Gateways by name, each with the path of its program.</param>
    public static async Task<Fleet> StartAsync(string agreement, IEnumerable<(string Name, string Program)> gateways)
    {
        var fleet = new Fleet(agreement);
        try
        {
            await fleet.StartAsync(gateways);
            return fleet;
        }
        catch
        {
            fleet.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Load.Dispose();
        _children.ForEach(child => child.Dispose());
        _folder.Delete(recursive: true);
    }

    private async Task StartAsync(IEnumerable<(string Name, string Program)> gateways)
    {
        _children.Add(_part.Upstream(_upstream));
        var (pass, redact) = (FreePort(), FreePort());
        await AddAsync("YARP pass-through", pass, _part.PassThrough(pass, _upstream), redacts: false);
        await AddAsync("YARP + JsonRedactor", redact, _part.PassThroughRedactor(redact, _upstream, _agreement), redacts: true);
        foreach (var (name, program) in gateways)
        {
            await AddGatewayAsync(name, program);
        }
    }

    private async Task AddGatewayAsync(string name, string program)
    {
        var port = FreePort();
        var folder = new GatewayFolder(Path.Combine(_folder.FullName, name), port, _upstream);
        using (var registering = _part.Gateway("client", program, "client", "add", _agreement, "--config", folder.Settings))
        {
            await registering.EndAsync();
        }

        var shown = await File.ReadAllLinesAsync(_part.Log("client"));
        var secret = shown.Single(line => line.StartsWith("client_secret", StringComparison.Ordinal)).Split(' ')[^1];
        await AddAsync(name, port, _part.Gateway(name, program, "run", "--config", folder.Settings), redacts: true, secret);
    }

    private async Task AddAsync(string name, int port, Child child, bool redacts, string? secret = null)
    {
        _children.Add(child);
        await AcceptsAsync(port);
        _peers.Add(new(name, port, child, secret is null ? "" : await TokenAsync(port, secret), redacts));
    }

    private async Task<string> TokenAsync(int port, string secret)
    {
        using var form = new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("client_id", _agreement), new("client_secret", secret)]);
        using var answer = await Http.PostAsync(new Uri($"http://127.0.0.1:{port}/oauth/token"), form);
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["access_token"]!.GetValue<string>();
    }

    private static async Task AcceptsAsync(int port)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (tries < 300)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
