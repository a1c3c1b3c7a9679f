using Gateway.Admit;
using Gateway.Deliver;
using Gateway.Forward;
using Gateway.Record;
using Gateway.Redact;
using Policies.Evaluate;

namespace Gateway;

/// <summary>
/// The stages of a write. It takes effect when the SIS is asked, not when the caller is answered: so the entry that says it may be done is
/// durable before the SIS is asked, and a second one says what came of it.
/// </summary>
internal sealed class Writing(RequestDelegate proxy, ILedger ledger, PublicOrigin origin)
{
    public async Task<Conclusion> WriteAsync(HttpContext context, Entry draft, Allowed decision)
    {
        if (Preconditions.AreStated(context.Request.Headers))
        {
            return Preconditions.OfNoWrite(draft);
        }

        var (body, problem) = await RequestBody.ReadAsync(context.Request);
        if (body is null || (decision.Body is null && !body.Bytes.IsEmpty))
        {
            return Conclusion.Problem(draft, Outcome.Malformed, ProblemAnswer.Of(400, "malformed_request", "Malformed request", body is null ? problem : "this write has no body"));
        }

        var verdict = decision.Body?.Check(body.MediaType, body.Bytes);
        if (verdict?.Refusal is { } refusal)
        {
            return Conclusion.Problem(draft, Outcome.Refused, Refusals.Of(refusal));
        }

        var receipt = await ledger.RecordAsync(draft with { Outcome = Outcome.WriteAuthorised }, CancellationToken.None);
        return await AskAsync(context, draft with { Continues = receipt.Index }, new(decision, (_, _) => Task.CompletedTask)
        {
            Body = verdict?.Forward ?? default,
            MediaType = body.MediaType,
        });
    }

    private async Task<Conclusion> AskAsync(HttpContext context, Entry draft, Exchange exchange)
    {
        var decision = exchange.Decision;
        SisWrite? write = null;
        var failure = await Forwarding.ForwardAsync(
            context,
            exchange with
            {
                Answered = (response, _) =>
                {
                    write = SisWrite.Of(response, decision.Path[^1]);
                    return Task.CompletedTask;
                },
            },
            proxy);
        draft = draft with { UpstreamStatusClass = write is null ? null : (int)write.Status / 100 };
        return (write is null ? Forwarding.IsTimeout(failure) ? Closure.SisTimedOut : Closure.SisUnreachable : write.Closed) is { } closure
            ? Conclusion.Problem(draft, Outcome.UpstreamFailed, Closures.Of(closure))
            : new(draft with { Outcome = Outcome.Written, Status = (int)write!.Status, Records = 1 }, WrittenAnswer.Of(write, decision, origin));
    }
}
