using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Tests.World;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Tests.Faults;

/// <summary>Whatever the SIS sends that is not plain, well-formed JSON of the expected kind is closed, with an entry and nothing of it.</summary>
public sealed class HostileSisTests(ScriptedGateway scripted) : IClassFixture<ScriptedGateway>
{
    private const string Canary = "CANARY-N0012345678";
    private const string Record = $$"""[{"id":"1","studentUniqueId":"7","firstName":"Ada","visas":[{"visaDescriptor":"{{Canary}}"}]}]""";

    public static TheoryData<string, string, int> Answers => new()
    {
        { "text", "unexpected_content_type", 502 },
        { "html", "unexpected_content_type", 502 },
        { "hal", "unexpected_content_type", 502 },
        { "no type", "unexpected_content_type", 502 },
        { "latin-1", "unexpected_content_type", 502 },
        { "multipart", "unexpected_content_type", 502 },
        { "unknown coding", "unexpected_content_encoding", 502 },
        { "stacked codings", "unexpected_content_encoding", 502 },
        { "gzip that is none", "answer_malformed", 502 },
        { "gzip cut short", "answer_malformed", 502 },
        { "gzip bomb", "answer_too_large", 502 },
        { "duplicate name", "answer_malformed", 502 },
        { "bad UTF-8", "answer_malformed", 502 },
        { "UTF-16", "answer_malformed", 502 },
        { "byte order mark", "answer_malformed", 502 },
        { "trailing bytes", "answer_malformed", 502 },
        { "two documents", "answer_malformed", 502 },
        { "deep", "answer_malformed", 502 },
        { "scalar", "answer_malformed", 502 },
        { "empty", "answer_malformed", 502 },
        { "cut short", "answer_malformed", 502 },
        { "too large", "answer_too_large", 502 },
        { "204", "sis_failed", 502 },
        { "206", "sis_failed", 502 },
        { "redirect", "sis_failed", 502 },
        { "304", "sis_failed", 502 },
        { "400", "sis_refused_request", 400 },
        { "401", "sis_refused_credential", 502 },
        { "403", "sis_refused_credential", 502 },
        { "404", "not_found", 404 },
        { "429", "sis_busy", 503 },
        { "500", "sis_failed", 502 },
        { "503", "sis_busy", 503 },
        { "hangs up", "sis_unreachable", 502 },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Is_closed(string answer, string code, int status)
    {
        scripted.Sis.Answer = context => PlayAsync(context, answer);

        using var response = await scripted.Client.GetAsync("/data/v3/ed-fi/students", TestContext.Current.CancellationToken);

        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((code, status), (JsonNode.Parse(body)!["code"]!.GetValue<string>(), (int)response.StatusCode));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("CANARY", response.Headers + body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(code, scripted.Gateway.EntryOf(response).Reasons.Single().Code);
        Assert.Equal(status, scripted.Gateway.EntryOf(response).Status);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("")]
    public async Task Codings_that_were_asked_for_are_undone(string coding)
    {
        scripted.Sis.Answer = context => SendAsync(context, Encoded(coding), coding: coding);

        using var response = await scripted.Client.GetAsync("/data/v3/ed-fi/students", TestContext.Current.CancellationToken);

        Assert.Equal("""[{"id":"1","studentUniqueId":"7","firstName":"Ada"}]""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Nothing_of_the_sis_head_passes_but_bare_numbers()
    {
        scripted.Sis.Answer = context =>
        {
            string[] names =
            [
                "ETag", "Last-Modified", "Set-Cookie", "Server", "X-Powered-By", "Warning", "Content-MD5", "Digest", "Content-Digest", "Repr-Digest",
                "Server-Timing", "Age", "Expires", "Retry-After", "Location", "Content-Location", "WWW-Authenticate", "Accept-Ranges", "X-Debug",
            ];
            foreach (var name in names)
            {
                context.Response.Headers[name] = $"\"{Canary}\"";
            }

            context.Response.Headers["Total-Count"] = "41";
            context.Response.Headers.Link = $"<http://sis.internal/{Canary}?offset=25&limit=25&secret={Canary}>; rel=\"next\"; title=\"{Canary}\"";
            return SendAsync(context, Encoding.UTF8.GetBytes(Record));
        };

        using var response = await scripted.Client.GetAsync("/data/v3/ed-fi/students?limit=25&totalCount=true", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("CANARY", response.Headers.ToString() + response.Content.Headers, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(
            ["Audit-Entry", "Cache-Control", "Date", "ETag", "Link", "Total-Count", "X-Content-Type-Options"],
            response.Headers.Select(header => header.Key).Order(StringComparer.Ordinal));
        Assert.Equal("41", response.Headers.GetValues("Total-Count").Single());
        Assert.Equal(
            $"<{scripted.Gateway.Address.GetLeftPart(UriPartial.Authority)}/data/v3/ed-fi/students?totalCount=true&offset=25&limit=25>; rel=\"next\"",
            response.Headers.GetValues("Link").Single());
    }

    [Fact]
    public async Task The_sis_gets_the_gateways_credential_and_nothing_of_the_caller()
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var target = "";
        scripted.Sis.Answer = context =>
        {
            target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
            foreach (var (name, value) in context.Request.Headers)
            {
                seen[name] = value.ToString();
            }

            return SendAsync(context, "[]"u8.ToArray());
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/data/v3/ed-fi/students?FIRSTNAME=A%26b%3Dc+d&limit=07");
        request.Headers.Add("X-Caller", Canary);
        request.Headers.Add("Cookie", "a=b");
        request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        request.Headers.Add("tracestate", "secret=callerstate");
        request.Headers.Add("baggage", "citizenship=MX");
        request.Headers.Add("If-Match", "*");
        request.Headers.Add("If-None-Match", "\"1\"");
        request.Headers.Add("If-Modified-Since", "Tue, 03 Nov 2026 10:00:00 GMT");
        request.Headers.Add("If-Unmodified-Since", "Tue, 03 Nov 2026 10:00:00 GMT");
        request.Headers.Add("If-Range", "\"1\"");
        request.Headers.Add("Range", "bytes=0-1");
        request.Headers.Add("Accept-Encoding", "zstd");

        using var response = await scripted.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("/data/v3/ed-fi/students?firstName=A%26b%3Dc%20d&limit=7", target);
        Assert.NotEqual("0af7651916cd43dd8448eb211c80319c", scripted.Gateway.EntryOf(response).Trace);
        Assert.Equal("Bearer sis-secret", seen["Authorization"]);
        Assert.Equal("gzip, br, deflate", seen["Accept-Encoding"]);
        Assert.Empty(seen.Keys.Except(["Accept", "Accept-Encoding", "Authorization", "Host"], StringComparer.OrdinalIgnoreCase));
    }

    private static Task PlayAsync(HttpContext context, string answer)
    {
        var record = Encoding.UTF8.GetBytes(Record);
        return answer switch
        {
            "text" => SendAsync(context, record, "text/plain"),
            "html" => SendAsync(context, record, "text/html"),
            "hal" => SendAsync(context, record, "application/hal+json"),
            "no type" => SendAsync(context, record, null),
            "latin-1" => SendAsync(context, record, "application/json; charset=iso-8859-1"),
            "multipart" => SendAsync(context, record, "multipart/mixed; boundary=x"),
            "unknown coding" => SendAsync(context, record, coding: "zstd"),
            "stacked codings" => SendAsync(context, Encoded("gzip"), coding: "gzip, gzip"),
            "gzip that is none" => SendAsync(context, record, coding: "gzip"),
            "gzip cut short" => SendAsync(context, Encoded("gzip")[..30], coding: "gzip"),
            "gzip bomb" => SendAsync(context, Gzip(Encoding.UTF8.GetBytes("[" + new string(' ', 10_000_000) + "]")), coding: "gzip"),
            "duplicate name" => SendAsync(context, Encoding.UTF8.GetBytes($$"""[{"studentUniqueId":"1","firstName":"A","firstN\u0061me":"{{Canary}}"}]""")),
            "bad UTF-8" => SendAsync(context, [.. "[{\"firstName\":\""u8, 0xC0, 0xAF, .. "\"}]"u8]),
            "UTF-16" => SendAsync(context, Encoding.Unicode.GetBytes(Record)),
            "byte order mark" => SendAsync(context, [0xEF, 0xBB, 0xBF, .. record]),
            "trailing bytes" => SendAsync(context, [.. record, .. "x"u8]),
            "two documents" => SendAsync(context, [.. record, .. record]),
            "deep" => SendAsync(context, Encoding.UTF8.GetBytes(new string('[', 100) + new string(']', 100))),
            "scalar" => SendAsync(context, Encoding.UTF8.GetBytes($"\"{Canary}\"")),
            "empty" => SendAsync(context, []),
            "cut short" => SendAsync(context, record[..^5]),
            "too large" => SendAsync(context, Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat(Record[1..^1], 5000)) + "]")),
            "redirect" => StatusAsync(context, 302, record),
            "hangs up" => HangUpAsync(context),
            _ => StatusAsync(context, int.Parse(answer, System.Globalization.CultureInfo.InvariantCulture), record),
        };
    }

    private static async Task SendAsync(HttpContext context, byte[] body, string? type = "application/json", string coding = "")
    {
        context.Response.ContentType = type;
        if (coding.Length > 0)
        {
            context.Response.Headers.ContentEncoding = coding;
        }

        await context.Response.Body.WriteAsync(body);
    }

    private static async Task StatusAsync(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = $"http://sis.internal/{Canary}";
        if (status is not (204 or 304))
        {
            await SendAsync(context, body);
        }
    }

    private static async Task HangUpAsync(HttpContext context)
    {
        await Task.Yield();
        context.Abort();
    }

    private static byte[] Encoded(string coding)
    {
        using var memory = new MemoryStream();
        using (Stream encoder = coding switch
        {
            "gzip" => new GZipStream(memory, CompressionMode.Compress),
            "br" => new BrotliStream(memory, CompressionMode.Compress),
            "deflate" => new ZLibStream(memory, CompressionMode.Compress),
            _ => memory,
        })
        {
            encoder.Write(Encoding.UTF8.GetBytes(Record));
        }

        return memory.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var encoder = new GZipStream(memory, CompressionMode.Compress))
        {
            encoder.Write(bytes);
        }

        return memory.ToArray();
    }
}
