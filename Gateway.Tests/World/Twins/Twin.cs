using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Gateway.Decide;
using Gateway.Demo;
using Gateway.Identify.Tokens;
using Gateway.Operate;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Policies.Evaluate;
using Policies.Shipped;

namespace Gateway.Tests.World.Twins;

/// <summary>One of two worlds: a SIS with a gateway in front of it, over real HTTP.</summary>
internal sealed class Twin : IAsyncDisposable
{
    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    // The self-test closes a gateway whose policies lack a guard, and the twins are to find out by themselves.
    private static readonly PolicySnapshot NoAgreements = PolicyLoad.From(ShippedPolicies.Texts).Snapshot!;

    private readonly TemporaryDirectory _data = new();
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    });

    private readonly IHost _gateway;
    private readonly string _origin;
    private readonly Dictionary<string, string> _tokens;

    private Twin(ITwinSis sis, PolicySnapshot policies)
    {
        Sis = sis;
        _origin = $"http://127.0.0.1:{FreePort.Find()}";
        var values = Settings();
        TestLimits.Lift(values);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var options = new GatewayOptions();
        settings.GetSection("Gateway").Bind(options);
        _gateway = Composition.Build(settings, options, NoAgreements, new OneLedger(), Serilog.Core.Logger.None);
        _tokens = policies.Agreements.SelectMany(agreement => agreement.Clients).ToDictionary(
            client => client, client => _gateway.Services.GetRequiredService<TokenIssuer>().Issue(client));
    }

    public ITwinSis Sis { get; }

    public SampleWorld World => ((TwinSampleSis)Sis).World;

    /// <summary>With the sample SIS.</summary>
    public static async Task<Twin> StartAsync(PolicySnapshot policies, int students, int protectedSeed) =>
        await BeforeAsync(new TwinSampleSis(await SampleSis.StartAsync(new() { Students = students, ProtectedSeed = protectedSeed }, CancellationToken.None)), policies);

    /// <summary>With a SIS that is there already, and goes with the twin.</summary>
    public static async Task<Twin> BeforeAsync(ITwinSis sis, PolicySnapshot policies)
    {
        var twin = new Twin(sis, policies);
        await twin._gateway.StartAsync();
        twin._gateway.Services.GetRequiredService<PolicyHolder>().Swap(policies);
        return twin;
    }

    /// <summary>What the gateway answers.</summary>
    public Task<TwinAnswer> AskAsync(TwinRequest request) =>
        AskAsync(_origin, request, request.Client.Length == 0 ? null : _tokens.GetValueOrDefault(request.Client, "no.such.token"), request.Headers);

    /// <summary>What the SIS itself would answer. Of the headers only a condition on a write is any of its business.</summary>
    public Task<TwinAnswer> AskSisAsync(TwinRequest request) => AskAsync(
        Sis.Address.AbsoluteUri.TrimEnd('/'), request, Sis.Credential, request.Method == "GET" ? [] : request.Headers.Where(header => header.Key == "If-Match"));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _gateway.StopAsync();
        _gateway.Dispose();
        await Sis.DisposeAsync();
        _data.Dispose();
    }

    private async Task<TwinAnswer> AskAsync(string origin, TwinRequest request, string? token, IEnumerable<KeyValuePair<string, string>> headers)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(origin + request.Target, AsItIs));
        message.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        message.Content = request.Body?.Content();
        using var answer = await _http.SendAsync(message, CancellationToken.None);
        answer.Headers.Date = null;
        var head = answer.Headers.Concat(answer.Content.Headers).OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return new((int)answer.StatusCode, string.Join('\n', head), Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()));
    }

    private Dictionary<string, string?> Settings()
    {
        var values = new Dictionary<string, string?>
        {
            ["Urls"] = _origin,
            ["Gateway:PublicOrigin"] = "https://records.example",
            ["Gateway:DataDirectory"] = _data.Path,
            ["Gateway:SelfTestInterval"] = "01:00:00",
            ["ReverseProxy:Clusters:sis:Destinations:one:Address"] = Sis.Address.AbsoluteUri,
        };
        foreach (var catalog in Sis.Catalogs)
        {
            values[$"Gateway:Upstreams:{catalog}:Cluster"] = "sis";
            values[$"Gateway:Upstreams:{catalog}:Credential"] = Sis.Credential;
        }

        return values;
    }
}
