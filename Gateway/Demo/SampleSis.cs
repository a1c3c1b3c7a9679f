using System.Net;
using System.Security.Cryptography;
using Gateway.Demo.Http;

namespace Gateway.Demo;

/// <summary>
/// A student information system to try the gateway against, on the loopback address. Naive on purpose: it filters and sorts by
/// anything, counts everything, and tells too much when it fails. It holds made-up people only.
/// </summary>
internal sealed class SampleSis : IAsyncDisposable
{
    /// <summary>A read of any record under this id crashes with a stack trace that holds a protected value.</summary>
    public const string CrashId = "deadbeefdeadbeefdeadbeefdeadbeef";

    private readonly WebApplication _application;

    private SampleSis(WebApplication application, SampleWorld world, string credential)
    {
        _application = application;
        World = world;
        Credential = credential;
        Address = new Uri(application.Urls.First());
    }

    public Uri Address { get; }

    /// <summary>The bearer token that every request must carry. New with each start.</summary>
    public string Credential { get; }

    public SampleWorld World { get; }

    public static async Task<SampleSis> StartAsync(SampleSisOptions options, CancellationToken ct)
    {
        var world = await Task.Run(() => SampleWorld.Of(options), ct);
        var credential = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        var application = builder.Build();
        application.Run(new Front(world, credential).AnswerAsync);
        await application.StartAsync(ct);
        return new SampleSis(application, world, credential);
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _application.StopAsync(patience.Token);
        await _application.DisposeAsync();
    }
}
