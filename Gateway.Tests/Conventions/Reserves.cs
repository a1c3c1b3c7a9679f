namespace Gateway.Tests.Conventions;

/// <summary>What the types cannot say by themselves: who alone may do what.</summary>
internal static class Reserves
{
    private const string Http = "Microsoft.AspNetCore.Http.";

    public static readonly IReadOnlyDictionary<string, Reserve> All = new Dictionary<string, Reserve>
    {
        ["only a store issues receipts"] = new(
            ["Gateway.Record.Receipt::Issue"],
            ["Gateway.Record.Store"]),
        ["only Redact makes redacted bodies"] = new(
            ["Gateway.Redact.RedactedBody::Of"],
            ["Gateway.Redact"]),
        ["only Deliver writes a response"] = new(
            [
                Http + "HttpResponse::get_Body", Http + "HttpResponse::set_Body", Http + "HttpResponse::get_BodyWriter",
                Http + "HttpResponse::StartAsync", Http + "HttpResponse::CompleteAsync", Http + "HttpResponse::Redirect",
                Http + "HttpResponseWritingExtensions", Http + "HttpResponseJsonExtensions", Http + "SendFileResponseExtensions",
                Http + "ResponseTrailerExtensions", Http + "Features.IHttpResponseBodyFeature::", Http + "Features.IHttpResponseTrailersFeature::",
                Http + "IResult::", Http + "HttpResults.", Http + "Results", Http + "TypedResults",
            ],
            ["Gateway.Deliver", "Gateway.Demo", "Gateway.Operate.Health", "Gateway.Operate.WitnessHost"]),
        ["only Identify reads tokens and claims"] = new(
            [
                "\"Authorization\"", Http + "IHeaderDictionary::get_Authorization", "Microsoft.Net.Http.Headers.HeaderNames::Authorization",
                Http + "HttpContext::get_User", "System.Security.Claims.", "Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions",
            ],
            ["Gateway.Identify", "Gateway.Demo"]),
        ["only Forward holds the credentials of the SIS"] = new(
            [
                "System.Net.Http.Headers.HttpRequestHeaders::set_Authorization", "System.Net.Http.Headers.AuthenticationHeaderValue::.ctor",
                "System.Net.Http.Headers.HttpHeaders::Add", "System.Net.Http.Headers.HttpHeaders::TryAddWithoutValidation",
                "Gateway.Forward.UpstreamCredential", "Gateway.Forward.UpstreamOptions::get_Credential",
            ],
            // Who verifies a log over HTTP has a token for it, and no SIS.
            ["Gateway.Forward", "Gateway.Commands.AuditVerifyPublished"]),
    };

    /// <summary>Policies knows bytes and values: no network, no files, no terminal, no logger, no clock, no chance.</summary>
    public static readonly Reserve World = new(
        [
            "System.Net.Http.", "System.Net.Sockets.", "Microsoft.AspNetCore.", "Microsoft.Extensions.",
            "System.IO.File", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.Directory", "System.IO.DirectoryInfo", "System.Console",
            "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now",
            "System.DateTimeOffset::get_UtcNow", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Environment::GetEnvironmentVariable",
            "System.Environment::get_TickCount64", "System.Random", "System.Guid::NewGuid", "System.Security.Cryptography.RandomNumberGenerator",
        ],
        []);
}
