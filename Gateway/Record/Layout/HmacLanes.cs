using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Gateway.Record.Layout;

/// <summary>HMAC-SHA256 (RFC 2104) of eight messages at a time under one key.</summary>
internal sealed class HmacLanes
{
    private const int BlockBytes = Sha256Lanes.BlockWords * sizeof(uint);
    private const uint DigestBits = 256;

    private readonly Vector256<uint>[] _inner;
    private readonly Vector256<uint>[] _outer;

    /// <param name="key">At most 64 bytes.</param>
    public HmacLanes(ReadOnlySpan<byte> key)
    {
        _inner = StateAfter(key, 0x36);
        _outer = StateAfter(key, 0x5c);
    }

    /// <summary>Number of 64-byte blocks that a message and its padding take.</summary>
    public static int BlocksOf(int bytes) => (bytes + sizeof(byte) + sizeof(ulong) + BlockBytes - 1) / BlockBytes;

    /// <summary>Puts the padding behind a message that begins <paramref name="blocks"/>; the block of the key counts as part of it.</summary>
    public static void Pad(Span<byte> blocks, int bytes)
    {
        blocks[bytes..].Clear();
        blocks[bytes] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(blocks[^sizeof(ulong)..], 8 * (ulong)(BlockBytes + bytes));
    }

    /// <param name="messages">Eight padded messages of the same number of blocks, one after the other.</param>
    /// <param name="digests">The eight words of the digests, each with a lane for each message.</param>
    public void Hash(ReadOnlySpan<byte> messages, Span<Vector256<uint>> digests)
    {
        Span<Vector256<uint>> words = stackalloc Vector256<uint>[Sha256Lanes.BlockWords];
        var length = messages.Length / Sha256Lanes.Count;
        _inner.CopyTo(digests);
        for (var at = 0; at < length; at += BlockBytes)
        {
            Spread(messages[at..], length, words);
            Sha256Lanes.Compress(digests, words);
        }

        // The inner digest is a message of 32 bytes: half a block, then padding.
        digests[..Sha256Lanes.StateWords].CopyTo(words);
        words[Sha256Lanes.StateWords..].Clear();
        words[Sha256Lanes.StateWords] = Vector256.Create(0x80000000);
        words[^1] = Vector256.Create((8 * BlockBytes) + DigestBits);
        _outer.CopyTo(digests);
        Sha256Lanes.Compress(digests, words);
    }

    private static Vector256<uint>[] StateAfter(ReadOnlySpan<byte> key, byte pad)
    {
        Span<byte> block = stackalloc byte[BlockBytes];
        block.Fill(pad);
        for (var i = 0; i < key.Length; i++)
            block[i] ^= key[i];
        var (state, words) = (new Vector256<uint>[Sha256Lanes.StateWords], new Vector256<uint>[Sha256Lanes.BlockWords]);
        for (var i = 0; i < words.Length; i++)
            words[i] = Vector256.Create(BinaryPrimitives.ReadUInt32BigEndian(block[(i * sizeof(uint))..]));
        Sha256Lanes.Begin(state);
        Sha256Lanes.Compress(state, words);
        return state;
    }

    /// <summary>Takes the same block of each message apart into words.</summary>
    private static void Spread(ReadOnlySpan<byte> blocks, int length, Span<Vector256<uint>> words)
    {
        Span<uint> lanes = stackalloc uint[Sha256Lanes.Count];
        for (var i = 0; i < words.Length; i++)
        {
            for (var lane = 0; lane < lanes.Length; lane++)
                lanes[lane] = BinaryPrimitives.ReadUInt32BigEndian(blocks[((lane * length) + (i * sizeof(uint)))..]);
            words[i] = Vector256.Create<uint>(lanes);
        }
    }
}
