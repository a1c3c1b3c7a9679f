using System.Collections.Immutable;
using Gateway.Record;

namespace Gateway.Commands;

/// <summary>What the log has about one record, as 34 CFR 99.32 asks for it: who received it, when, and with what legitimate interest.</summary>
internal sealed record RecordOfAccess
{
    public required string Record { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    /// <summary>How many entries were searched: all that there were.</summary>
    public required long Searched { get; init; }

    /// <summary>What is shown, and what is not.</summary>
    public string Filter { get; } =
        "every entry that names this record. Requests that were refused before a record was looked up name none. Disclosures that did not pass through the gateway are not in its log.";

    /// <summary>Answers that held the record, or told that there is one.</summary>
    public required ImmutableArray<Access> Disclosures { get; init; }

    /// <summary>Writes to the record: nothing was disclosed by them.</summary>
    public required ImmutableArray<Access> Changes { get; init; }

    /// <summary>Requests that reached the district by letter or at the door, and were entered by hand.</summary>
    public required ImmutableArray<Access> Requests { get; init; }

    public static RecordOfAccess Of(string record, DateTimeOffset? from, DateTimeOffset? to, long searched, IEnumerable<Access> accesses)
    {
        var kinds = accesses.Where(access => (from is null || access.Time >= from) && (to is null || access.Time < to)).ToLookup(Kind);
        return new()
        {
            Record = record,
            From = from,
            To = to,
            Searched = searched,
            Disclosures = [.. kinds["disclosure"]],
            Changes = [.. kinds["change"]],
            Requests = [.. kinds["request"]],
        };
    }

    /// <summary>What is not known to be something else is a disclosure.</summary>
    private static string Kind(Access access) => access.Outcome switch
    {
        Outcome.WriteAuthorised or Outcome.Written => "change",
        Outcome.OutOfBand => "request",
        _ => "disclosure",
    };
}
