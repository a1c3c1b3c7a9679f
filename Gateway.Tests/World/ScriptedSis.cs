using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Gateway.Tests.World;

/// <summary>A SIS that answers as the test tells it to, over real HTTP.</summary>
internal sealed class ScriptedSis : IAsyncDisposable
{
    private readonly WebApplication _application;

    private ScriptedSis(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.First());

    /// <summary>What it answers next.</summary>
    public RequestDelegate Answer { get; set; } = context => context.Response.WriteAsync("[]");

    public static async Task<ScriptedSis> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var sis = new ScriptedSis(application);
        application.Run(context => sis.Answer(context));
        await application.StartAsync();
        return sis;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
