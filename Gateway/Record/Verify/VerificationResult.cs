namespace Gateway.Record.Verify;

/// <summary>What verification of a log found.</summary>
internal sealed record VerificationResult
{
    /// <summary>Whether nothing at all was wrong.</summary>
    public required bool Intact { get; init; }

    /// <summary>Number of entries that were re-derived without a fault, from the first on.</summary>
    public required long Entries { get; init; }

    /// <summary>Root of the tree over those entries, in base64.</summary>
    public required string Root { get; init; }

    /// <summary>The first entry that is not as it was written; null when there is none, or when no single entry is at fault.</summary>
    public long? FirstBadIndex { get; init; }

    /// <summary>One sentence for the auditor.</summary>
    public required string Finding { get; init; }
}
