namespace Gateway.Deliver;

/// <summary>The one answer that needs no receipt: fixed words, the same for every request, that the ledger cannot take an entry.</summary>
internal sealed class LedgerUnavailableNotice
{
    private static readonly byte[] Body = """
        {"type":"urn:privacy-gateway:problem:ledger_unavailable","title":"The audit ledger cannot take an entry","status":503,"detail":"Nothing is released that cannot be recorded. Try again later.","code":"ledger_unavailable"}
        """u8.ToArray();

    private LedgerUnavailableNotice()
    {
    }

    public static LedgerUnavailableNotice Instance { get; } = new();

    public async Task SendAsync(HttpContext context, ResponseGate gate)
    {
        gate.OpenFor(this);
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "application/problem+json";
        context.Response.ContentLength = Body.Length;
        context.Response.Headers.RetryAfter = "30";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(Body, context.RequestAborted);
    }
}
