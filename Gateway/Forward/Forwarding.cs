using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace Gateway.Forward;

/// <summary>Stage 4. Puts the decided question to the SIS through YARP, which knows its clusters, their health and their timeouts.</summary>
internal static class Forwarding
{
    /// <summary>How the SIS failed to answer, or null when <see cref="Exchange.Answered"/> was called.</summary>
    public static async Task<ForwarderError?> ForwardAsync(HttpContext context, Exchange exchange, RequestDelegate proxy)
    {
        context.Features.Set(exchange);
        context.Request.Path = CatalogRoutes.PathOf(exchange.Decision.Catalog!);
        context.Request.PathBase = PathString.Empty;
        context.Request.QueryString = QueryString.Empty;
        Bring(context.Request, exchange.Body);
        await proxy(context);
        return context.Features.Get<IForwarderErrorFeature>()?.Error;
    }

    // YARP sends what the request holds: that is what was looked at, and nothing else.
    private static void Bring(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        request.Headers.TransferEncoding = default;
        request.ContentLength = body.IsEmpty ? null : body.Length;
        request.Body = new MemoryStream(body.ToArray(), writable: false);
        request.HttpContext.Features.Set<IHttpRequestBodyDetectionFeature>(new ForwardedBody(!body.IsEmpty));
    }

    public static bool IsTimeout(ForwarderError? failure) => failure is ForwarderError.RequestTimedOut;
}
