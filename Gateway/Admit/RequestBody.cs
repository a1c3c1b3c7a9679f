using System.Net.Http.Headers;

namespace Gateway.Admit;

/// <summary>The body of a write, or of a question by POST, all of it: the server bounds how long it may be, and how slowly it may come.</summary>
/// <param name="MediaType">Without parameters; null when there is none.</param>
/// <param name="Bytes">As sent.</param>
internal sealed record RequestBody(string? MediaType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The body; null with a sentence for the caller when it cannot be read in one way.</summary>
    public static async Task<(RequestBody? Body, string Problem)> ReadAsync(HttpRequest request)
    {
        if (request.Headers.ContainsKey("Content-Encoding"))
        {
            return (null, "a body is sent as it is, without Content-Encoding");
        }

        _ = MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        if (type?.CharSet is { } charset && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return (null, "a body is UTF-8");
        }

        try
        {
            using var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
            return (new(type?.MediaType, bytes.ToArray()), "");
        }
        catch (Exception exception) when (exception is BadHttpRequestException or IOException or OperationCanceledException)
        {
            return (null, "the body is longer than is taken, comes too slowly or breaks off");
        }
    }
}
