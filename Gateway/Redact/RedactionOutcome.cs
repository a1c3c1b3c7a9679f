using Policies.Redaction;

namespace Gateway.Redact;

/// <summary>What became of the SIS's answer, or of the next part of it: a body that may leave, or the reason why none does.</summary>
internal sealed record RedactionOutcome
{
    private RedactionOutcome()
    {
    }

    /// <summary>What may leave; null when the answer was closed.</summary>
    public RedactedBody? Body { get; private init; }

    /// <summary>Where the rest will come from; null when this was the last of it.</summary>
    public OngoingRedaction? More { get; private init; }

    /// <summary>Why the answer was closed; null when there is a body.</summary>
    public Closure? Closed { get; private init; }

    /// <summary>
    /// Counts, also when a record was withheld whole. While there is more to come they are not known, and only the ids of the records
    /// that this part discloses are here.
    /// </summary>
    public RedactionReport Report { get; private init; } = RedactionReport.Empty;

    /// <summary>First digit of the SIS's status.</summary>
    public int? StatusClass { get; init; }

    /// <summary>Bytes read from the SIS so far, as sent.</summary>
    public long BytesIn { get; init; }

    public static RedactionOutcome Passed(RedactedBody body, OngoingRedaction? more = null) =>
        new() { Body = body, Report = body.Report, More = more };

    public static RedactionOutcome Close(Closure why, RedactionReport? report = null) => new() { Closed = why, Report = report ?? RedactionReport.Empty };
}
