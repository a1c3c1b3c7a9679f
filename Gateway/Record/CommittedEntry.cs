namespace Gateway.Record;

/// <summary>An entry that is durable and in the tree.</summary>
/// <param name="Index">Its place in the log, from 0.</param>
/// <param name="Body">Its canonical bytes, as committed.</param>
internal sealed record CommittedEntry(long Index, ReadOnlyMemory<byte> Body);
