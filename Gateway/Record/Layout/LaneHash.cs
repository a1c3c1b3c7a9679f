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
        var words = new Vector256<uint>[Sha256Lanes.Rounds];
        for (var i = 0; i < Sha256Lanes.BlockWords; i++)
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
        Span<Vector256<uint>> words = stackalloc Vector256<uint>[Sha256Lanes.Rounds];
        for (var at = 0; at < messages.Length; at += Sha256Lanes.Count)
        {
            var together = messages[at..Math.Min(at + Sha256Lanes.Count, messages.Length)];
            HashTogether(together, state, words);
            Write(state, digests.Slice(at * Rfc6962.HashSize, together.Length * Rfc6962.HashSize));
        }
    }

    private void HashTogether(ReadOnlySpan<ReadOnlyMemory<byte>> messages, Span<Vector256<uint>> state, Span<Vector256<uint>> words)
    {
        Span<Vector256<uint>> ended = stackalloc Vector256<uint>[Sha256Lanes.StateWords];
        _start.CopyTo(state);
        var (shortest, longest) = (int.MaxValue, 0);
        foreach (var message in messages)
        {
            var blocks = BlocksOf(message.Length);
            (shortest, longest) = (Math.Min(shortest, blocks), Math.Max(longest, blocks));
        }

        for (var block = 0; block < longest; block++)
        {
            state.CopyTo(ended);
            Spread(messages, block, words);
            Sha256Lanes.Compress(state, words);
            if (block >= shortest)
                Restore(messages, block, state, ended);
        }
    }

    /// <summary>A message, the bit that ends it, and its length.</summary>
    private static int BlocksOf(int bytes) => (bytes + sizeof(byte) + sizeof(ulong) + BlockBytes - 1) / BlockBytes;

    /// <summary>Takes one block of each message apart into words. What is in the lanes of messages that have ended is of no account.</summary>
    private void Spread(ReadOnlySpan<ReadOnlyMemory<byte>> messages, int block, Span<Vector256<uint>> words)
    {
        Span<byte> padded = stackalloc byte[BlockBytes];
        var left = words[..Sha256Lanes.Count];
        var right = words.Slice(Sha256Lanes.Count, Sha256Lanes.Count);
        for (var lane = 0; lane < messages.Length; lane++)
        {
            var message = messages[lane].Span;
            if (block >= BlocksOf(message.Length))
                continue;
            var bytes = (block + 1) * BlockBytes <= message.Length ? message.Slice(block * BlockBytes, BlockBytes) : Padded(message, block, padded);
            left[lane] = LaneSquare.BigEndian(Vector256.Create(bytes).AsUInt32());
            right[lane] = LaneSquare.BigEndian(Vector256.Create(bytes[(BlockBytes / 2)..]).AsUInt32());
        }

        LaneSquare.Turn(left);
        LaneSquare.Turn(right);
    }

    /// <summary>Messages that had ended before a block keep the state they ended with.</summary>
    private static void Restore(
        ReadOnlySpan<ReadOnlyMemory<byte>> messages, int block, Span<Vector256<uint>> state, ReadOnlySpan<Vector256<uint>> ended)
    {
        Span<uint> isOpen = stackalloc uint[Sha256Lanes.Count];
        for (var lane = 0; lane < messages.Length; lane++)
            isOpen[lane] = block < BlocksOf(messages[lane].Length) ? uint.MaxValue : 0;
        var open = Vector256.Create<uint>(isOpen);
        for (var i = 0; i < state.Length; i++)
            state[i] = Vector256.ConditionalSelect(open, state[i], ended[i]);
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

    private static void Write(Span<Vector256<uint>> state, Span<byte> digests)
    {
        LaneSquare.Turn(state);
        for (var at = 0; at < digests.Length; at += Rfc6962.HashSize)
            LaneSquare.BigEndian(state[at / Rfc6962.HashSize]).AsByte().CopyTo(digests[at..]);
    }
}
