using Gateway.Admit;
using Gateway.Decide;
using Gateway.Deliver;
using Gateway.Identify;
using Gateway.Record;
using Gateway.Redact;
using Policies.Evaluate;

namespace Gateway;

/// <summary>
/// The seven stages in their order. Every way through ends in a <see cref="Conclusion"/>; it is recorded first and delivered
/// second, and what cannot be recorded is not delivered.
/// </summary>
internal sealed class LifeOfARequest(
    Asking asking,
    AskingByPost askingByPost,
    Writing writing,
    Readiness readiness,
    PolicyHolder policies,
    OwnEndpoints own,
    LogReading log,
    Deciding deciding,
    Throttling throttling,
    ILedger ledger,
    Instalments instalments,
    TimeProvider time,
    ILogger<LifeOfARequest> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var gate = ResponseGate.Install(context);
        var draft = EntryDraft.Of(context, time.GetUtcNow());
        var conclusion = await SafelyAsync(draft, ConcludeAsync(context, draft));
        using var answer = conclusion.Answer;
        using var delivery = new Delivery(context, gate);
        try
        {
            if (await throttling.OfAddressAsync(context, conclusion.Entry) is { } flood)
            {
                await delivery.TurnAwayAsync(flood);
                return;
            }

            // 6 Record: no cancellation, for an attempt stays one when its caller hangs up.
            var receipt = await ledger.RecordAsync(conclusion.Entry, CancellationToken.None);
            // 7 Deliver; of a long answer the first instalment, and then 5, 6 and 7 in turns
            await (answer is RecordsAnswer { HasMore: true } first
                ? instalments.DeliverAsync(delivery, first, conclusion.Entry, receipt)
                : delivery.BeginAsync(answer, receipt));
        }
#pragma warning disable CA1031 // No receipt, no answer, whatever the reason; and what was begun and fails is aborted.
        catch (Exception exception) when (!gate.IsOpen)
        {
            LifeLog.NotRecorded(logger, exception.GetType().Name);
            await delivery.GiveUpAsync();
        }
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LifeLog.Aborted(logger, exception.GetType().Name);
        }
    }

    private async Task<Conclusion> SafelyAsync(Entry draft, Task<Conclusion> stages)
    {
        try
        {
            return await stages;
        }
#pragma warning disable CA1031 // A defect anywhere below is an attempt like any other: recorded, and answered with nothing of the SIS.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LifeLog.Faulted(logger, exception.GetType().Name, exception.TargetSite?.DeclaringType?.FullName);
            return Conclusion.Problem(draft, Outcome.Faulted, ProblemAnswer.Of(500, "gateway_fault", "Gateway fault", "the gateway failed; nothing was released"));
        }
    }

    private async Task<Conclusion> ConcludeAsync(HttpContext context, Entry draft)
    {
        // 1 Admit
        if (Admission.Admit(context, out var problem) is not { } request)
        {
            return Conclusion.Problem(draft, Outcome.Malformed, ProblemAnswer.Of(400, "malformed_request", "Malformed request", problem));
        }

        var snapshot = policies.Current;
        draft = draft with { Policy = snapshot.Id };
        if (readiness.IsClosed)
        {
            return Conclusion.Problem(draft, Outcome.OutOfService, Closures.Of(Closure.OutOfService));
        }

        if (await own.AnswerAsync(context, request, snapshot, draft) is { } ownWords)
        {
            return throttling.OfClient(ownWords.Entry) ?? ownWords;
        }

        // 2 Identify
        var (caller, code) = await Identification.IdentifyAsync(context);
        if (caller is null)
        {
            return Conclusion.Problem(draft, Outcome.Unauthenticated, Challenges.Unauthenticated(code));
        }

        draft = draft.With(snapshot.AgreementOf(caller.Client)) with { Client = caller.Client };
        return throttling.OfClient(draft)?.In(ErrorShapes.For(snapshot, null, request.Path))
            ?? log.Answer(draft, caller, request)
            ?? await SafelyAsync(draft, DecideAsync(context, draft, snapshot, caller, request));
    }

    private async Task<Conclusion> DecideAsync(HttpContext context, Entry draft, PolicySnapshot snapshot, Caller caller, CanonicalRequest request)
    {
        // 3 Decide
        var decision = deciding.Decide(snapshot, caller, request);
        draft = draft.With(decision);
        var conclusion = decision switch
        {
            Allowed { Effect: not null } write => await SafelyAsync(draft, writing.WriteAsync(context, draft, write)),
            Allowed { Arguments: not null } asked => await SafelyAsync(draft, askingByPost.AskAsync(context, draft, asked)),
            Allowed allowed => await SafelyAsync(draft, asking.AskAsync(context, draft, allowed)),
            Refused refused => Conclusion.Problem(draft, Outcome.Refused, Refusals.Of(refused)),
            _ => throw new InvalidOperationException("a decision that is neither"),
        };
        return conclusion.In(ErrorShapes.For(snapshot, decision, request.Path));
    }
}
