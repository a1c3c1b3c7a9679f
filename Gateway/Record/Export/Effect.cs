namespace Gateway.Record.Export;

/// <summary>What the gateway did about an attempt, in the terms that collectors of events share.</summary>
internal enum Effect
{
    /// <summary>It let it pass.</summary>
    Allowed,

    /// <summary>It let it pass without what was withheld.</summary>
    Redacted,

    /// <summary>It turned it away by a rule or a limit.</summary>
    Blocked,

    /// <summary>It could not make sense of it.</summary>
    Rejected,

    /// <summary>It did not know who asked.</summary>
    Unauthorized,

    /// <summary>It did nothing, as the caller had asked for under such a condition.</summary>
    NoAction,

    /// <summary>Something failed, and it let nothing more pass.</summary>
    Error,

    /// <summary>It noted an act that it was not asked to judge.</summary>
    Logged,
}
