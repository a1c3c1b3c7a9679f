using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Gateway.Operate;

/// <summary>
/// What Kestrel lets a connection have before any stage sees a request. Whatever is over is answered or closed by the server itself; all
/// is stated here, so that no default of another version changes it.
/// </summary>
internal static class ServerLimits
{
    private const int Line = 16 << 10;
    private const int Body = 64 << 10;

    /// <param name="limits">Kestrel's.</param>
    /// <param name="connections">How many may be open at once: each costs memory, whoever holds it.</param>
    public static void Apply(KestrelServerLimits limits, int connections)
    {
        // Nothing is upgraded here, and the gate takes the way to it.
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.MaxConcurrentConnections = connections;

        // A query of a long list of ids, a token, and what proxies add; more than that nobody needs.
        limits.MaxRequestLineSize = Line;
        limits.MaxRequestHeadersTotalSize = 32 << 10;
        limits.MaxRequestHeaderCount = 64;

        // A token request is the only one that has a body; and no more than a body need be held for who sends faster than it is read.
        limits.MaxRequestBodySize = Body;
        limits.MaxRequestBufferSize = 2 * Body;

        // Who opens connections and says nothing, or a byte at a time, holds none of them for long.
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        // Who does not read holds an answer in memory, and the SIS's connection with it.
        limits.MinResponseDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        // Longer than load balancers keep theirs, two minutes at most: the one who reuses a connection should be the one who closes it.
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(130);
        Apply(limits.Http2);
    }

    private static void Apply(Http2Limits limits)
    {
        // A stream is a request with an answer in memory; half a client's burst is enough for one connection.
        limits.MaxStreamsPerConnection = 100;
        limits.MaxRequestHeaderFieldSize = Line;
        // As for HTTP/1.1, bodies are small: what may be sent before it is read is, too. The least the protocol allows is 64 KiB - 1.
        limits.InitialStreamWindowSize = Body;
        limits.InitialConnectionWindowSize = 2 * Body;
        // A peer that is gone is noticed, though nothing is sent.
        limits.KeepAlivePingDelay = TimeSpan.FromMinutes(1);
        limits.KeepAlivePingTimeout = TimeSpan.FromSeconds(20);
    }
}
