using Gateway.Record.Layout;

namespace Gateway.Record.Export;

/// <summary>An entry on its way to who collects events. Log and index together are its name: each epoch of a log has another name.</summary>
/// <param name="Log">Name of the log.</param>
/// <param name="Index">Place in the log, from 0.</param>
/// <param name="Time">When it happened; of an entry that cannot be read, when it was taken into the log.</param>
/// <param name="Body">What it says; null when it cannot be read. It is exported as such, for a gap would look like a log without it.</param>
internal sealed record ExportedEntry(string Log, long Index, DateTimeOffset Time, EntryBody? Body)
{
    private const string Unreadable = "unreadable";

    public Entry? Entry => Body?.Entry;

    /// <summary>The outcome's name, or that the entry cannot be read.</summary>
    public string Code => Entry is { } entry ? OutcomeName.Of(entry.Outcome) : Unreadable;

    public OutcomeMeaning Meaning => Entry is { } entry ? OutcomeMeanings.Of(entry) : OutcomeMeanings.Unreadable;

    /// <summary>The codes of its reasons; null when there are none.</summary>
    public string? ReasonCodes => Entry is { Reasons: { IsDefaultOrEmpty: false } reasons } ? string.Join(", ", reasons.Select(reason => reason.Code)) : null;
}
