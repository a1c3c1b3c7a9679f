namespace Gateway.Record.Layout;

/// <summary>A set of records, as it is stored for all entries that are about just these.</summary>
/// <param name="Number">Of the set.</param>
/// <param name="Least">The least number in it; with the greatest, it lets a search pass the set over unread.</param>
/// <param name="Greatest">The greatest number in it.</param>
/// <param name="Members">The numbers; see <see cref="RecordSet"/>.</param>
internal sealed record StoredSet(long Number, long Least, long Greatest, byte[] Members);
