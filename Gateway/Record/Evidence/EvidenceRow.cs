using Gateway.Record.Layout;

namespace Gateway.Record.Evidence;

/// <summary>An entry with what it takes to show that it is the one in the log.</summary>
/// <param name="Index">Place in the log, from 0.</param>
/// <param name="Leaf">What the tree commits to.</param>
/// <param name="Nonce">Hides the body from who sees only the leaf; who is to check the body must have it.</param>
/// <param name="Body">Canonical bytes of the entry, to which the leaf commits together with the nonce.</param>
/// <param name="Entry">The same, read.</param>
internal sealed record EvidenceRow(long Index, byte[] Leaf, byte[] Nonce, byte[] Body, EntryBody Entry);
