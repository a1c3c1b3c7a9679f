using Yarp.ReverseProxy.Transforms.Builder;

namespace Gateway.Tests.Benchmarks.Proxies;

/// <summary>YARP as it comes: what a proxy costs that looks at nothing.</summary>
internal static class PassThrough
{
    public static void Run(int port, int upstream, Action<TransformBuilderContext>? transforms = null)
    {
        var builder = BareServer.Create(port);
        builder.Services.AddReverseProxy()
            .LoadFromMemory(
                [new() { RouteId = "all", ClusterId = "sis", Match = new() { Path = "/{**any}" } }],
                [new() { ClusterId = "sis", Destinations = new Dictionary<string, Yarp.ReverseProxy.Configuration.DestinationConfig>
                {
                    ["one"] = new() { Address = $"http://127.0.0.1:{upstream}" },
                } }])
            .AddTransforms(transforms ?? (_ => { }));
        var application = builder.Build();
        application.MapReverseProxy();
        application.Run();
    }
}
