using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Record.Layout;

/// <summary>
/// Whose records an answer held. The entry keeps the count and a digest; the keyed references stand beside it, so that they
/// can be searched by who has the key, and deleted without touching the entry.
/// </summary>
/// <param name="Count">Number of records, each counted once.</param>
/// <param name="Digest">SHA-256 of their references, sorted, each once and one behind the other, in base64.</param>
internal sealed record Disclosure(long Count, string Digest)
{
    /// <summary>Bytes in a reference.</summary>
    public const int ReferenceSize = 16;

    /// <summary>What an entry says of <paramref name="references"/>, in whatever order; null when there are none.</summary>
    public static Disclosure? Of(ReadOnlySpan<UInt128> references)
    {
        if (references.IsEmpty)
            return null;
        var sorted = ReferenceOrder.Sorted(references);
        var (bytes, count) = (new byte[sorted.Length * ReferenceSize], 0);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(count++ * ReferenceSize), sorted[i]);
        }

        return new Disclosure(count, Convert.ToBase64String(SHA256.HashData(bytes.AsSpan(0, count * ReferenceSize))));
    }

    /// <summary>The first 16 bytes of <c>HMAC-SHA256(k, id)</c>, where k is <see cref="KeyFor"/> the resource.</summary>
    public static UInt128 Reference(ReadOnlySpan<byte> key, string? catalog, string? resource, string id)
        => Reference(HMACSHA256.HashData(KeyFor(key, catalog, resource), Encoding.UTF8.GetBytes(id)));

    /// <summary>The first 16 bytes of a hash, or all of a reference as it is stored.</summary>
    public static UInt128 Reference(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt128BigEndian(bytes);

    /// <summary>A reference as it is stored.</summary>
    public static byte[] Bytes(UInt128 reference)
    {
        var bytes = new byte[ReferenceSize];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, reference);
        return bytes;
    }

    /// <summary>
    /// <c>HMAC-SHA256(key, catalog ⏎ resource)</c>: so that an id of usual length is one block of the hash, and the key of one resource
    /// can be given to an auditor without those of the others.
    /// </summary>
    public static byte[] KeyFor(ReadOnlySpan<byte> key, string? catalog, string? resource)
        => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{catalog}\n{resource}"));
}
