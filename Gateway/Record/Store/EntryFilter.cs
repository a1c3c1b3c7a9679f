namespace Gateway.Record.Store;

/// <summary>Which entries to read. What is null does not limit; texts are compared exactly.</summary>
internal sealed record EntryFilter
{
    public static EntryFilter All { get; } = new();

    public Outcome? Outcome { get; init; }

    public string? Client { get; init; }

    public string? Party { get; init; }

    public string? Agreement { get; init; }

    public string? Resource { get; init; }

    public string? Route { get; init; }

    public int? Status { get; init; }

    /// <summary>One of the entry's reasons has this code.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>Attempts at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Attempts before this time.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>One of the withheld paths contains this text, in any case.</summary>
    public string? WithheldPath { get; init; }

    /// <summary>No more entries than this.</summary>
    public int? Limit { get; init; }

    /// <summary>Only entries behind this index.</summary>
    public long? AfterIndex { get; init; }

    /// <summary>Whether everything but <see cref="Limit"/> and <see cref="AfterIndex"/> lets <paramref name="entry"/> through.</summary>
    public bool Matches(Entry entry)
        => (Outcome is null || entry.Outcome == Outcome)
            && (Status is null || entry.Status == Status)
            && Is(Client, entry.Client)
            && Is(Party, entry.Party)
            && Is(Agreement, entry.Agreement)
            && Is(Resource, entry.Resource)
            && Is(Route, entry.Route)
            && (From is null || entry.Time >= From)
            && (To is null || entry.Time < To)
            && (ReasonCode is null || entry.Reasons.Any(r => r.Code == ReasonCode))
            && (WithheldPath is null || entry.Withheld.Any(f => f.Path.Contains(WithheldPath, StringComparison.OrdinalIgnoreCase)));

    private static bool Is(string? wanted, string? actual) => wanted is null || wanted == actual;
}
