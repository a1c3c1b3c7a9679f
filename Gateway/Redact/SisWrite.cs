using System.Net;

namespace Gateway.Redact;

/// <summary>
/// All that may be known of what a SIS says to a write: whether it was done, and the id of a record that came to be. What it says besides is
/// not looked at.
/// </summary>
internal sealed record SisWrite
{
    private const int LongestId = 64;

    /// <summary>The SIS's status.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>Why it was not done; null when it was.</summary>
    public required Closure? Closed { get; init; }

    /// <summary>The last segment of the address of the new record, when it is plain and follows the collection's name.</summary>
    public required string? NewId { get; init; }

    /// <param name="response">The SIS's answer.</param>
    /// <param name="collection">The last segment of the path that was written to.</param>
    public static SisWrite Of(HttpResponseMessage response, string collection) => new()
    {
        Status = response.StatusCode,
        Closed = Judge(response.StatusCode),
        NewId = response.StatusCode == HttpStatusCode.Created ? IdIn(response.Headers.Location, collection) : null,
    };

    private static Closure? Judge(HttpStatusCode status) => status switch
    {
        HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted or HttpStatusCode.NoContent => null,
        HttpStatusCode.NotFound => Closure.NotFound,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Closure.SisRefusedCredential,
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => Closure.SisBusy,
        HttpStatusCode.GatewayTimeout => Closure.SisTimedOut,
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => Closure.SisRefusedRequest,
        _ => Closure.SisFailed,
    };

    private static string? IdIn(Uri? location, string collection) =>
        location?.OriginalString.Split('?')[0].Split('/') is [.., var name, { Length: > 0 and <= LongestId } id]
            && name == collection && id.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_')
            ? id
            : null;
}
