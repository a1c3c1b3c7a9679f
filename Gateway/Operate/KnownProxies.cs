using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Gateway.Operate;

/// <summary>
/// Takes the caller's address from <c>X-Forwarded-For</c>, as far as the proxies that wrote it are known by address. A header that anybody
/// can write would let a flood come from a new address each time, and would put into the log what a caller likes.
/// </summary>
internal static class KnownProxies
{
    public static IEnumerable<string> Problems(IEnumerable<string> proxies) => proxies
        .Where(proxy => !IPAddress.TryParse(proxy, out _) && Network(proxy) is null)
        .Select(proxy => $"Gateway:KnownProxies: `{proxy}` is neither an address, such as 10.0.0.7, nor a network of some addresses, such as 10.0.0.0/28");

    public static IApplicationBuilder UseKnownProxies(this IApplicationBuilder application, IReadOnlyCollection<string> proxies) =>
        proxies.Count == 0 ? application : application.UseForwardedHeaders(Options(proxies));

    private static ForwardedHeadersOptions Options(IEnumerable<string> proxies)
    {
        // As many as are known, from the nearest on; the first that is not is the caller.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(Network(proxy)!.Value);
            }
        }

        return options;
    }

    /// <summary>Null for what is no network, or the one of all addresses.</summary>
    private static IPNetwork? Network(string text) => IPNetwork.TryParse(text, out var network) && network.PrefixLength > 0 ? network : null;
}
