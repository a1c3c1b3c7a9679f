using System.Collections.Immutable;
using static Gateway.Tests.Faults.Hostile.HostileValue;

namespace Gateway.Tests.Faults.Hostile;

/// <summary>All that a SIS can do, respect by respect. The first of each is what an ordinary one does.</summary>
internal static class HostileFactors
{
    private const string Malformed = "answer_malformed";
    private const string BrokeOff = "sis_broke_off";
    private const string Unreachable = "sis_unreachable";
    private const string TooLarge = "answer_too_large";
    private const string WrongType = "unexpected_content_type";
    private const string WrongCoding = "unexpected_content_encoding";
    private const string Failed = "sis_failed";
    private const string Busy = "sis_busy";
    private const string Credential = "sis_refused_credential";

    public static readonly ImmutableArray<string> Names = ["status", "type", "coding", "framing", "size", "text", "chunking", "breach", "head"];

    public static readonly ImmutableDictionary<string, ImmutableArray<HostileValue>> Values = new Dictionary<string, ImmutableArray<HostileValue>>
    {
        ["status"] =
        [
            Sound("200"), Sound("100 before"), Sound("103 before"), Sound("HTTP/1.0"),
            .. new[] { "101", "201", "202", "203", "204", "206", "207", "301", "302", "304", "409", "500", "502" }.Select(status => Broken(status, Failed)),
            Broken("400", "sis_refused_request"), Broken("401", Credential), Broken("403", Credential), Broken("404", "not_found"),
            Broken("429", Busy), Broken("503", Busy), Broken("504", "sis_timed_out"),
            Broken("no status", Unreachable), Broken("no HTTP", Unreachable), Broken("HTTP/2 frames", Unreachable),
        ],
        ["type"] =
        [
            Sound("application/json"), Sound("application/json; charset=utf-8"), Sound("Application/JSON;charset=\"UTF-8\""),
            .. new[]
            {
                "application/json; charset=utf-16", "application/hal+json", "application/x-ndjson", "text/plain", "text/html", "text/csv", "application/xml",
                "application/pdf", "multipart/mixed; boundary=x", "text/event-stream", "json", "none",
            }.Select(type => Broken(type, WrongType)),
            Open("two", WrongType),
        ],
        ["coding"] =
        [
            Sound("none"), Sound("gzip"), Sound("br"), Sound("deflate"), Sound("deflate, bare"),
            Broken("unknown", WrongCoding), Broken("identity", WrongCoding),
            Broken("stacked", WrongCoding), Broken("stacked in two headers", WrongCoding),
            Broken("says gzip, is plain", Malformed), Broken("says br, is plain", Malformed), Broken("says nothing, is gzip", Malformed),
            Broken("gzip, cut short", Malformed), Broken("br, cut short", Malformed),
            Broken("gzip, more behind", Malformed), Broken("br, more behind", Malformed),
            Broken("gzip bomb", TooLarge), Broken("br bomb", TooLarge),
        ],
        ["framing"] =
        [
            Sound("length"), Sound("chunked"), Sound("chunked, with trailers"), Sound("chunked, with extensions"), Sound("none"),
            Broken("length, too long", BrokeOff), Broken("length, too short", Malformed), Broken("length, none left", Malformed),
            Broken("chunked, bad size", BrokeOff),
            Open("chunked and length", BrokeOff, Malformed, Unreachable), Open("two lengths", BrokeOff, Malformed, Unreachable),
        ],
        ["size"] =
        [
            Sound("one record"), Sound("empty list"), Sound("8 KiB sent"), Sound("64 KiB sent"),
            Sound("whole - 1"), Sound("whole"), Sound("whole + 1"), Sound("instalments"),
            Broken("no bytes", Malformed), Broken("more than can be held back", TooLarge), Broken("more than the largest", TooLarge),
        ],
        ["text"] =
        [
            Sound("one document"), Broken("byte order mark", Malformed), Broken("UTF-16", Malformed),
            Broken("two documents", Malformed), Broken("bytes behind", Malformed),
            Broken("name twice", Malformed), Broken("bad UTF-8", Malformed), Broken("no end", Malformed),
        ],
        ["chunking"] = [Sound("all at once"), Sound("a byte at a time"), Sound("odd"), Sound("a secret across")],
        ["breach"] =
        [
            Sound("none"), Broken("in the head", Unreachable), Broken("in a record", BrokeOff, Malformed), Broken("before the end", BrokeOff, Malformed),
            Broken("reset in a record", BrokeOff, Malformed, Unreachable), Open("reset at the end", BrokeOff, Malformed, Unreachable),
        ],
        ["head"] =
        [
            Sound("ordinary"), Open("folded", Unreachable), Open("bare line feeds", Unreachable), Open("control characters", Unreachable),
            Broken("no colon", Unreachable), Broken("too long", Unreachable),
        ],
    }.ToImmutableDictionary();
}
