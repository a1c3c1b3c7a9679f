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
        await FixedWords.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, retryAfter: "30", Body);
    }
}
