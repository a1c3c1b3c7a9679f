using System.Globalization;
using Gateway.Record;

namespace Gateway.Deliver;

/// <summary>Stage 7. The only one that writes a response.</summary>
internal static class Delivery
{
    /// <summary>Header with the index of the audit entry that covers the answer.</summary>
    public const string EntryHeader = "Audit-Entry";

    public static async Task DeliverAsync(HttpContext context, ResponseGate gate, Answer answer, Receipt receipt)
    {
        var pieces = answer.Render(receipt).ToList();
        Head(context.Response, answer, receipt, pieces.Sum(piece => (long)piece.Length));
        gate.Open(receipt);
        try
        {
            foreach (var piece in pieces)
            {
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The caller has gone. Its attempt is recorded, and there is nobody left to tell.
        }
    }

    private static void Head(HttpResponse response, Answer answer, Receipt receipt, long length)
    {
        // Whatever a stage or the framework has left in the head goes: only these headers leave.
        response.Headers.Clear();
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = length;
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers[EntryHeader] = receipt.Index.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.Append(name, value);
        }
    }
}
