using Gateway.Admit;
using Gateway.Deliver;
using Gateway.Record;
using Policies.Evaluate;

namespace Gateway;

/// <summary>
/// The stages of a question that has its arguments in a body. They are checked before the SIS is asked, and it is asked with what was
/// checked. Nothing is written, so that one entry says it all, as of any other question.
/// </summary>
internal sealed class AskingByPost(Asking asking)
{
    public async Task<Conclusion> AskAsync(HttpContext context, Entry draft, Allowed decision)
    {
        if (Preconditions.AreStated(context.Request.Headers))
        {
            return Preconditions.OfNoQuestion(draft);
        }

        var (body, problem) = await RequestBody.ReadAsync(context.Request);
        if (body is null)
        {
            return Conclusion.Problem(draft, Outcome.Malformed, ProblemAnswer.Of(400, "malformed_request", "Malformed request", problem));
        }

        var verdict = decision.Arguments!.Check(body.MediaType, body.Bytes);
        return verdict.Refusal is { } refusal
            ? Conclusion.Problem(draft, Outcome.Refused, Refusals.Of(refusal))
            : await asking.AskAsync(context, draft, decision, verdict.Forward);
    }
}
