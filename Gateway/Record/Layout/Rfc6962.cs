using System.Buffers;
using System.Security.Cryptography;

namespace Gateway.Record.Layout;

/// <summary>The hashes of RFC 6962, section 2.1. The prefixes keep a node from passing for a leaf.</summary>
internal static class Rfc6962
{
    /// <summary>Bytes in a hash.</summary>
    public const int HashSize = SHA256.HashSizeInBytes;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    /// <summary>The root of a tree without leaves: the hash of nothing.</summary>
    public static ReadOnlySpan<byte> EmptyRoot => EmptyRootBytes;

    private static readonly byte[] EmptyRootBytes = SHA256.HashData([]);

    /// <summary><c>H(0x00 ‖ leaf)</c></summary>
    public static byte[] LeafHash(ReadOnlySpan<byte> leaf) => HashOf([LeafPrefix], leaf);

    /// <summary><c>H(0x01 ‖ left ‖ right)</c>. <paramref name="destination"/> may be one of the two.</summary>
    public static void NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> destination)
    {
        Span<byte> input = stackalloc byte[1 + (2 * HashSize)];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + HashSize)..]);
        SHA256.HashData(input, destination);
    }

    public delegate ReadOnlySpan<byte> NodeAt(int index);

    /// <summary><see cref="NodeHash"/> of many pairs, each into its right half.</summary>
    public static void NodeHashes(int count, NodeAt left, Func<int, byte[]> right)
    {
        var messages = new ReadOnlyMemory<byte>[count];
        for (var i = 0; i < count; i++)
            messages[i] = (byte[])[NodePrefix, .. left(i), .. right(i)];
        var hashes = HashesOf(messages);
        for (var i = 0; i < count; i++)
            hashes[i].CopyTo(right(i), 0);
    }

    /// <summary><c>H(0x00 ‖ leaf)</c> of many leaves.</summary>
    public static byte[][] LeafHashes(IEnumerable<byte[]> leaves) =>
        HashesOf([.. leaves.Select(leaf => (ReadOnlyMemory<byte>)(byte[])[LeafPrefix, .. leaf])]);

    /// <summary>The hashes of many messages.</summary>
    public static byte[][] HashesOf(ReadOnlySpan<ReadOnlyMemory<byte>> messages)
    {
        if (messages.Length == 1)
            return [SHA256.HashData(messages[0].Span)];
        var digests = new byte[messages.Length * HashSize];
        LaneHash.Plain.Hash(messages, digests);
        return [.. digests.Chunk(HashSize)];
    }

    /// <summary><c>H(first ‖ second)</c></summary>
    public static byte[] HashOf(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var length = first.Length + second.Length;
        var input = ArrayPool<byte>.Shared.Rent(length);
        first.CopyTo(input);
        second.CopyTo(input.AsSpan(first.Length));
        var hash = SHA256.HashData(input.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(input);
        return hash;
    }
}
