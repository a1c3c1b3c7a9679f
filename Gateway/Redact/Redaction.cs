using Policies.Evaluate;

namespace Gateway.Redact;

/// <summary>
/// Stage 5. The one place that looks at an unredacted body. A body that is small once redacted is checked to its end before any of it is
/// handed on; of a larger one the first part is, and where the rest will come from.
/// </summary>
internal sealed class Redaction(RedactionOptions options, TimeProvider time, ILogger<Redaction> logger)
{
    /// <param name="answer">The SIS's answer, from now on this stage's to dispose of.</param>
    /// <param name="decision">What of it may leave.</param>
    /// <param name="terms">How it is read.</param>
    public async Task<RedactionOutcome> RedactAsync(SisAnswer answer, Allowed decision, ReadingTerms terms)
    {
        if (answer.Judge() is { } closure)
        {
            answer.Dispose();
            return RedactionOutcome.Close(closure) with { StatusClass = (int)answer.Head.StatusCode / 100 };
        }

        var sent = new SisBody(await answer.Content.ReadAsStreamAsync(terms.CallerGone), terms, time);
        if (decision.Derived is not { } derived)
        {
            return await new OngoingRedaction(answer, sent, decision, terms, options, logger).NextAsync();
        }

        var flag = new FlagRedaction(decision, derived, options, logger);
        return flag.Answer(await new OngoingRedaction(answer, sent, flag.ForInputs, terms with { InInstalments = false }, options, logger).NextAsync());
    }
}
