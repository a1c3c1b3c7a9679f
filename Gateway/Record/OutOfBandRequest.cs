namespace Gateway.Record;

/// <summary>A request that reached the district by letter, by telephone or at the door. It has no record's value: the district writes what it was asked for, not what it holds.</summary>
internal sealed record OutOfBandRequest
{
    public required OutOfBandKind Kind { get; init; }

    /// <summary>Who asks: agency, and name of the officer or sender.</summary>
    public required string From { get; init; }

    /// <summary>The authority that is claimed: court and case, statute, or none.</summary>
    public required string Authority { get; init; }

    /// <summary>What is asked for, in kind: <c>address and guardians of one student</c>.</summary>
    public required string Asked { get; init; }

    /// <summary>Day it was received.</summary>
    public required DateOnly Received { get; init; }

    /// <summary>Who was consulted; null when nobody was.</summary>
    public string? Counsel { get; init; }

    public required OutOfBandDecision Decision { get; init; }

    /// <summary>Who enters it.</summary>
    public required string RecordedBy { get; init; }
}
