using System.Collections.Concurrent;
using Policies.Redaction;

namespace Gateway.Record.Layout;

/// <summary>Makes the keyed references of many records at a time, as <see cref="Disclosure.Reference"/> does, eight lanes wide.</summary>
/// <param name="key">Of any length.</param>
internal sealed class RecordReferences(byte[] key)
{
    private const int BlockBytes = 64;

    // A multiple of the lanes, and little memory.
    private const int Together = 256;

    // One for each resource of the catalogs.
    private readonly ConcurrentDictionary<(string? Catalog, string? Resource), Keyed> _keyed = new();

    /// <summary>HMAC (RFC 2104) with a key that was taken in.</summary>
    private sealed record Keyed(LaneHash Inner, LaneHash Outer)
    {
        /// <param name="messages">What is hashed. Used up.</param>
        /// <param name="digests">Room for 32 bytes for each.</param>
        public void Hash(Span<ReadOnlyMemory<byte>> messages, byte[] digests)
        {
            Inner.Hash(messages, digests);
            for (var i = 0; i < messages.Length; i++)
                messages[i] = digests.AsMemory(i * Rfc6962.HashSize, Rfc6962.HashSize);
            // Eight are read before eight are written, so that each may have its digest in its own place.
            Outer.Hash(messages, digests);
        }
    }

    /// <summary>The references of <paramref name="ids"/>, in their order.</summary>
    public UInt128[] Of(string? catalog, string? resource, RecordIdList ids)
    {
        if (ids.Count == 0)
            return [];
        var keyed = _keyed.GetOrAdd((catalog, resource), KeyedFor);
        var references = new UInt128[ids.Count];
        var messages = new ReadOnlyMemory<byte>[Math.Min(ids.Count, Together)];
        var digests = new byte[messages.Length * Rfc6962.HashSize];
        for (var from = 0; from < ids.Count; from += Together)
        {
            var count = Math.Min(Together, ids.Count - from);
            for (var i = 0; i < count; i++)
                messages[i] = ids.Utf8(from + i);
            keyed.Hash(messages.AsSpan(0, count), digests);
            for (var i = 0; i < count; i++)
                references[from + i] = Disclosure.Reference(digests.AsSpan(i * Rfc6962.HashSize));
        }

        return references;
    }

    private Keyed KeyedFor((string? Catalog, string? Resource) scope)
    {
        var derived = Disclosure.KeyFor(key, scope.Catalog, scope.Resource);
        return new(LaneHash.After(Mixed(derived, 0x36)), LaneHash.After(Mixed(derived, 0x5c)));
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
