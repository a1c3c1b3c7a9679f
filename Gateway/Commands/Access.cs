using System.Collections.Immutable;
using Gateway.Record;

namespace Gateway.Commands;

/// <summary>One row of a <see cref="RecordOfAccess"/>.</summary>
internal sealed record Access
{
    /// <summary>Index of the entry, for <c>audit prove</c>.</summary>
    public required long Entry { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>Who asked and received.</summary>
    public string? Party { get; init; }

    public string? Client { get; init; }

    /// <summary>The legitimate interest: what the party may use the record for.</summary>
    public string? Purpose { get; init; }

    /// <summary>The legitimate interest: under which rule.</summary>
    public string? Basis { get; init; }

    public string? Agreement { get; init; }

    /// <summary>Fields of the answer that held the record, or of the write; empty where they were not counted.</summary>
    public required ImmutableArray<string> Fields { get; init; }

    public required Outcome Outcome { get; init; }

    /// <param name="index">Of the entry.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="end">The entry that counts the answer which this one is a part of; itself, where there is no other.</param>
    public static Access Of(long index, Entry entry, Entry? end) => new()
    {
        Entry = index,
        Time = entry.Time,
        Party = entry.Party ?? entry.Request?.From,
        Client = entry.Client,
        Purpose = entry.Purpose ?? entry.Request?.Asked,
        Basis = entry.Basis ?? entry.Request?.Authority,
        Agreement = entry.Agreement,
        Fields = [.. (end ?? entry).Released.Concat(entry.Wrote).Select(field => field.Path)],
        Outcome = entry.Outcome,
    };
}
