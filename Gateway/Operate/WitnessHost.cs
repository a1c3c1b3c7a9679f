using System.Text;
using Gateway.Record.Notes;
using Gateway.Record.Publish;
using Gateway.Record.Witness;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Operate;

/// <summary>A witness over HTTP: a service of its own, beside no gateway, that holds nothing but checkpoints.</summary>
internal sealed class WitnessHost : IAsyncDisposable
{
    private const int MostRequestBytes = 64 * 1024;

    private readonly IHost _host;
    private readonly SigningKeys _keys;

    private WitnessHost(IHost host, SigningKeys keys, VerifierKey key) => (_host, _keys, Key) = (host, keys, key);

    /// <summary>The key it signs with.</summary>
    public VerifierKey Key { get; }

    public Uri Address => new(_host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <param name="address">Where it listens.</param>
    /// <param name="name">Its name, in which it signs.</param>
    /// <param name="directory">Where it keeps its key and what it has cosigned.</param>
    /// <param name="logs">The keys of the logs it cosigns.</param>
    public static async Task<WitnessHost> StartAsync(string address, string name, string directory, IEnumerable<VerifierKey> logs)
    {
        Record.OwnerOnly.MakeDirectory(directory);
        var keys = SigningKeys.Open(directory);
        var signer = keys.For(name)[0];
        var witness = new LogWitness(logs, signer, new WitnessStore(directory));
        var host = new HostBuilder()
            .UseConsoleLifetime(console => console.SuppressStatusMessages = true)
            .ConfigureWebHost(web => web
                .UseKestrel(kestrel =>
                {
                    kestrel.AddServerHeader = false;
                    kestrel.Limits.MaxRequestBodySize = MostRequestBytes;
                })
                .UseUrls(address)
                .Configure(application => application.Run(context => AnswerAsync(context, witness))))
            .Build();
        await host.StartAsync();
        return new(host, keys, signer.Verifier);
    }

    public Task WaitForShutdownAsync() => _host.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _keys.Dispose();
    }

    private static async Task AnswerAsync(HttpContext context, LogWitness witness)
    {
        var reply = context.Request is { Method: "POST", Path.Value: "/add-checkpoint" } ? await AddAsync(context.Request, witness) : new(404, "POST /add-checkpoint\n");
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(reply.Text), context.RequestAborted);
    }

    private static async Task<WitnessReply> AddAsync(HttpRequest request, LogWitness witness)
    {
        try
        {
            using var reader = new StreamReader(request.Body, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return witness.Add(await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
        }
        catch (DecoderFallbackException)
        {
            return new(400, "the request is not UTF-8\n");
        }
        catch (BadHttpRequestException tooLarge)
        {
            return new(tooLarge.StatusCode, "the request is too large\n");
        }
    }
}
