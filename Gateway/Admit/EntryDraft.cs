using System.Diagnostics;
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
        Source = context.Connection.RemoteIpAddress?.ToString(),
        Method = Methods.Contains(context.Request.Method, StringComparer.Ordinal) ? context.Request.Method : "OTHER",
    };
}
