using System.Globalization;
using System.Text;

namespace Gateway.Tests.Faults.Hostile;

/// <summary>What stands before a body: the status, and headers with secrets in each of which somebody could think that they might pass.</summary>
internal static class HostileHead
{
    /// <summary>What the SIS calls itself.</summary>
    public const string Host = "sis-canary-01.inside";

    private static readonly string[] Talkative =
    [
        "ETag", "Server", "Set-Cookie", "X-Powered-By", "Warning", "Content-MD5", "Digest", "Repr-Digest", "Server-Timing", "Age", "WWW-Authenticate",
        "X-Debug", "Content-Disposition", "Content-Language", "Refresh", "Alt-Svc", "Total-Count", "X-Total-Count", "Audit-Entry", "Upgrade", "Trailer",
    ];

    public static byte[] Of(HostileCase hostile, int length)
    {
        var head = string.Join("\r\n", [.. Before(hostile["status"]), .. Headers(hostile, length), "", ""]);
        return Encoding.Latin1.GetBytes(hostile["head"] == "bare line feeds" ? head.Replace("\r\n", "\n", StringComparison.Ordinal) : head);
    }

    private static IEnumerable<string> Before(string status) => status switch
    {
        "100 before" => ["HTTP/1.1 100 " + HostileBody.Secret, "", "HTTP/1.1 200 OK"],
        "103 before" => ["HTTP/1.1 103 Early", $"Link: <http://{Host}/{HostileBody.Secret}>; rel=preload", "", "HTTP/1.1 200 OK"],
        "HTTP/1.0" => ["HTTP/1.0 200 " + HostileBody.Secret],
        "no status" => ["HTTP/1.1 " + HostileBody.Secret],
        "no HTTP" => ["SSH-2.0-" + HostileBody.Secret],
        "HTTP/2 frames" => ["\0\0\u0006\u0004\0\0\0\0\0\0\u0003\0\0\0d" + HostileBody.Secret],
        _ => [$"HTTP/1.1 {status} {HostileBody.Secret}"],
    };

    private static IEnumerable<string> Headers(HostileCase hostile, int length) =>
    [
        .. Talkative.Select(name => $"{name}: {HostileBody.Secret}"),
        $"Location: http://{Host}/{HostileBody.Secret}",
        $"Link: <http://{Host}/{HostileBody.Secret}?offset=25&limit=25&x={HostileBody.Secret}>; rel=\"next\"; title=\"{HostileBody.Secret}\"",
        .. Odd(hostile["head"]),
        .. HostileBody.CodingHeaders(hostile["coding"]).Select(coding => "Content-Encoding: " + coding),
        .. Types(hostile["type"]).Select(type => "Content-Type: " + type),
        .. Framing(hostile["framing"], length),
    ];

    private static IEnumerable<string> Odd(string head) => head switch
    {
        "folded" => ["X-Folded: a", " " + HostileBody.Secret],
        "control characters" => [$"X-Control: {HostileBody.Secret}\u0001\u0002\u007F"],
        "no colon" => [HostileBody.Secret],
        "too long" => ["X-Long: " + string.Concat(Enumerable.Repeat(HostileBody.Secret, 10_000))],
        _ => [],
    };

    private static IEnumerable<string> Types(string type) => type switch
    {
        "none" => [],
        "two" => ["application/json", "text/html"],
        _ => [type],
    };

    private static IEnumerable<string> Framing(string framing, int length) => framing switch
    {
        "length" => [Length(length)],
        "length, too long" => [Length(length + 7)],
        "length, too short" => [Length(Math.Max(0, length - 1))],
        "length, none left" => [Length(0)],
        "two lengths" => [Length(length), Length(length + 5)],
        "chunked and length" => [Length(3), "Transfer-Encoding: chunked"],
        "none" => ["Connection: close"],
        _ => ["Transfer-Encoding: chunked"],
    };

    private static string Length(int length) => string.Create(CultureInfo.InvariantCulture, $"Content-Length: {length}");
}
