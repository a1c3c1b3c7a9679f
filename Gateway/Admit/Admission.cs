using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Admit;

/// <summary>Stage 1. Turns an HTTP request into a <see cref="CanonicalRequest"/>, or says why it has none.</summary>
internal static class Admission
{
    private static readonly string[] MethodOverrides = ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "methodOverride"];

    /// <summary>The canonical request; null with a sentence for the caller when the request is malformed.</summary>
    public static CanonicalRequest? Admit(HttpContext context, out string problem)
    {
        problem = HeaderProblem(context.Request) ?? "";
        if (problem.Length > 0)
        {
            return null;
        }

        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = CanonicalPath.Parse(mark < 0 ? target : target[..mark], out problem);
        if (path is null)
        {
            return null;
        }

        var query = CanonicalQuery.Parse(mark < 0 ? "" : target[(mark + 1)..], out problem);
        return query is null ? null : new() { Method = context.Request.Method.ToUpperInvariant(), Path = path.Value, Query = query.Value };
    }

    private static string? HeaderProblem(HttpRequest request)
    {
        if (Array.Exists(MethodOverrides, request.Headers.ContainsKey))
        {
            return "a header asks for another method than the request line; send the method itself";
        }

        if (request.Headers.ContainsKey("Upgrade") || request.Method is "CONNECT" or "TRACE")
        {
            return "connections cannot be upgraded, tunnelled or traced through the gateway";
        }

        var hasBody = request.ContentLength > 0 || request.Headers.ContainsKey("Transfer-Encoding");
        return hasBody && request.Method is ("GET" or "HEAD") ? "a read has no body; leave it out" : null;
    }
}
