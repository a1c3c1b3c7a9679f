namespace Gateway.Record;

/// <summary>What the tree commits to for one entry.</summary>
/// <param name="Index">Place in the log, from 0.</param>
/// <param name="Leaf">Its bytes; none of the entry can be told from them.</param>
/// <param name="Hash">Its leaf hash.</param>
internal readonly record struct CommittedLeaf(long Index, byte[] Leaf, byte[] Hash);
