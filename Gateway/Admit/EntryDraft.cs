using System.Diagnostics;
using System.Net;
using Gateway.Record;

namespace Gateway.Admit;

/// <summary>What is known of an attempt before any stage has looked at it.</summary>
internal static class EntryDraft
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"];

    public static Entry Of(HttpContext context, DateTimeOffset now) => new()
    {
        Outcome = Outcome.Faulted,
        Time = now,
        Trace = (Activity.Current?.TraceId ?? ActivityTraceId.CreateRandom()).ToHexString(),
        Source = Source(context.Connection.RemoteIpAddress),
        Method = Methods.Contains(context.Request.Method, StringComparer.Ordinal) ? context.Request.Method : "OTHER",
    };

    /// <summary>A socket for both families writes IPv4 addresses in a form of IPv6, under which nobody would look for them.</summary>
    public static string? Source(IPAddress? address) => (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString();
}
