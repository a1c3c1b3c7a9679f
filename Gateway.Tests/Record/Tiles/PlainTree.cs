using System.Security.Cryptography;
using System.Text;
using Gateway.Record.Tiles;

namespace Gateway.Tests.Record.Tiles;

/// <summary>A Merkle tree by the definitions of RFC 6962, slow and without tricks: a second opinion.</summary>
internal sealed class PlainTree(int size) : INodes
{
    private readonly byte[][] _leaves = [.. Enumerable.Range(0, size).Select(Leaf)];

    public static byte[] Leaf(int index) => Encoding.UTF8.GetBytes($"leaf {index}");

    public byte[] LeafHash(int index) => SHA256.HashData([0, .. _leaves[index]]);

    public byte[] Root(int count) => Root(0, count);

    public byte[] Node(int level, long index) => Root((int)(index << level), (int)((index + 1) << level));

    public List<byte[]> Path(int index, int from, int to)
    {
        if (to - from == 1)
            return [];
        var middle = Middle(from, to);
        return index < middle ? [.. Path(index, from, middle), Root(middle, to)] : [.. Path(index, middle, to), Root(from, middle)];
    }

    public List<byte[]> SubProof(int old, int from, int to, bool isWhole)
    {
        if (old == to)
            return isWhole ? [] : [Root(from, to)];
        var middle = Middle(from, to);
        return old <= middle
            ? [.. SubProof(old, from, middle, isWhole), Root(middle, to)]
            : [.. SubProof(old, middle, to, false), Root(from, middle)];
    }

    private byte[] Root(int from, int to)
    {
        if (to == from)
            return SHA256.HashData([]);
        if (to - from == 1)
            return LeafHash(from);
        var middle = Middle(from, to);
        return SHA256.HashData([1, .. Root(from, middle), .. Root(middle, to)]);
    }

    private static int Middle(int from, int to)
    {
        var half = 1;
        while (half * 2 < to - from)
            half *= 2;
        return from + half;
    }
}
