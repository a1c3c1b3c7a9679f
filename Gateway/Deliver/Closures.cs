using Gateway.Record;
using Gateway.Redact;

namespace Gateway.Deliver;

/// <summary>Puts closed answers into HTTP. None repeats a word of the SIS's.</summary>
internal static class Closures
{
    public static ProblemAnswer Of(Closure closure)
    {
        var (status, title, detail) = closure switch
        {
            Closure.NotFound => (404, "Not found", "there is no such record"),
            Closure.SisRefusedRequest => (400, "Not accepted", "the student information system did not accept the request; check parameter values"),
            Closure.SisRefusedCredential => (502, "Upstream refused", "the student information system did not accept the gateway's credential; tell the district"),
            Closure.SisBusy => (503, "Upstream busy", "the student information system asks to be left alone for a while; try again later"),
            Closure.SisUnreachable => (502, "Upstream unreachable", "the student information system could not be reached; try again later"),
            Closure.SisTimedOut => (504, "Upstream timed out", "the student information system did not answer in time; ask for a smaller page or try again later"),
            Closure.CallerGone => (StatusCodes.Status499ClientClosedRequest, "Caller gone", "the caller hung up before there was an answer"),
            Closure.SisBrokeOff => (502, "Upstream broke off", "the student information system broke its answer off; try again later"),
            Closure.AnswerTooLarge => (502, "Answer too large", "the answer is larger than the gateway lets through; ask for a smaller page"),
            Closure.OutOfService => (503, "Out of service", "the gateway has closed, for it can no longer show that it withholds what it must; tell the district"),
            _ => (502, "Upstream answer closed", "the student information system sent something that may not pass; tell the district the entry number"),
        };
        return ProblemAnswer.Of(status, SnakeCase.Of(closure), title, detail);
    }

    /// <summary>That a record does not exist is an answer, not a failure; a record withheld whole looks the same and is noted as what it is.</summary>
    public static Outcome OutcomeOf(RedactionOutcome outcome) => outcome.Closed switch
    {
        Closure.NotFound => outcome.Report.Withheld.IsEmpty ? Outcome.Released : Outcome.Redacted,
        Closure.OutOfService => Outcome.OutOfService,
        _ => Outcome.UpstreamFailed,
    };
}
