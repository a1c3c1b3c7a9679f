using System.Security.Claims;
using Gateway.Forward;
using Gateway.Record;
using Gateway.Redact;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Policies.Redaction;

namespace Gateway.Tests.Conventions.Samples;

/// <summary>Does everything it must not. It is compiled and read, and never run.</summary>
internal sealed class Trespasser(HttpContext context)
{
    public static Receipt IssuesAReceipt() => Receipt.Issue(0);

    public static Func<Receipt> IssuesAReceiptInALambda() => () => Receipt.Issue(0);

    public static Func<long, Receipt> IssuesAReceiptByItsName() => Receipt.Issue;

    public static RedactedBody MakesARedactedBody() => RedactedBody.Of(new OutputBuffer(), RedactionReport.Empty, null, []);

    public async Task WritesText()
    {
        await Task.Yield();
        await context.Response.WriteAsync("past the log");
    }

    public Stream TakesTheBody() => context.Response.Body;

    public object TakesTheWriter() => context.Response.BodyWriter;

    public Task Starts() => context.Response.StartAsync();

    public Task WritesThroughAFeature() => context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().StartAsync();

    public Task SendsAResult() => Results.NotFound().ExecuteAsync(context);

    public string ReadsTheHeader() => context.Request.Headers.Authorization.ToString();

    public string ReadsTheHeaderByItsName() => context.Request.Headers["Authorization"].ToString();

    public string? ReadsAClaim() => context.User.FindFirstValue("client_id");

    public static object HoldsACredential() => UpstreamCredential.From(new());

    public static void SetsACredential(HttpRequestMessage request) => request.Headers.Authorization = new("Bearer", "x");

    public static void SetsACredentialByItsName(HttpRequestMessage request) => request.Headers.TryAddWithoutValidation("Authorization", "x");
}
