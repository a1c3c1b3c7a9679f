using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Gateway.Record;
using Gateway.Tests.World;

namespace Gateway.Tests.Faults.Hostile;

/// <summary>Says what is wrong with an answer and its entries, whatever the SIS has done: one judge for all cases.</summary>
internal static class HostileOracle
{
    private static readonly ImmutableHashSet<string> OwnHeaders = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Audit-Entry", "Cache-Control", "Connection", "Content-Length", "Content-Type", "Date", "ETag", "Link", "Transfer-Encoding", "Vary",
        "X-Content-Type-Options");

    private static readonly string[] Withheld = ["visa", "citizenship"];

    private static readonly string[] Problem = ["type", "title", "status", "detail", "code", "entry", "message", "correlationId", "errors"];

    /// <returns>Null when all is as it must be.</returns>
    public static string? FaultIn(HostileCase hostile, string seen, WireAnswer answer, IReadOnlyList<Entry> entries) =>
        Leak(answer) ?? (entries.Count == 0 ? "there is no entry" : null) ?? (answer switch
        {
            { Status: 200, IsWhole: true } => Records(hostile, seen, answer, entries),
            { Status: 0 or 200 } => CutOff(hostile, seen, answer, entries),
            _ => Closed(hostile, answer, entries),
        });

    private static string? Leak(WireAnswer answer) =>
        answer.Text.IndexOfAny(['~', '^']) is >= 0 and var at ? $"a byte of a secret is at {at}"
        : answer.Text.Contains("canary", StringComparison.OrdinalIgnoreCase) ? "the name of the SIS has left"
        : Array.Exists(Withheld, name => answer.Text.Contains(name, StringComparison.OrdinalIgnoreCase)) ? "the name of a withheld field has left"
        : answer.Headers.FirstOrDefault(header => !OwnHeaders.Contains(header.Key)) is { Key: { } name } ? $"`{name}` is not one of the gateway's headers"
        : null;

    private static string? Records(HostileCase hostile, string seen, WireAnswer answer, IReadOnlyList<Entry> entries) =>
        hostile.Soundness == Soundness.Broken ? "a broken answer looks whole"
        : answer.Body != seen ? "what arrived is not what may be seen of what was sent"
        : answer["Content-Type"] != "application/json" ? "the records have another type"
        : (answer["ETag"] is not null) != (entries.Count == 1) ? "there is a tag where there should be none, or none where there should be one"
        : entries.Count == 1 ? Differs("entry", entries[0], Outcome.Redacted, Outcome.Released) ?? Counts(entries[0], seen)
        : Chain(entries, Outcome.Completed) ?? Counts(entries[^1], seen);

    private static string? CutOff(HostileCase hostile, string seen, WireAnswer answer, IReadOnlyList<Entry> entries) =>
        hostile.Soundness == Soundness.Sound ? "a sound answer was cut off"
        : !seen.StartsWith(answer.Body, StringComparison.Ordinal) ? "what arrived before the end is not the beginning of what may be seen"
        : entries[^1].BytesOut < answer.Body.Length ? "more has left than its entry says"
        : Chain(entries, Outcome.CutOff) ?? Reason(hostile, entries[^1], null);

    private static string? Closed(HostileCase hostile, WireAnswer answer, IReadOnlyList<Entry> entries)
    {
        if (hostile.Soundness == Soundness.Sound)
        {
            return $"a sound answer was closed: {answer.Body}";
        }

        if (!answer.IsWhole || entries.Count != 1 || answer["Content-Type"] != "application/problem+json")
        {
            return "a closed answer is one whole problem document with one entry";
        }

        var problem = JsonNode.Parse(answer.Body)!.AsObject();
        var code = (string)problem["code"]!;
        return problem.Select(member => member.Key).Except(Problem).FirstOrDefault() is { } member ? $"`{member}` is no member of a problem document"
            : ((int)problem["status"]!, entries[0].Status) != (answer.Status, answer.Status) ? "the status is not the same everywhere"
            : answer["Audit-Entry"] != ((long)problem["entry"]!).ToString(CultureInfo.InvariantCulture) ? "the entry is not the same everywhere"
            : Differs("entry", entries[0], code == "not_found" ? Outcome.Released : Outcome.UpstreamFailed) ?? Reason(hostile, entries[0], code);
    }

    private static string? Chain(IReadOnlyList<Entry> entries, Outcome last) =>
        Differs("first entry", entries[0], Outcome.Authorised)
        ?? Differs("last entry", entries[^1], last)
        ?? entries.Skip(1).SkipLast(1).Select(entry => Differs("entry between", entry, Outcome.Continued)).FirstOrDefault(fault => fault is not null)
        ?? (entries.Count == 1 ? "an answer that was begun has no last entry" : null)
        ?? (entries.Select(entry => entry.Trace).Distinct().Count() != 1 ? "the entries have several traces" : null)
        ?? (entries.Skip(1).Select(entry => entry.Continues).Distinct().Count() != 1 ? "the entries continue several answers" : null);

    private static string? Differs(string what, Entry entry, params Outcome[] outcomes) =>
        outcomes.Contains(entry.Outcome) ? null : $"the {what} says {entry.Outcome}";

    private static string? Counts(Entry entry, string seen) =>
        entry.BytesOut == seen.Length && entry.Records == seen.Split("\"id\"").Length - 1 ? null : "the entry does not count what left";

    private static string? Reason(HostileCase hostile, Entry entry, string? code) =>
        entry.Reasons.Length != 1 ? "the entry has not one reason"
        : code is not null && entry.Reasons[0].Code != code ? "the entry has another code than the answer"
        : !hostile.Codes.Contains(entry.Reasons[0].Code) ? $"`{entry.Reasons[0].Code}` is not why"
        : null;
}
