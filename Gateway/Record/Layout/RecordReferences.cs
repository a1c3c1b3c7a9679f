using System.Collections.Concurrent;
using System.Text;

namespace Gateway.Record.Layout;

/// <summary>Makes the keyed references of many records at a time, as <see cref="Disclosure.Reference"/> does, eight lanes wide.</summary>
/// <param name="key">At most 64 bytes.</param>
internal sealed class RecordReferences(byte[] key)
{
    private const int BlockBytes = 64;

    // One for each resource of the catalogs.
    private readonly ConcurrentDictionary<(string? Catalog, string? Resource), Keyed> _keyed = new();

    /// <summary>HMAC (RFC 2104) with a key that was taken in.</summary>
    private sealed record Keyed(LaneHash Inner, LaneHash Outer);

    /// <summary>The references of <paramref name="ids"/>, concatenated.</summary>
    public byte[] Of(string? catalog, string? resource, ReadOnlySpan<string> ids)
    {
        if (ids.IsEmpty)
            return [];
        var keyed = _keyed.GetOrAdd((catalog, resource), KeyedFor);
        var (messages, digests) = (Messages(ids), new byte[ids.Length * Rfc6962.HashSize]);
        keyed.Inner.Hash(messages, digests);
        for (var i = 0; i < messages.Length; i++)
            messages[i] = digests.AsMemory(i * Rfc6962.HashSize, Rfc6962.HashSize);
        var references = new byte[digests.Length];
        keyed.Outer.Hash(messages, references);
        return Shortened(references, ids.Length);
    }

    private Keyed KeyedFor((string? Catalog, string? Resource) scope)
    {
        var derived = Disclosure.KeyFor(key, scope.Catalog, scope.Resource);
        return new(LaneHash.After(Mixed(derived, 0x36)), LaneHash.After(Mixed(derived, 0x5c)));
    }

    private static ReadOnlyMemory<byte>[] Messages(ReadOnlySpan<string> ids)
    {
        var room = 0;
        foreach (var id in ids)
            room += Encoding.UTF8.GetByteCount(id);
        var (all, messages) = (new byte[room], new ReadOnlyMemory<byte>[ids.Length]);
        var at = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            var length = Encoding.UTF8.GetBytes(ids[i], all.AsSpan(at));
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
