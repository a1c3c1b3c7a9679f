using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Gateway.Record.Layout;

/// <summary>SHA-256 of many messages of any length, eight at a time.</summary>
internal sealed class LaneHash
{
    private const int BlockBytes = Sha256Lanes.BlockWords * sizeof(uint);

    private readonly Vector256<uint>[] _start = new Vector256<uint>[Sha256Lanes.StateWords];
    private readonly int _startBytes;

    private LaneHash(ReadOnlySpan<byte> firstBlock)
    {
        Sha256Lanes.Begin(_start);
        if (firstBlock.IsEmpty)
            return;
        var words = new Vector256<uint>[Sha256Lanes.BlockWords];
        for (var i = 0; i < words.Length; i++)
            words[i] = Vector256.Create(BinaryPrimitives.ReadUInt32BigEndian(firstBlock[(i * sizeof(uint))..]));
        Sha256Lanes.Compress(_start, words);
        _startBytes = BlockBytes;
    }

    public static LaneHash Plain { get; } = new([]);

    /// <summary>Of messages that all begin with the same 64 bytes, which are taken in once.</summary>
    public static LaneHash After(ReadOnlySpan<byte> firstBlock) => new(firstBlock);

    /// <param name="messages">What is hashed, without the block they begin with.</param>
    /// <param name="digests">Room for 32 bytes for each.</param>
    public void Hash(ReadOnlySpan<ReadOnlyMemory<byte>> messages, Span<byte> digests)
    {
        Span<Vector256<uint>> state = stackalloc Vector256<uint>[Sha256Lanes.StateWords];
        for (var at = 0; at < messages.Length; at += Sha256Lanes.Count)
        {
            var together = messages[at..Math.Min(at + Sha256Lanes.Count, messages.Length)];
            HashTogether(together, state);
            Write(state, digests.Slice(at * Rfc6962.HashSize, together.Length * Rfc6962.HashSize));
        }
    }

    private void HashTogether(ReadOnlySpan<ReadOnlyMemory<byte>> messages, Span<Vector256<uint>> state)
    {
        Span<Vector256<uint>> words = stackalloc Vector256<uint>[Sha256Lanes.BlockWords];
        Span<Vector256<uint>> ended = stackalloc Vector256<uint>[Sha256Lanes.StateWords];
        _start.CopyTo(state);
        var longest = 0;
        foreach (var message in messages)
            longest = Math.Max(longest, BlocksOf(message.Length));
        for (var block = 0; block < longest; block++)
        {
            state.CopyTo(ended);
            var isOpen = Spread(messages, block, words);
            Sha256Lanes.Compress(state, words);
            for (var i = 0; i < state.Length; i++)
                state[i] = Vector256.ConditionalSelect(isOpen, state[i], ended[i]);
        }
    }

    /// <summary>A message, the bit that ends it, and its length.</summary>
    private static int BlocksOf(int bytes) => (bytes + sizeof(byte) + sizeof(ulong) + BlockBytes - 1) / BlockBytes;

    /// <summary>Takes one block of each message apart into words.</summary>
    /// <returns>All bits of each lane whose message has such a block.</returns>
    private Vector256<uint> Spread(ReadOnlySpan<ReadOnlyMemory<byte>> messages, int block, Span<Vector256<uint>> words)
    {
        Span<uint> lanes = stackalloc uint[Sha256Lanes.BlockWords * Sha256Lanes.Count];
        Span<uint> isOpen = stackalloc uint[Sha256Lanes.Count];
        Span<byte> padded = stackalloc byte[BlockBytes];
        for (var lane = 0; lane < messages.Length; lane++)
        {
            var message = messages[lane].Span;
            if (block >= BlocksOf(message.Length))
                continue;
            isOpen[lane] = uint.MaxValue;
            var bytes = (block + 1) * BlockBytes <= message.Length ? message.Slice(block * BlockBytes, BlockBytes) : Padded(message, block, padded);
            for (var i = 0; i < Sha256Lanes.BlockWords; i++)
                lanes[(i * Sha256Lanes.Count) + lane] = BinaryPrimitives.ReadUInt32BigEndian(bytes[(i * sizeof(uint))..]);
        }

        for (var i = 0; i < words.Length; i++)
            words[i] = Vector256.Create<uint>(lanes[(i * Sha256Lanes.Count)..]);
        return Vector256.Create<uint>(isOpen);
    }

    private Span<byte> Padded(ReadOnlySpan<byte> message, int block, Span<byte> padded)
    {
        padded.Clear();
        var rest = message[Math.Min(block * BlockBytes, message.Length)..];
        rest.CopyTo(padded);
        if (message.Length >= block * BlockBytes)
            padded[rest.Length] = 0x80;
        if (block == BlocksOf(message.Length) - 1)
            BinaryPrimitives.WriteUInt64BigEndian(padded[^sizeof(ulong)..], 8 * (ulong)(_startBytes + message.Length));
        return padded;
    }

    private static void Write(ReadOnlySpan<Vector256<uint>> state, Span<byte> digests)
    {
        for (var at = 0; at < digests.Length; at += sizeof(uint))
            BinaryPrimitives.WriteUInt32BigEndian(digests[at..], state[at % Rfc6962.HashSize / sizeof(uint)][at / Rfc6962.HashSize]);
    }
}
