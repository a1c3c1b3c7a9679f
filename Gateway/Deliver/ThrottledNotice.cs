using System.Globalization;
using Gateway.Record;

namespace Gateway.Deliver;

/// <summary>
/// Fixed words, the same for every request, that an address has sent too much without saying who asks. They need the receipt of the entry
/// with which that flood began, and name it: it covers all who are answered so.
/// </summary>
internal sealed class ThrottledNotice
{
    private static readonly byte[] Body = """
        {"type":"urn:privacy-gateway:problem:throttled","title":"Too many attempts","status":429,"detail":"Too many requests without a valid access token came from this address. Wait, then send one: `Authorization: Bearer …` from /oauth/token.","code":"throttled","rule":"limit/address"}
        """u8.ToArray();

    private ThrottledNotice()
    {
    }

    public static ThrottledNotice Instance { get; } = new();

    public async Task SendAsync(HttpContext context, ResponseGate gate, Receipt first)
    {
        gate.OpenFor(this, first);
        context.Response.Clear();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers[Delivery.EntryHeader] = first.Index.ToString(CultureInfo.InvariantCulture);
        // An address may send one attempt a second at least.
        await FixedWords.WriteAsync(context, StatusCodes.Status429TooManyRequests, retryAfter: "1", Body);
    }
}
