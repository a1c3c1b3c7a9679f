using Gateway.Record.Layout;

namespace Gateway.Record.Verify;

/// <summary>Rebuilds the tree row by row, and stops at the first row that does not lead to the root stored with it.</summary>
internal sealed class TreeWalk(IProgress<long>? progress)
{
    private const int PageSize = 2_048;

    private Anchor? _anchor;
    private Frontier _frontier = Frontier.Empty;

    /// <summary>Number of entries found sound so far.</summary>
    public long Verified => _frontier.Size;

    public TreeHead Head => new(_frontier);

    /// <summary>Compares the root with the anchor's on the way, at the anchor's size.</summary>
    public void ExpectAnchor(Anchor? anchor)
    {
        _anchor = anchor;
        DemandAnchor(TreeHead.Empty.Root);
    }

    /// <exception cref="FaultFoundException">An entry below <paramref name="size"/> is missing or not as it was written.</exception>
    public void To(long size, LedgerDatabase database)
    {
        while (Verified < size)
        {
            var page = database.Rows(Verified, (int)Math.Min(PageSize, size - Verified));
            Walk(page);
            if (page.Count == 0)
                throw Missing(size);
            progress?.Report(Verified);
        }
    }

    private void Walk(List<StoredEntry> page)
    {
        var faults = Faults(page);
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Index != Verified)
                throw Missing(page[i].Index);
            if (faults[i] is { } fault)
                throw new FaultFoundException(Verified, $"Entry {Verified} has been changed: {fault}.");
            Append(page[i]);
        }
    }

    /// <summary>What each row shows by itself does not depend on the others: all cores look.</summary>
    private static string?[] Faults(List<StoredEntry> page)
    {
        var faults = new string?[page.Count];
        Parallel.For(0, page.Count, i => faults[i] = page[i].Fault());
        return faults;
    }

    private void Append(StoredEntry entry)
    {
        var next = _frontier.Append(entry.Hash);
        var root = next.Root();
        if (!root.AsSpan().SequenceEqual(entry.Root))
            throw new FaultFoundException(entry.Index, $"Entry {entry.Index} has been changed: the tree after it has another root.");
        _frontier = next;
        DemandAnchor(root);
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
