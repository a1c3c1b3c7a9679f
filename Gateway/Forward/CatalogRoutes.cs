using Yarp.ReverseProxy.Configuration;

namespace Gateway.Forward;

/// <summary>
/// YARP's routes: one for each catalog, under a path that only <see cref="Forwarding"/> gives a request, after it has been decided
/// on. YARP never sees the caller's path.
/// </summary>
internal static class CatalogRoutes
{
    public static string PathOf(string catalog) => $"/decided/{catalog}";

    public static IReadOnlyList<RouteConfig> For(IReadOnlyDictionary<string, UpstreamOptions> upstreams) =>
    [
        .. upstreams.Select(upstream => new RouteConfig
        {
            RouteId = upstream.Key,
            ClusterId = upstream.Value.Cluster,
            Match = new() { Path = PathOf(upstream.Key), Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] },
        }),
    ];
}
