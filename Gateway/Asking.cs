using Gateway.Admit;
using Gateway.Deliver;
using Gateway.Forward;
using Gateway.Record;
using Gateway.Redact;
using Policies.Evaluate;
using Yarp.ReverseProxy.Forwarder;

namespace Gateway;

/// <summary>The stages in which the SIS is asked, and what it answers is redacted.</summary>
internal sealed class Asking(RequestDelegate proxy, Redaction redaction, Readiness readiness, PublicOrigin origin)
{
    public Task<Conclusion> AskAsync(HttpContext context, Entry draft, Allowed decision) => AskAsync(context, draft, decision, body: default);

    /// <param name="context">The request.</param>
    /// <param name="draft">Its entry as far as it is known.</param>
    /// <param name="decision">What may be asked.</param>
    /// <param name="body">Arguments that were checked; empty when the question has none.</param>
    public async Task<Conclusion> AskAsync(HttpContext context, Entry draft, Allowed decision, ReadOnlyMemory<byte> body)
    {
        // 4 Forward
        SisAnswer? answer = null;
        var failure = await Forwarding.ForwardAsync(
            context,
            new(decision, (response, _) =>
            {
                context.Response.RegisterForDispose(answer = SisAnswer.Take(response));
                return Task.CompletedTask;
            })
            {
                Body = body,
                MediaType = body.IsEmpty ? null : "application/json",
            },
            proxy);
        // 5 Redact
        var outcome = answer is null ? Unanswered(context, failure) : await redaction.RedactAsync(answer, decision, Terms(context));
        return Answered.Conclude(draft, decision, readiness.IsClosed ? OutOfService(outcome) : outcome, origin, Preconditions.Of(context.Request.Headers));
    }

    /// <summary>The gateway closed while the SIS was asked.</summary>
    private static RedactionOutcome OutOfService(RedactionOutcome outcome)
    {
        outcome.Body?.Dispose();
        outcome.More?.Dispose();
        return RedactionOutcome.Close(Closure.OutOfService);
    }

    private static RedactionOutcome Unanswered(HttpContext context, ForwarderError? failure) => RedactionOutcome.Close(
        context.RequestAborted.IsCancellationRequested ? Closure.CallerGone
        : Forwarding.IsTimeout(failure) ? Closure.SisTimedOut
        : Closure.SisUnreachable);

    // A caller of HTTP/1.0 could not tell an answer that is cut off from one that ends.
    private static ReadingTerms Terms(HttpContext context) =>
        new(ExchangeTransforms.Silence(context), !HttpProtocol.IsHttp10(context.Request.Protocol), context.RequestAborted);
}
