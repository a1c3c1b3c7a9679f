using System.Net;
using System.Net.Http.Headers;

namespace Gateway.Redact;

/// <summary>Judges an answer by its head, before a byte of its body is looked at.</summary>
internal static class SisAnswer
{
    /// <summary>Why the answer is closed, or null when its body is to be redacted.</summary>
    public static Closure? Judge(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.OK => IsJson(response.Content.Headers.ContentType) ? null : Closure.UnexpectedContentType,
        HttpStatusCode.NotFound => Closure.NotFound,
        HttpStatusCode.BadRequest => Closure.SisRefusedRequest,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Closure.SisRefusedCredential,
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => Closure.SisBusy,
        HttpStatusCode.GatewayTimeout => Closure.SisTimedOut,
        _ => Closure.SisFailed,
    };

    private static bool IsJson(MediaTypeHeaderValue? type) =>
        type?.MediaType?.Equals("application/json", StringComparison.OrdinalIgnoreCase) == true
        && (type.CharSet is null || type.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
