using System.Globalization;
using Gateway.Record;
using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Deliver;

/// <summary>
/// Stage 7. The only one that writes a response. One that is not written to its end is aborted with its connection, so that nobody
/// takes it for a whole one.
/// </summary>
internal sealed class Delivery(HttpContext context, ResponseGate gate) : IDisposable
{
    /// <summary>Header with the index of the audit entry that covers the answer.</summary>
    public const string EntryHeader = "Audit-Entry";

    private BodyEncoder? _encoder;
    private bool _hasBegun;
    private bool _isWhole;

    /// <summary>Set when the caller hangs up.</summary>
    public CancellationToken CallerGone => context.RequestAborted;

    /// <summary>Writes the head and the body, or as much of the body as the answer has.</summary>
    public async Task BeginAsync(Answer answer, Receipt receipt)
    {
        Head(context.Response, answer, receipt);
        if (answer.ContentType is null)
        {
            await EndAsync(receipt);
            return;
        }

        var pieces = answer.Render(receipt);
        var length = Length(pieces);
        var isSmall = !answer.HasMore && length < AcceptedCoding.LeastBytes;
        var coding = AcceptedCoding.Choose(context.Request.Headers.AcceptEncoding, isSmall);
        Code(context.Response, coding, isSmall);
        await SendAsync(pieces, receipt, isLast: !answer.HasMore);
    }

    /// <summary>Writes the next instalment of an answer that was begun.</summary>
    /// <param name="pieces">The instalment.</param>
    /// <param name="receipt">Of the entry that covers it.</param>
    /// <param name="isLast">The answer ends with it.</param>
    public Task ContinueAsync(IReadOnlyList<ReadOnlyMemory<byte>> pieces, Receipt receipt, bool isLast)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return SendAsync(pieces, receipt, isLast);
    }

    /// <summary>Says, in the place of an answer that was not begun, that the ledger is unavailable.</summary>
    public async Task GiveUpAsync()
    {
        await LedgerUnavailableNotice.Instance.SendAsync(context, gate);
        _isWhole = true;
    }

    /// <summary>Says, in the place of an answer that was not begun, that the address is beyond its limit.</summary>
    /// <param name="first">Of the entry with which its flood began.</param>
    public async Task TurnAwayAsync(Receipt first)
    {
        await ThrottledNotice.Instance.SendAsync(context, gate, first);
        _isWhole = true;
    }

    public void Dispose()
    {
        if (!_isWhole)
        {
            context.Abort();
        }

        _encoder?.Dispose();
    }

    private static void Head(HttpResponse response, Answer answer, Receipt receipt)
    {
        // Whatever a stage or the framework has left in the head goes, the words beside the status too: only these headers leave.
        response.Headers.Clear();
        response.HttpContext.Features.GetRequiredFeature<IHttpResponseFeature>().ReasonPhrase = null;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        // Records are to lie in no cache on their way. A client that keeps its own copy can still ask by the entity tag whether it holds.
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers[EntryHeader] = receipt.Index.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.Append(name, value);
        }
    }

    private void Code(HttpResponse response, BodyCoding coding, bool isSmall)
    {
        if (!isSmall)
        {
            response.Headers.Vary = "Accept-Encoding";
        }

        if (coding != BodyCoding.Identity)
        {
            _encoder = new BodyEncoder(coding);
            response.Headers.ContentEncoding = coding == BodyCoding.Brotli ? "br" : "gzip";
        }
    }

    /// <summary>Ends an answer without a body. Where there can be none there is no length to be stated either.</summary>
    private async Task EndAsync(Receipt receipt)
    {
        context.Response.ContentLength = context.Response.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified ? null : 0;
        gate.Open(receipt);
        await context.Response.StartAsync(CallerGone);
        _isWhole = true;
    }

    private async Task SendAsync(IReadOnlyList<ReadOnlyMemory<byte>> pieces, Receipt receipt, bool isLast)
    {
        using var coded = _encoder?.Encode(pieces, isLast);
        var sent = coded ?? pieces;
        if (!_hasBegun)
        {
            context.Response.ContentLength = isLast ? Length(sent) : null;
            gate.Open(receipt);
            _hasBegun = true;
        }

        for (var i = 0; i < sent.Count; i++)
        {
            await context.Response.Body.WriteAsync(sent[i], CallerGone);
        }

        _isWhole = isLast;
    }

    private static long Length(IReadOnlyList<ReadOnlyMemory<byte>> pieces)
    {
        var length = 0L;
        for (var i = 0; i < pieces.Count; i++)
        {
            length += pieces[i].Length;
        }

        return length;
    }
}
