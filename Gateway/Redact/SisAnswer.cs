using System.Net;
using System.Net.Http.Headers;

namespace Gateway.Redact;

/// <summary>
/// An answer of the SIS, taken from whoever asked: its body can still be read after the message itself has been disposed of, and is
/// disposed of with this.
/// </summary>
internal sealed class SisAnswer : IDisposable
{
    private SisAnswer(HttpResponseMessage head, HttpContent content) => (Head, Content) = (head, content);

    /// <summary>Status and headers. Its body is gone.</summary>
    public HttpResponseMessage Head { get; }

    /// <summary>The body, and the headers that speak of it.</summary>
    public HttpContent Content { get; }

    public static SisAnswer Take(HttpResponseMessage response)
    {
        var answer = new SisAnswer(response, response.Content);
        response.Content = null;
        return answer;
    }

    /// <summary>Why the answer is closed before a byte of its body is looked at, or null when its body is to be redacted.</summary>
    public Closure? Judge() => Head.StatusCode switch
    {
        HttpStatusCode.OK => IsJson(Content.Headers.ContentType) ? null : Closure.UnexpectedContentType,
        HttpStatusCode.NotFound => Closure.NotFound,
        HttpStatusCode.BadRequest => Closure.SisRefusedRequest,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Closure.SisRefusedCredential,
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => Closure.SisBusy,
        HttpStatusCode.GatewayTimeout => Closure.SisTimedOut,
        _ => Closure.SisFailed,
    };

    public void Dispose() => Content.Dispose();

    private static bool IsJson(MediaTypeHeaderValue? type) =>
        type?.MediaType?.Equals("application/json", StringComparison.OrdinalIgnoreCase) == true
        && (type.CharSet is null || type.CharSet.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
