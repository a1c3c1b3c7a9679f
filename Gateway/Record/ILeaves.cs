namespace Gateway.Record;

/// <summary>The log as the tree sees it: what each entry commits to, in order. For one thread at a time.</summary>
internal interface ILeaves
{
    /// <summary>The name under which checkpoints are signed. Another epoch, which may take back entries of the one before, has another.</summary>
    string Origin { get; }

    /// <summary>How many entries are committed, and the root over them.</summary>
    (long Size, byte[] Root) Head();

    /// <summary>The root over the first entries; null when there are not so many.</summary>
    byte[]? RootAt(long size);

    /// <summary>The leaves from one index on, before another.</summary>
    IEnumerable<CommittedLeaf> Leaves(long from, long to);
}
