using System.Numerics;
using Gateway.Record.Layout;

namespace Gateway.Record.Tiles;

/// <summary>Roots and proofs of RFC 6962, section 2.1, from the hashes of complete subtrees.</summary>
internal static class MerkleProofs
{
    /// <summary>The root of the first <paramref name="size"/> leaves.</summary>
    public static byte[] Root(INodes nodes, long size) => size == 0 ? Rfc6962.EmptyRoot.ToArray() : Range(nodes, 0, size);

    /// <summary>The path from a leaf to the root of the first <paramref name="size"/> leaves: the leaf's sibling comes first.</summary>
    public static List<byte[]> Inclusion(INodes nodes, long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<byte[]>();
        for (var (from, to) = (0L, size); to - from > 1;)
        {
            var middle = from + LeftSize(to - from);
            path.Add(index < middle ? Range(nodes, middle, to) : Range(nodes, from, middle));
            (from, to) = index < middle ? (from, middle) : (middle, to);
        }

        path.Reverse();
        return path;
    }

    /// <summary>That the first <paramref name="size"/> leaves go on from the first <paramref name="old"/> of them. Empty when these are none, or all.</summary>
    public static List<byte[]> Consistency(INodes nodes, long old, long size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(old, size);
        var path = new List<byte[]>();
        if (old == 0)
            return path;
        var (from, to, isWhole) = (0L, size, true);
        while (old != to)
        {
            var middle = from + LeftSize(to - from);
            path.Add(old <= middle ? Range(nodes, middle, to) : Range(nodes, from, middle));
            (from, to, isWhole) = old <= middle ? (from, middle, isWhole) : (middle, to, false);
        }

        // The verifier has the old root; a part of it that is not all of it must be shown.
        if (!isWhole)
            path.Add(Range(nodes, from, to));
        path.Reverse();
        return path;
    }

    private static byte[] Range(INodes nodes, long from, long to)
    {
        var size = to - from;
        if (BitOperations.IsPow2(size))
            return nodes.Node(BitOperations.Log2((ulong)size), from / size);
        var middle = from + LeftSize(size);
        var (left, right) = (Range(nodes, from, middle), Range(nodes, middle, to));
        Rfc6962.NodeHash(left, right, right);
        return right;
    }

    /// <summary>The largest power of two below a size.</summary>
    private static long LeftSize(long size) => 1L << BitOperations.Log2((ulong)(size - 1));
}
