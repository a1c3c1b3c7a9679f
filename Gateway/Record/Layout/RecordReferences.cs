using System.Text;

namespace Gateway.Record.Layout;

/// <summary>Makes the keyed references of many records at a time: HMAC-SHA256 (RFC 2104), eight lanes wide.</summary>
internal sealed class RecordReferences
{
    private const int BlockBytes = 64;

    private readonly LaneHash _inner;
    private readonly LaneHash _outer;

    /// <param name="key">At most 64 bytes.</param>
    public RecordReferences(ReadOnlySpan<byte> key)
    {
        _inner = LaneHash.After(Mixed(key, 0x36));
        _outer = LaneHash.After(Mixed(key, 0x5c));
    }

    /// <summary>The references of <paramref name="ids"/>, concatenated.</summary>
    public byte[] Of(string? catalog, string? resource, ReadOnlySpan<string> ids)
    {
        if (ids.IsEmpty)
            return [];
        var digests = new byte[ids.Length * Rfc6962.HashSize];
        var messages = Messages(Encoding.UTF8.GetBytes($"{catalog}\n{resource}\n"), ids);
        _inner.Hash(messages, digests);
        for (var i = 0; i < messages.Length; i++)
            messages[i] = digests.AsMemory(i * Rfc6962.HashSize, Rfc6962.HashSize);
        var references = new byte[digests.Length];
        _outer.Hash(messages, references);
        return Shortened(references, ids.Length);
    }

    private static ReadOnlyMemory<byte>[] Messages(ReadOnlySpan<byte> scope, ReadOnlySpan<string> ids)
    {
        var room = 0;
        foreach (var id in ids)
            room += scope.Length + Encoding.UTF8.GetByteCount(id);
        var (all, messages) = (new byte[room], new ReadOnlyMemory<byte>[ids.Length]);
        var at = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            scope.CopyTo(all.AsSpan(at));
            var length = scope.Length + Encoding.UTF8.GetBytes(ids[i], all.AsSpan(at + scope.Length));
            messages[i] = all.AsMemory(at, length);
            at += length;
        }

        return messages;
    }

    private static byte[] Shortened(ReadOnlySpan<byte> digests, int count)
    {
        var references = new byte[count * Disclosure.ReferenceSize];
        for (var i = 0; i < count; i++)
            digests.Slice(i * Rfc6962.HashSize, Disclosure.ReferenceSize).CopyTo(references.AsSpan(i * Disclosure.ReferenceSize));
        return references;
    }

    private static byte[] Mixed(ReadOnlySpan<byte> key, byte pad)
    {
        var block = new byte[BlockBytes];
        key.CopyTo(block);
        for (var i = 0; i < block.Length; i++)
            block[i] ^= pad;
        return block;
    }
}
