using Gateway.Record.Layout;

namespace Gateway.Record.Verify;

/// <summary>Rebuilds the tree row by row, and stops at the first row that does not lead to the root stored with it.</summary>
internal sealed class TreeWalk(IProgress<long>? progress)
{
    private const int PageSize = 2_048;

    private Checkpoint? _anchor;
    private Disclosures _disclosures = new([]);
    private Frontier _frontier = Frontier.Empty;

    /// <summary>Number of entries found sound so far.</summary>
    public long Verified => _frontier.Size;

    public TreeHead Head => new(_frontier);

    /// <summary>Compares the root with the anchor's on the way, at the anchor's size.</summary>
    public void ExpectAnchor(Checkpoint? anchor)
    {
        _anchor = anchor;
        DemandAnchor(TreeHead.Empty.Root);
    }

    /// <summary>Tells it the references that the entries are about.</summary>
    public void Know(UInt128[] references) => _disclosures = new(references);

    /// <summary>One more than the greatest number of a reference that an entry names.</summary>
    public long References { get; private set; }

    /// <exception cref="FaultFoundException">An entry below <paramref name="size"/> is missing or not as it was written.</exception>
    public void To(long size, LedgerDatabase database)
    {
        while (Verified < size)
        {
            var page = database.Rows(Verified, (int)Math.Min(PageSize, size - Verified));
            var from = Verified;
            Walk(page);
            if (page.Count == 0)
                throw Missing(size);
            if (database.NotIndexed(from, Verified) is { } hidden)
                throw new FaultFoundException(hidden, $"Entry {hidden} is hidden from a search for its records.");
            progress?.Report(Verified);
        }
    }

    private void Walk(List<StoredEntry> page)
    {
        var faults = OnAllCores(page, entry => entry.Fault(_disclosures));
        var sound = page.TakeWhile((entry, i) => entry.Index == Verified + i && faults[i] is null).ToArray();
        Accept(sound);
        if (sound.Length == page.Count)
            return;
        if (page[sound.Length].Index != Verified)
            throw Missing(page[sound.Length].Index);
        throw new FaultFoundException(Verified, $"Entry {Verified} has been changed: {faults[sound.Length]}.");
    }

    /// <summary>Only the growth of the tree goes row by row; the root at each size can be taken from the frontier of that size.</summary>
    private void Accept(StoredEntry[] entries)
    {
        var frontiers = new Frontier[entries.Length];
        var grown = _frontier;
        for (var i = 0; i < entries.Length; i++)
            frontiers[i] = grown = grown.Append(entries[i].Hash);
        var roots = OnAllCores(frontiers, frontier => frontier.Root());
        for (var i = 0; i < entries.Length; i++)
            Accept(entries[i], frontiers[i], roots[i]);
    }

    private void Accept(StoredEntry entry, Frontier frontier, byte[] root)
    {
        if (!root.AsSpan().SequenceEqual(entry.Root))
            throw new FaultFoundException(entry.Index, $"Entry {entry.Index} has been changed: the tree after it has another root.");
        _frontier = frontier;
        References = Math.Max(References, entry.Set is { } set ? set.Greatest + 1 : 0);
        DemandAnchor(root);
    }

    private static TResult[] OnAllCores<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> derive)
    {
        var results = new TResult[items.Count];
        Parallel.For(0, items.Count, i => results[i] = derive(items[i]));
        return results;
    }

    private void DemandAnchor(ReadOnlySpan<byte> root)
    {
        if (_anchor is { } anchor && anchor.Size == Verified && !anchor.HasRoot(root))
            throw new FaultFoundException(
                Math.Max(0, Verified - 1), $"The first {Verified} entries are not those that were anchored: the log has been rewritten.");
    }

    private FaultFoundException Missing(long next)
        => new(Verified, next == Verified + 1 ? $"Entry {Verified} is missing." : $"Entries {Verified} to {next - 1} are missing.");
}
