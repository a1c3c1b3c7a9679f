using System.Collections.Frozen;

namespace Gateway.Record.Export;

/// <summary>The meaning of each outcome. One table for all formats, so that they tell the same.</summary>
internal static class OutcomeMeanings
{
    private static readonly FrozenDictionary<Outcome, OutcomeMeaning> Table = new Dictionary<Outcome, OutcomeMeaning>
    {
        [Outcome.Released] = Answer,
        [Outcome.Redacted] = Answer with { Effect = Effect.Redacted },
        [Outcome.NotModified] = Answer,
        [Outcome.Authorised] = Answer,
        [Outcome.Continued] = Answer,
        [Outcome.Completed] = Answer,
        [Outcome.CutOff] = Request(Effect.Error, Severity.Medium, "access", "end"),
        [Outcome.WriteAuthorised] = Request(Effect.Allowed, Severity.Informational, "change", "allowed"),
        [Outcome.Written] = Request(Effect.Allowed, Severity.Informational, "change", "allowed"),
        [Outcome.Refused] = Request(Effect.Blocked, Severity.Low, "access", "denied"),
        [Outcome.PreconditionFailed] = Request(Effect.NoAction, Severity.Informational, "access", "info"),
        [Outcome.Malformed] = Request(Effect.Rejected, Severity.Low, "access", "denied"),
        [Outcome.Unauthenticated] = Request(Effect.Unauthorized, Severity.Low, "access", "denied"),
        [Outcome.Throttled] = Request(Effect.Blocked, Severity.Low, "access", "denied"),
        [Outcome.Flooded] = Request(Effect.Blocked, Severity.Medium, "access", "denied"),
        [Outcome.UpstreamFailed] = Request(Effect.Error, Severity.Medium, "access", "info"),
        [Outcome.Faulted] = Request(Effect.Error, Severity.High, "access", "info"),
        [Outcome.OutOfService] = Request(Effect.Error, Severity.High, "access", "denied"),
        [Outcome.TokenIssued] = new(Effect.Allowed, Severity.Informational, "authentication", ["start"]),
        [Outcome.TokenRefused] = new(Effect.Unauthorized, Severity.Low, "authentication", ["start"]),
        [Outcome.Metadata] = Answer,
        [Outcome.LogRead] = Answer,
        [Outcome.Started] = new(Effect.Logged, Severity.Informational, "process", ["start"]),
        [Outcome.Stopped] = new(Effect.Logged, Severity.Informational, "process", ["end"]),
        [Outcome.EpochOpened] = Act(Effect.Logged, Severity.High, "change"),
        [Outcome.PoliciesChanged] = Act(Effect.Logged, Severity.Low, "change"),
        [Outcome.PoliciesRejected] = Act(Effect.Rejected, Severity.Medium, "info"),
        [Outcome.SelfTestFailed] = Act(Effect.Error, Severity.Critical, "info"),
        [Outcome.ClientAdded] = new(Effect.Logged, Severity.Low, "iam", ["admin", "creation"]),
        [Outcome.KeyChanged] = Act(Effect.Logged, Severity.Medium, "change"),
        [Outcome.OutOfBand] = Request(Effect.Logged, Severity.Informational, "info"),
    }.ToFrozenDictionary();

    /// <summary>What an entry means that cannot be read: somebody has to look.</summary>
    public static OutcomeMeaning Unreadable { get; } = Act(Effect.Error, Severity.High, "info");

    private static OutcomeMeaning Answer => Request(Effect.Allowed, Severity.Informational, "access", "allowed");

    /// <summary>What an entry means: of a long answer, too, something may have been withheld.</summary>
    public static OutcomeMeaning Of(Entry entry) =>
        Table[entry.Outcome] is var meaning && meaning.Effect == Effect.Allowed && !entry.Withheld.IsDefaultOrEmpty
            ? meaning with { Effect = Effect.Redacted }
            : meaning;

    private static OutcomeMeaning Request(Effect effect, Severity severity, params string[] types) => new(effect, severity, "api", [.. types]);

    private static OutcomeMeaning Act(Effect effect, Severity severity, params string[] types) => new(effect, severity, "configuration", [.. types]);
}
