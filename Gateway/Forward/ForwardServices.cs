using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Gateway.Forward;

/// <summary>Registers YARP: clusters from the <c>ReverseProxy</c> section, routes from the catalogs.</summary>
internal static class ForwardServices
{
    public static IServiceCollection AddForwarding(
        this IServiceCollection services, IConfiguration reverseProxy, IReadOnlyDictionary<string, UpstreamOptions> upstreams)
    {
        var credentials = upstreams.ToDictionary(pair => pair.Key, pair => UpstreamCredential.From(pair.Value), StringComparer.Ordinal);
        services.AddSingleton<ITransformProvider>(new ExchangeTransforms(credentials));
        services.AddSingleton<IProxyConfigFilter, ClustersOnly>();
        services.AddReverseProxy()
            .ConfigureHttpClient((_, handler) => handler.ActivityHeadersPropagator = null)
            .LoadFromConfig(reverseProxy)
            .LoadFromMemory(CatalogRoutes.For(upstreams), []);
        return services;
    }
}
