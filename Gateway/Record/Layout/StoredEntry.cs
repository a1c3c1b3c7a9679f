namespace Gateway.Record.Layout;

/// <summary>One row of the log, as it is written and as it is read back.</summary>
/// <param name="Index">Place in the log, from 0.</param>
/// <param name="Leaf">What the tree commits to; see <see cref="Layout.Leaf"/>.</param>
/// <param name="Nonce">16 random bytes that hide the body from who sees only the leaf.</param>
/// <param name="Body">Canonical JSON of the entry.</param>
/// <param name="Hash">Hash of the leaf.</param>
/// <param name="Root">Root of the tree after this entry.</param>
/// <param name="Set">The records disclosed; null when there are none.</param>
internal sealed record StoredEntry(long Index, byte[] Leaf, byte[] Nonce, byte[] Body, byte[] Hash, byte[] Root, StoredSet? Set)
{
    /// <summary>The first thing about this row that does not follow from the rest of it, as a clause; null when all does.</summary>
    /// <remarks>The root does not concern the row alone: that it follows from the rows before is for the caller to check.</remarks>
    /// <param name="disclosures">Knows the references of the log.</param>
    public string? Fault(Disclosures disclosures)
    {
        if (Body.Length > EntryLimits.MaxBodyBytes || !EntryBodyParser.IsCanonical(Body, out var body))
            return "its body is not canonical";
        if (Nonce.Length != Layout.Leaf.NonceSize)
            return "its nonce is not 16 bytes long";
        if (!Layout.Leaf.TryReadTime(Leaf, out var time) || !Layout.Leaf.Write(Index, time, Nonce, Body).AsSpan().SequenceEqual(Leaf))
            return "its leaf does not state its index, a time, and the commitment to its nonce and body";
        if (!Rfc6962.LeafHash(Leaf).AsSpan().SequenceEqual(Hash))
            return "its hash is not the hash of its leaf";
        var stated = body.Disclosed;
        var isSo = Set is null ? stated is null : stated is not null && disclosures.Of(Set) == stated;
        return isSo ? null : "its disclosed references are not those it states";
    }
}
