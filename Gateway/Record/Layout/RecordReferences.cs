using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Record.Layout;

/// <summary>Makes the keyed references of one answer's records: eight at a time where their ids are about equally long, as ids are.</summary>
internal sealed class RecordReferences
{
    /// <summary>Longer ids are hashed one by one.</summary>
    private const int MostBlocks = 4;

    private const int BlockBytes = 64;

    private readonly byte[] _key;
    private readonly byte[] _scope;
    private readonly HmacLanes _lanes;

    public RecordReferences(ReadOnlySpan<byte> key, string? catalog, string? resource)
    {
        _key = key.ToArray();
        _scope = Encoding.UTF8.GetBytes($"{catalog}\n{resource}\n");
        _lanes = new HmacLanes(key);
    }

    /// <param name="ids">The records.</param>
    /// <param name="references">Room for as many references.</param>
    public void Write(ReadOnlySpan<string> ids, Span<byte> references)
    {
        while (!ids.IsEmpty)
        {
            var now = Math.Min(ids.Length, Sha256Lanes.Count);
            var room = references[..(now * Disclosure.ReferenceSize)];
            if (!TryWriteTogether(ids[..now], room))
                WriteSingly(ids[..now], room);
            ids = ids[now..];
            references = references[room.Length..];
        }
    }

    private void WriteSingly(ReadOnlySpan<string> ids, Span<byte> references)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        for (var i = 0; i < ids.Length; i++)
        {
            HMACSHA256.HashData(_key, [.. _scope, .. Encoding.UTF8.GetBytes(ids[i])], digest);
            digest[..Disclosure.ReferenceSize].CopyTo(references[(i * Disclosure.ReferenceSize)..]);
        }
    }

    private bool TryWriteTogether(ReadOnlySpan<string> ids, Span<byte> references)
    {
        var blocks = BlocksOf(ids[0]);
        foreach (var id in ids)
        {
            if (BlocksOf(id) != blocks)
                return false;
        }

        if (blocks > MostBlocks)
            return false;
        Span<byte> messages = stackalloc byte[Sha256Lanes.Count * blocks * BlockBytes];
        for (var i = 0; i < ids.Length; i++)
            Message(ids[i], messages.Slice(i * blocks * BlockBytes, blocks * BlockBytes));
        Span<Vector256<uint>> digests = stackalloc Vector256<uint>[Sha256Lanes.StateWords];
        _lanes.Hash(messages, digests);
        Take(digests, references);
        return true;
    }

    private int BlocksOf(string id) => HmacLanes.BlocksOf(_scope.Length + Encoding.UTF8.GetByteCount(id));

    private void Message(string id, Span<byte> message)
    {
        _scope.CopyTo(message);
        HmacLanes.Pad(message, _scope.Length + Encoding.UTF8.GetBytes(id, message[_scope.Length..]));
    }

    /// <summary>The first words of the digests, lane by lane, for as many as there is room.</summary>
    private static void Take(ReadOnlySpan<Vector256<uint>> digests, Span<byte> references)
    {
        for (var at = 0; at < references.Length; at += sizeof(uint))
        {
            var (lane, word) = (at / Disclosure.ReferenceSize, at % Disclosure.ReferenceSize / sizeof(uint));
            BinaryPrimitives.WriteUInt32BigEndian(references[at..], digests[word][lane]);
        }
    }
}
