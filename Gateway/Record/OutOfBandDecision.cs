namespace Gateway.Record;

/// <summary>What the district has decided on a request.</summary>
internal enum OutOfBandDecision
{
    /// <summary>Nothing yet.</summary>
    Pending,

    /// <summary>Nothing is given.</summary>
    Refused,

    /// <summary>Some of what was asked for is given.</summary>
    PartlyGranted,

    /// <summary>What was asked for is given.</summary>
    Granted,

    /// <summary>A court is asked to decide.</summary>
    Contested,
}
