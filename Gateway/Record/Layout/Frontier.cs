using System.Numerics;

namespace Gateway.Record.Layout;

/// <summary>
/// All of a Merkle tree that is needed to go on appending to it: the roots of its complete subtrees, of which there is one
/// for each bit set in its size. Immutable, so that a batch that fails leaves no trace.
/// </summary>
internal sealed class Frontier
{
    private readonly byte[] _peaks;

    private Frontier(long size, byte[] peaks)
    {
        Size = size;
        _peaks = peaks;
    }

    public static Frontier Empty { get; } = new(0, []);

    /// <summary>Number of leaves.</summary>
    public long Size { get; }

    /// <summary>The hashes of the complete subtrees, largest subtree first, 32 bytes each.</summary>
    public ReadOnlySpan<byte> Peaks => _peaks;

    /// <summary>Reads back what <see cref="Peaks"/> gave; null when the length does not fit the size.</summary>
    public static Frontier? Parse(long size, ReadOnlySpan<byte> peaks)
        => size >= 0 && peaks.Length == PeakCount(size) * Rfc6962.HashSize ? new Frontier(size, peaks.ToArray()) : null;

    /// <summary>The tree with one leaf more. Like a carry in binary addition, it merges every trailing subtree it completes.</summary>
    public Frontier Append(ReadOnlySpan<byte> leafHash)
    {
        var kept = PeakCount(Size);
        Span<byte> node = stackalloc byte[Rfc6962.HashSize];
        leafHash.CopyTo(node);
        for (var carry = Size; (carry & 1) == 1; carry >>= 1)
            Rfc6962.NodeHash(Peak(--kept), node, node);

        var peaks = new byte[(kept + 1) * Rfc6962.HashSize];
        _peaks.AsSpan(0, kept * Rfc6962.HashSize).CopyTo(peaks);
        node.CopyTo(peaks.AsSpan(kept * Rfc6962.HashSize));
        return new Frontier(Size + 1, peaks);
    }

    /// <summary>The Merkle tree hash of RFC 6962.</summary>
    public byte[] Root()
    {
        if (Size == 0)
            return Rfc6962.EmptyRoot.ToArray();

        var last = PeakCount(Size) - 1;
        var root = Peak(last).ToArray();
        for (var i = last - 1; i >= 0; i--)
            Rfc6962.NodeHash(Peak(i), root, root);
        return root;
    }

    /// <summary>The roots of many trees: the same as <see cref="Root"/> of each, in less time.</summary>
    public static byte[][] Roots(IReadOnlyList<Frontier> trees)
    {
        byte[][] roots = [.. trees.Select(tree => tree.Size == 0 ? Rfc6962.EmptyRoot.ToArray() : tree.Peak(PeakCount(tree.Size) - 1).ToArray())];
        var most = trees.Count == 0 ? 0 : trees.Max(tree => PeakCount(tree.Size));
        for (var step = 2; step <= most; step++)
        {
            int[] open = [.. Enumerable.Range(0, roots.Length).Where(i => PeakCount(trees[i].Size) >= step)];
            Rfc6962.NodeHashes(open.Length, i => trees[open[i]].Peak(PeakCount(trees[open[i]].Size) - step), i => roots[open[i]]);
        }

        return roots;
    }

    private static int PeakCount(long size) => BitOperations.PopCount((ulong)size);

    private ReadOnlySpan<byte> Peak(int i) => _peaks.AsSpan(i * Rfc6962.HashSize, Rfc6962.HashSize);
}
