using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Admit;

/// <summary>Stage 1. Turns an HTTP request into a <see cref="CanonicalRequest"/>, or says why it has none.</summary>
internal static class Admission
{
    private const string NoTunnel = "connections cannot be upgraded, tunnelled or traced through the gateway";

    private static readonly string[] MethodOverrides = ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "methodOverride"];

    /// <summary>The canonical request; null with a sentence for the caller when the request is malformed.</summary>
    public static CanonicalRequest? Admit(HttpContext context, out string problem)
    {
        problem = HeaderProblem(context) ?? "";
        if (problem.Length > 0)
        {
            return null;
        }

        return Read(context.Request.Method, context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, out problem);
    }

    /// <summary>The canonical form of a request line; null with a sentence for the caller when it is malformed.</summary>
    public static CanonicalRequest? Read(string method, string target, out string problem)
    {
        problem = MethodProblem(method) ?? "";
        if (problem.Length > 0)
        {
            return null;
        }

        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = CanonicalPath.Parse(mark < 0 ? target : target[..mark], out problem);
        if (path is null)
        {
            return null;
        }

        var query = CanonicalQuery.Parse(mark < 0 ? "" : target[(mark + 1)..], out problem);
        return query is null ? null : new() { Method = method, Path = path.Value, Query = query.Value };
    }

    private static string? HeaderProblem(HttpContext context)
    {
        var request = context.Request;
        if (Array.Exists(MethodOverrides, request.Headers.ContainsKey))
        {
            return "a header asks for another method than the request line; send the method itself";
        }

        if (request.Headers.ContainsKey("Upgrade"))
        {
            return NoTunnel;
        }

        return request.Method is "GET" or "HEAD" && HasBody(context) ? "a read has no body; leave it out" : null;
    }

    // Methods are case-sensitive (RFC 9110, 9.1): `get` is not GET here, and must not become it further on.
    private static string? MethodProblem(string method) => method.AsSpan().ContainsAnyInRange('a', 'z') ? "a method is written in capital letters"
        : method is "CONNECT" or "TRACE" ? NoTunnel
        : null;

    /// <summary>In HTTP/2 no header need announce a body; the server knows.</summary>
    private static bool HasBody(HttpContext context) =>
        context.Request.ContentLength > 0
        || context.Request.Headers.ContainsKey("Transfer-Encoding")
        || context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true };
}
