namespace Policies.Evaluate;

/// <summary>The request may not be put to the SIS.</summary>
public sealed record Refused : Decision
{
    /// <summary>Why.</summary>
    public required RefusalCode Code { get; init; }

    /// <summary>A sentence for the caller: what, where, and how to mend it. It may repeat the caller's own words, never a record's.</summary>
    public required string Detail { get; init; }

    /// <summary>The parameter concerned, in the catalog's spelling; null when the catalog has none.</summary>
    public string? Parameter { get; init; }

    /// <summary>The determining rule, if one did.</summary>
    public string? Rule { get; init; }
}
