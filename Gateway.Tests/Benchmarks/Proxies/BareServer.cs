namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>Kestrel on a port of this machine, with nothing that logs.</summary>
internal static class BareServer
{
    public static WebApplicationBuilder Create(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        return builder;
    }
}
