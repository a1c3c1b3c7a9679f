using Yarp.ReverseProxy.Configuration;

namespace Gateway.Forward;

/// <summary>Refuses routes that were written in the <c>ReverseProxy</c> section: they would not lead through the catalogs.</summary>
internal sealed class ClustersOnly : IProxyConfigFilter
{
    public ValueTask<ClusterConfig> ConfigureClusterAsync(ClusterConfig cluster, CancellationToken cancel) => new(cluster);

    public ValueTask<RouteConfig> ConfigureRouteAsync(RouteConfig route, ClusterConfig? cluster, CancellationToken cancel) =>
        route.Match.Path == CatalogRoutes.PathOf(route.RouteId)
            ? new(route)
            : throw new InvalidOperationException("ReverseProxy:Routes is not used here: routes come from the catalogs; remove it");
}
