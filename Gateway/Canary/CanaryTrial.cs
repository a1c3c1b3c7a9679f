using Gateway.Deliver;
using Gateway.Record;
using Gateway.Redact;
using Policies.Evaluate;

namespace Gateway.Canary;

/// <summary>
/// One answer through the stages that look at answers: decided by the policies, redacted by the one redactor, concluded as an answer to
/// the caller. Nothing stands in for any of them.
/// </summary>
internal sealed class CanaryTrial(Redaction redaction, PublicOrigin origin, TimeProvider time) : ICanaryTrial
{
    public async Task<TrialVerdict> RunAsync(PolicySnapshot policies, CanaryRequest request)
    {
        var now = time.GetUtcNow();
        if (policies.Decide(request.On(DateOnly.FromDateTime(now.UtcDateTime))) is not Allowed decision)
        {
            return TrialVerdict.NotServed;
        }

        var marks = new CanaryMarks();
        using var sent = CanaryAnswer.Of(CanaryDocument.Write(request, marks), marks);
        var outcome = await redaction.RedactAsync(sent, decision, new(Timeout.InfiniteTimeSpan, InInstalments: false, CancellationToken.None));
        var conclusion = Answered.Conclude(new() { Outcome = Outcome.Faulted, Time = now }, decision, outcome, origin, Preconditions.None);
        using var answer = conclusion.Answer;
        return FirstMark(answer, outcome, marks) is { } place ? TrialVerdict.Leak($"{request}: {place}")
            : conclusion.Entry.Records > 0 ? TrialVerdict.Held
            : TrialVerdict.Empty($"{request}");
    }

    private static string? FirstMark(Answer answer, RedactionOutcome outcome, CanaryMarks marks) =>
        answer.Headers.Select(header => marks.FirstIn(header.Value))
            .Append(outcome.Body is { } body ? marks.FirstIn(Joined(body)) : null)
            .FirstOrDefault(place => place is not null);

    private static byte[] Joined(RedactedBody body) => [.. body.Pieces.SelectMany(piece => piece.ToArray())];
}
