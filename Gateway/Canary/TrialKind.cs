namespace Gateway.Canary;

/// <summary>What one trial can show.</summary>
internal enum TrialKind
{
    /// <summary>The record came out, and no mark with it.</summary>
    Held,

    /// <summary>A mark came out.</summary>
    Leak,

    /// <summary>No mark came out, and no record either, so the trial shows little.</summary>
    Empty,

    /// <summary>The policies refuse the question, now or always: there is no answer to try.</summary>
    NotServed,
}
