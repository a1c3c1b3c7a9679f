using Gateway.Admit;
using Gateway.Deliver;
using Gateway.Forward;
using Gateway.Record;
using Gateway.Redact;
using Policies.Evaluate;
using Policies.Writes;

namespace Gateway;

/// <summary>
/// The stages of a write. It takes effect when the SIS is asked, not when the caller is answered: so the entry that says it may be done is
/// durable before the SIS is asked, and a second one says what came of it.
/// </summary>
internal sealed class Writing(RequestDelegate proxy, Readiness readiness, ILedger ledger, PublicOrigin origin, ILogger<Writing> logger)
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

        if (readiness.IsClosed)
        {
            return Conclusion.Problem(draft, Outcome.OutOfService, Closures.Of(Closure.OutOfService));
        }

        var receipt = await ledger.RecordAsync(Authorised(draft, decision, verdict), CancellationToken.None);
        return await SafelyAsync(context, draft with { Continues = receipt.Index }, new(decision, (_, _) => Task.CompletedTask)
        {
            Body = verdict?.Forward ?? default,
            MediaType = verdict is null ? null : body.MediaType,
        });
    }

    private static Entry Authorised(Entry draft, Allowed decision, BodyVerdict? verdict) => draft with
    {
        Outcome = Outcome.WriteAuthorised,
        Disclosed = [.. (verdict?.RecordIds ?? []).Append(decision.RecordId).OfType<string>().Distinct(StringComparer.Ordinal)],
        Wrote = verdict?.Fields ?? [],
    };

    private async Task<Conclusion> SafelyAsync(HttpContext context, Entry draft, Exchange exchange)
    {
        try
        {
            // A caller that hangs up would have what became of its write left out of the log.
            context.RequestAborted = CancellationToken.None;
            return await AskAsync(context, draft, exchange);
        }
#pragma warning disable CA1031 // The SIS may have been asked: the entry goes on with the one that said so, whatever happened.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LifeLog.Faulted(logger, exception.GetType().Name, exception.TargetSite?.DeclaringType?.FullName);
            return Unknown(draft with { Outcome = Outcome.Faulted });
        }
    }

    private static Conclusion Unknown(Entry draft) => Conclusion.Problem(draft, draft.Outcome, ProblemAnswer.Of(
        StatusCodes.Status502BadGateway,
        "write_unknown",
        "Write unknown",
        "the student information system did not say whether the write was done; look at the record before it is tried again"));

    private static Entry Written(Entry draft, SisWrite write) => draft with
    {
        Outcome = Outcome.Written,
        Status = (int)write.Status,
        Records = 1,
        Disclosed = write.NewId is { } id ? [id] : [],
    };

    private async Task<Conclusion> AskAsync(HttpContext context, Entry draft, Exchange exchange)
    {
        var decision = exchange.Decision;
        SisWrite? write = null;
        await Forwarding.ForwardAsync(
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
        return write is null ? Unknown(draft with { Outcome = Outcome.UpstreamFailed })
            : write.Closed is { } closure ? Conclusion.Problem(draft, Outcome.UpstreamFailed, Closures.Of(closure))
            : new(Written(draft, write), WrittenAnswer.Of(write, decision, origin));
    }
}
