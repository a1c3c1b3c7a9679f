using Gateway.Record.Layout;

namespace Gateway.Record.Tiles;

/// <summary>Checks proofs without the tree, as RFC 9162, sections 2.1.3.2 and 2.1.4.2, spells out.</summary>
internal static class MerkleChecks
{
    /// <summary>Whether a leaf stands at an index of the tree of a size and root.</summary>
    public static bool Includes(ReadOnlySpan<byte> leafHash, long index, long size, IReadOnlyList<byte[]> path, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size)
            return false;
        var (fn, sn, hash) = (index, size - 1, leafHash.ToArray());
        foreach (var next in path)
        {
            if (sn == 0)
                return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                Rfc6962.NodeHash(next, hash, hash);
                (fn, sn) = Climb(fn, sn);
            }
            else
            {
                Rfc6962.NodeHash(hash, next, hash);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && root.SequenceEqual(hash);
    }

    /// <summary>Whether the tree of a size and root goes on from an older one.</summary>
    public static bool Extends(long old, ReadOnlySpan<byte> oldRoot, long size, ReadOnlySpan<byte> root, IReadOnlyList<byte[]> path)
    {
        if (old < 0 || old > size)
            return false;
        if (old == 0 || old == size)
            return path.Count == 0 && (old == 0 ? oldRoot.SequenceEqual(Rfc6962.EmptyRoot) : root.SequenceEqual(oldRoot));
        IReadOnlyList<byte[]> hashes = long.IsPow2(old) ? [oldRoot.ToArray(), .. path] : path;
        if (hashes.Count == 0)
            return false;
        var (fn, sn) = (old - 1, size - 1);
        for (; (fn & 1) == 1; fn >>= 1)
            sn >>= 1;
        var (first, second) = (hashes[0].ToArray(), hashes[0].ToArray());
        foreach (var next in hashes.Skip(1))
        {
            if (sn == 0)
                return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                Rfc6962.NodeHash(next, first, first);
                Rfc6962.NodeHash(next, second, second);
                (fn, sn) = Climb(fn, sn);
            }
            else
            {
                Rfc6962.NodeHash(second, next, second);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && oldRoot.SequenceEqual(first) && root.SequenceEqual(second);
    }

    /// <summary>A node without a sibling to its right is its parent.</summary>
    private static (long First, long Last) Climb(long fn, long sn)
    {
        for (; (fn & 1) == 0 && fn != 0; fn >>= 1)
            sn >>= 1;
        return (fn, sn);
    }
}
