namespace Gateway.Deliver;

/// <summary>Writes a problem that is the same for every request. The gate must be open.</summary>
internal static class FixedWords
{
    public static async Task WriteAsync(HttpContext context, int status, string retryAfter, ReadOnlyMemory<byte> problem)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/problem+json";
        response.ContentLength = problem.Length;
        response.Headers.RetryAfter = retryAfter;
        response.Headers.CacheControl = "no-store";
        await response.Body.WriteAsync(problem, context.RequestAborted);
    }
}
